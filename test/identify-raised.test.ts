import { table } from './identify-table.ts';

/** "it" that is thought to have done something is somebody; they who are sentenced are those something was done to. */
table([
  {
    say: 'Israel struck an airport. It is thought to have bombed a convoy.',
    expect: { israel: ['Israel', 'It'] },
  },
  { say: 'Israel struck an airport. It is thought that a convoy was hit.', expect: { israel: ['Israel'] } },
  {
    say: 'Soldiers arrested the rebels. They were later sentenced to death by a court.',
    expect: { 'x:rebels': ['the rebels', 'They'] },
  },
]);
