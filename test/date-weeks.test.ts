import { table } from './date-table.ts';

// Counted from Thursday, 14 March 2024, whose week begins on the 11th.
table([
  { say: 'A bomb went off on Monday of last week.', expect: ['Monday of last week = 2024-03-04'] },
  { say: 'A bomb went off on Wednesday last week.', expect: ['Wednesday last week = 2024-03-06'] },
  { say: 'They will meet on Tuesday of next week.', expect: ['Tuesday of next week = 2024-03-19'] },
  { say: 'He was shot on Tuesday of this week.', expect: ['Tuesday of this week = 2024-03-12'] },
  { say: 'They met every March.', expect: ['every March = XXXX-03 set EVERY'] },
  { say: 'They meet twice a week.', expect: ['twice a week = P1W set 2X'] },
  { say: 'They meet every winter.', expect: ['every winter = XXXX-WI set EVERY'] },
  { say: 'They pray every morning.', expect: ['every morning = XXXX-XX-XXTMO set EVERY'] },
]);
