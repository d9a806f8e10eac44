import { table } from './identify-table.ts';

table([
  // A noun is nobody who commands its clause: what the chief says of a man is not of himself.
  {
    say: 'Police chief Carl Berg said the man had fled.',
    expect: { 'x:carl-berg': ['Police chief Carl Berg'], 'x:man': ['the man'] },
  },
  {
    say: 'Anna Holm told the court that the driver had stopped.',
    expect: { 'x:anna-holm': ['Anna Holm'], 'x:driver': ['the driver'] },
  },
  {
    say: 'Colonel Pavel Orlov fled when the gunman fired.',
    expect: { 'x:pavel-orlov': ['Colonel Pavel Orlov'], 'x:gunman': ['the gunman'] },
  },
  { say: 'A man shot two guards. The man fled.', expect: { 'x:man': ['A man', 'The man'] } },
  // Women and men are told apart.
  {
    say: 'A woman walked up to the tent. The man fired at the guards.',
    expect: { 'x:woman': ['A woman'], 'x:man': ['The man'] },
  },
  {
    say: 'Bob Marsh met Lillian Poole in the camp. She gave him water.',
    expect: { 'x:bob-marsh': ['Bob Marsh', 'him'], 'x:lillian-poole': ['Lillian Poole', 'She'] },
  },
  // Nobody is the victim to whom nothing was done.
  {
    say: 'Omar Haddad is accused of helping a gang. Prosecutor Ann Orr said the victim was killed on Monday.',
    expect: {
      'x:omar-haddad': ['Omar Haddad'],
      'x:gang': ['a gang'],
      'x:ann-orr': ['Prosecutor Ann Orr'],
      'x:victim': ['the victim'],
    },
  },
  {
    say: 'Gunmen shot Omar Haddad on Monday. Neighbours said the victim was 21.',
    expect: {
      'x:gunmen': ['Gunmen'],
      'x:omar-haddad': ['Omar Haddad', 'the victim'],
      'x:neighbours': ['Neighbours'],
    },
  },
  // A titled person is no victim, a daughter no driver.
  {
    say: 'Prosecutor Ivan Petrov spoke on Monday. The victim had been beaten.',
    expect: { 'x:ivan-petrov': ['Prosecutor Ivan Petrov'], 'x:victim': ['The victim'] },
  },
  // Whoever spoke last goes on.
  {
    say: 'Sheriff Paul Stone said a gunman had shot eight people. He said the motive was not known.',
    expect: { 'x:paul-stone': ['Sheriff Paul Stone', 'He'], 'x:gunman': ['a gunman'] },
  },
  {
    say: 'Minister Ali Rahimi said the rebel leader Omar Khan was dead. He added that troops had found the body.',
    expect: { 'x:ali-rahimi': ['Minister Ali Rahimi', 'He'] },
  },
  // Two people are no one of those spoken of before.
  {
    say: 'Officials banned the march. Anna Holm and Carl Berg set off at dawn. They reached the capital.',
    not: ['They'],
  },
  // What "it" and "they" mean is not far.
  { say: 'Hamas fired rockets. Shops were shut. Schools stayed closed. It was a quiet day.', not: ['It'] },
  { say: 'The army shelled the town. Residents blamed it.', not: ['it'] },
  { say: 'NATO bombed the bridge. It was a disaster.', not: ['It'] },
  { say: 'Hamas rejected the truce. It is a militant group.', expect: { hamas: ['Hamas', 'It'] } },
  { say: 'NATO held a summit on Monday. They talked for hours.', not: ['They'] },
  {
    say: 'Colombian troops attacked. The army said it had won.',
    expect: { 'colombia.military': ['Colombian troops', 'The army', 'it'] },
  },
  // "the country" stays the one called so.
  {
    say: 'Georgia held a vote. The country is poor. It fears Russia. The country has no oil.',
    expect: { georgia: ['Georgia', 'The country', 'It', 'The country'] },
  },
  // Those who carried out the attacks.
  {
    say: 'The region is threatened by Islamic extremists. Gunmen carried out a series of attacks on Sunday. The assailants fled.',
    expect: { 'x:gunmen': ['Gunmen', 'The assailants'] },
  },
]);
