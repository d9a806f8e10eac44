import { table } from './identify-table.ts';

const RIVALS = "India's army destroyed a bunker. Pakistan's military downed a drone.";

/** Whose a force without a country is: that of the ground it acts on, where nothing points back. */
table([
  {
    say: `${RIVALS} Security forces killed two rebels in a gunbattle in Shopian district in India.`,
    expect: { 'india.military': ["India's army", 'Security forces'], 'pakistan.military': ["Pakistan's military"] },
  },
  {
    say: `${RIVALS} The military then struck a base in India.`,
    expect: { 'india.military': ["India's army"], 'pakistan.military': ["Pakistan's military", 'The military'] },
  },
]);
