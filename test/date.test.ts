import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Case, dated, notation, PUBLISHED, table } from './date-table.ts';

table([
  { say: 'Shelling resumed on Tuesday.', expect: ['Tuesday = 2024-03-12'] },
  { say: 'On 4 FEB 90 the post was hit.', expect: ['4 FEB 90 = 1990-02-04'] },
  { say: 'On 14JUL2006 mortars fell.', expect: ['14JUL2006 = 2006-07-14'] },
  { say: '071530Z FEB 91 the convoy was hit.', expect: ['071530Z FEB 91 = 1991-02-07'] },
  { say: "The embassy was bombed in '98.", expect: ["'98 = 1998"] },
  { say: 'A box of 4 Feb 90 mm shells.', expect: ['4 Feb = 2024-02-04'] },
  { say: 'Troops withdrew last month.', expect: ['last month = 2024-02'] },
  { say: 'The base was hit on Sunday, July 7, 2019.', expect: ['Sunday, July 7, 2019 = 2019-07-07'] },
  { say: 'The operation began early Sunday, March 10.', expect: ['early Sunday, March 10 = 2024-03-10 START'] },
  { say: 'They lost the town in March.', expect: ['March = 2024-03'] },
  { say: 'The vote will be held in May.', expect: ['May = 2024-05'] },
  { say: 'The vote was held in May.', expect: ['May = 2023-05'] },
  { say: 'The rebels fled in December.', expect: ['December = 2023-12'] },
  { say: 'Two days earlier a bomb had gone off.', expect: ['Two days earlier = 2024-03-12'] },
  {
    say: 'The town fell on March 3. Two days earlier, rebels had left.',
    expect: ['March 3 = 2024-03-03', 'Two days earlier = 2024-03-01'],
  },
  { say: 'Three weeks later the siege ended.', expect: ['Three weeks later = XXXX-WXX'] },
  {
    say: 'The siege began on 1 March. Three days later it ended.',
    expect: ['1 March = 2024-03-01', 'Three days later = 2024-03-04'],
  },
  { say: 'It happened three days ago.', expect: ['three days ago = 2024-03-11'] },
  { say: 'The war began two years ago.', expect: ['two years ago = 2022'] },
  { say: 'It will start tomorrow.', expect: ['tomorrow = 2024-03-15'] },
  { say: 'The attack happened today.', expect: ['today = 2024-03-14'] },
  { say: 'The budget was cut last year.', expect: ['last year = 2023'] },
  { say: 'The raid came on Christmas Eve.', expect: ['Christmas Eve = 2023-12-24'] },
  { say: "They met on New Year's Day 2020.", expect: ["New Year's Day 2020 = 2020-01-01"] },
  { say: 'Nowruz was marked in the capital.', expect: ['Nowruz = 2023-03-21'] },
  { say: 'The town was taken on 15 Khordad 1398.', expect: ['15 Khordad 1398 = 2019-06-05'] },
  { say: 'The march was held on Good Friday.', expect: ['Good Friday = 2023-04-07'] },
  { say: 'On 2024-03-01 the bridge was blown up.', expect: ['2024-03-01 = 2024-03-01'] },
  { say: 'The letter is dated 13/02/2024.', expect: ['13/02/2024 = 2024-02-13'] },
  { say: 'It was signed on 12.11.2023.', expect: ['12.11.2023 = 2023-11-12'] },
  { say: 'On the 5th of March he left.', expect: ['the 5th of March = 2024-03-05'] },
  { say: 'The summit is on April 24 and 25.', expect: ['April 24 = 2024-04-24', '25 = 2024-04-25'] },
  { say: 'Elections are due in November.', expect: ['November = 2024-11'] },
  { say: 'Voting is set for November 5.', expect: ['November 5 = 2024-11-05'] },
  { say: 'The deal was signed on November 5.', expect: ['November 5 = 2023-11-05'] },
  { say: 'They met in January this year.', expect: ['January this year = 2024-01'] },
  { say: 'They met in June last year.', expect: ['June last year = 2023-06'] },
  { say: 'It was agreed last May.', expect: ['last May = 2023-05'] },
  { say: 'Next March they will vote.', expect: ['Next March = 2025-03'] },
  { say: 'This September they will vote.', expect: ['This September = 2024-09'] },
  { say: 'He was seized last Thursday.', expect: ['last Thursday = 2024-03-07'] },
  { say: 'They meet next Monday.', expect: ['next Monday = 2024-03-18'] },
  { say: 'He will arrive on Friday.', expect: ['Friday = 2024-03-15'] },
  { say: 'He arrived on Friday.', expect: ['Friday = 2024-03-08'] },
  { say: 'Talks are expected on Saturday.', expect: ['Saturday = 2024-03-16'] },
  { say: 'They left the previous day.', expect: ['the previous day = 2024-03-13'] },
  {
    say: 'The town fell on 2 March. The next day troops came.',
    expect: ['2 March = 2024-03-02', 'The next day = 2024-03-03'],
  },
  { say: 'The town fell on 2 March. That day, rain fell.', expect: ['2 March = 2024-03-02', 'That day = 2024-03-02'] },
  { say: 'In 2011 the war began. That year many fled.', expect: ['2011 = 2011', 'That year = 2011'] },
  {
    say: 'In June 2020 he was jailed. The following month he died.',
    expect: ['June 2020 = 2020-06', 'The following month = 2020-07'],
  },
  { say: 'In nineteen ninety-six a bomb went off.', expect: ['nineteen ninety-six = 1996'] },
  { say: 'In the year 2000 they left.', expect: ['the year 2000 = 2000'] },
  { say: 'It happened the day before yesterday.', expect: ['the day before yesterday = 2024-03-12'] },
  { say: "Sunday's attack killed two.", expect: ['Sunday = 2024-03-10'] },
  { say: 'The March 3 attack killed two.', expect: ['March 3 = 2024-03-03'] },
  { say: 'The October attack killed ten.', expect: ['October = 2023-10'] },
  { say: 'The Oct. 7 attack killed many.', expect: ['Oct. 7 = 2023-10-07'] },
  { say: 'They marched on Sept. 11, 2001.', expect: ['Sept. 11, 2001 = 2001-09-11'] },
  { say: 'It was Monday, January 1.', expect: ['Monday, January 1 = 2024-01-01'] },
  { say: 'The men were freed a day later.', expect: ['a day later = XXXX-XX-XX'] },
  { say: 'The group last met in 2019. A year earlier it had split.', expect: ['2019 = 2019', 'A year earlier = 2018'] },
  { say: 'Prices rose in March 2021. In June they fell.', expect: ['March 2021 = 2021-03', 'June = 2021-06'] },
  { say: 'Voters in the 2023 election chose him.', expect: ['2023 = 2023'] },
  { say: 'In fiscal 2022 sales fell.', expect: ['fiscal 2022 = 2022'] },
  { say: 'the vote of 19 march was put off.', expect: ['19 march = 2024-03-19'] },
  { say: 'The Sept. 11 attacks changed much.', expect: ['Sept. 11 = 2001-09-11'] },
  { say: 'The fair was on Sept. 11.', expect: ['Sept. 11 = 2023-09-11'] },
]);

const unanchored: Case[] = [
  { say: 'Shelling resumed on Tuesday.', expect: ['Tuesday = XXXX-WXX-2'] },
  { say: 'He left yesterday.', expect: ['yesterday = XXXX-XX-XX'] },
  { say: 'He left last week.', expect: ['last week = XXXX-WXX'] },
  { say: 'He left in March.', expect: ['March = XXXX-03'] },
  { say: 'He left on March 3.', expect: ['March 3 = XXXX-03-03'] },
  { say: 'He left two years ago.', expect: ['two years ago = XXXX'] },
  { say: 'He left in the third quarter.', expect: ['the third quarter = XXXX-Q3'] },
  { say: 'He left in March 2019.', expect: ['March 2019 = 2019-03'] },
  { say: 'He left at 9:30 a.m.', expect: ['9:30 a.m. = XXXX-XX-XXT09:30 time'] },
  { say: 'He left during Ramadan.', expect: ['Ramadan = XXXX-XX-XX'] },
];

for (const { say, expect } of unanchored) {
  test(`no publication day: ${say}`, () => assert.deepEqual(dated(say).timexes.map(notation), expect));
}

test('what counts from another expression says from which', () => {
  const { timexes } = dated('The town fell on 2 March. Two days earlier, troops had left.', PUBLISHED);
  assert.equal(timexes[1]!.anchor, 0);
  assert.ok(timexes[1]!.because.length > 0);
});

test('an interval names the expression that ends it', () => {
  const { timexes } = dated('He was held between 1 March and 5 March.', PUBLISHED);
  assert.equal(timexes[0]!.until, 1);
});
