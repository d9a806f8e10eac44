import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { annotate } from '../src/annotate/index.ts';
import { type CodebookSource, loadTime, openCodebook, parseTable } from '../src/codebook/index.ts';
import { date } from '../src/date/index.ts';
import { Analysis, type Dated, type Doc, docOf, type Timex } from '../src/model/index.ts';
import { loadAnnotator } from '../src/pipeline/resources.ts';

const PUBLISHED = '2024-03-14'; // a Thursday
const codebook = openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]);
const [lexicon, annotator] = [loadTime(codebook), loadAnnotator()];

function dated(text: string, publishedAt?: string): Doc & Dated {
  const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
  return date(annotate(doc, annotator), lexicon);
}

/** `words = value type mod quant freq [range] {interval}`: the type where it is no date, the range where it is not the value. */
function notation({ text, type, value, mod, quant, freq, range, interval }: Timex): string {
  const notes = [type === 'DATE' ? '' : type.toLowerCase(), mod ?? '', quant ?? '', freq ?? ''];
  const days = range && range.edtf !== value ? `[${range.edtf}]` : '';
  return [`${text} = ${value}`, ...notes, days, interval ? `{${interval.edtf}}` : ''].filter(Boolean).join(' ');
}

interface Case {
  readonly say: string;
  readonly expect: readonly string[];
  readonly todo?: string;
}

const cases: Case[] = [
  { say: 'Shelling resumed on Tuesday.', expect: ['Tuesday = 2024-03-12'] },
  // Military dates, short years, four-figure clocks.
  { say: 'On 4 FEB 90 the post was hit.', expect: ['4 FEB 90 = 1990-02-04'] },
  { say: 'On 14JUL2006 mortars fell.', expect: ['14JUL2006 = 2006-07-14'] },
  { say: '071530Z FEB 91 the convoy was hit.', expect: ['071530Z FEB 91 = 1991-02-07'] },
  { say: "The embassy was bombed in '98.", expect: ["'98 = 1998"] },
  { say: "He called it '50 people'.", expect: [] },
  { say: 'The raid began on 6 January at 1625.', expect: ['6 January at 1625 = 2024-01-06T16:25 time [2024-01-06]'] },
  { say: 'A box of 4 Feb 90 mm shells.', expect: ['4 Feb = 2024-02-04'] },
  { say: 'Troops withdrew last month.', expect: ['last month = 2024-02'] },
  { say: 'A drone struck the Friday Mosque.', expect: [] },
  { say: 'The base was hit on Sunday, July 7, 2019.', expect: ['Sunday, July 7, 2019 = 2019-07-07'] },
  { say: 'The operation began early Sunday, March 10.', expect: ['early Sunday, March 10 = 2024-03-10 START'] },
  { say: 'Iraq declared victory in late 2017.', expect: ['late 2017 = 2017 END [2017-10/2017-12]'] },
  { say: 'They lost the town in March.', expect: ['March = 2024-03'] },
  { say: 'The vote will be held in May.', expect: ['May = 2024-05'] },
  { say: 'The vote was held in May.', expect: ['May = 2023-05'] },
  { say: 'The rebels fled in December.', expect: ['December = 2023-12'] },
  { say: 'Fighting has raged since 2014.', expect: ['2014 = 2014 {2014/..}'] },
  {
    say: 'He was seen between Tuesday and Thursday.',
    expect: ['Tuesday = 2024-03-12 {2024-03-12/2024-03-14}', 'Thursday = 2024-03-14'],
  },
  {
    say: 'From Monday to Friday the road was shut.',
    expect: ['Monday = 2024-03-04 {2024-03-04/2024-03-08}', 'Friday = 2024-03-08'],
  },
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
  { say: 'He died two weeks ago.', expect: ['two weeks ago = 2024-W09 [2024-02-26/2024-03-03]'] },
  { say: 'The war began two years ago.', expect: ['two years ago = 2022'] },
  { say: 'The truce ended a few days ago.', expect: ['a few days ago = PAST_REF [2024-03-08~/2024-03-11~]'] },
  { say: 'Several years ago the mine closed.', expect: ['Several years ago = PAST_REF [2018-03-14~/2021-03-14~]'] },
  {
    say: 'Clashes have gone on for the past 48 hours.',
    expect: ['the past 48 hours = PT48H duration [2024-03-12/2024-03-14]'],
  },
  { say: 'The army made gains in recent months.', expect: ['recent months = PXM duration [2023-09-14~/2024-03-14~]'] },
  {
    say: 'Talks will resume in the coming weeks.',
    expect: ['the coming weeks = PXW duration [2024-03-14~/2024-04-25~]'],
  },
  { say: 'They met for two hours.', expect: ['two hours = PT2H duration'] },
  { say: 'The siege lasted three months.', expect: ['three months = P3M duration'] },
  { say: 'A 10-day truce was agreed.', expect: ['10-day = P10D duration'] },
  { say: 'The 90-minute talks failed.', expect: ['90-minute = PT90M duration'] },
  { say: 'He spent 2 1/2 years in jail.', expect: ['2 1/2 years = P2Y6M duration'] },
  { say: 'The army held the hill for a year and a half.', expect: ['a year and a half = P1Y6M duration'] },
  { say: 'At least two more weeks are needed.', expect: ['At least two more weeks = P2W duration EQUAL_OR_MORE'] },
  { say: 'About 20 years have passed.', expect: ['About 20 years = P20Y duration APPROX'] },
  { say: 'It took less than an hour.', expect: ['less than an hour = PT1H duration LESS_THAN'] },
  { say: 'Patrols go out every day.', expect: ['every day = P1D set EVERY'] },
  { say: 'The market opens every Friday.', expect: ['every Friday = XXXX-WXX-5 set EVERY'] },
  { say: 'Rallies are held twice a week.', expect: ['twice a week = P1W set 2X'] },
  { say: 'The daily raids went on.', expect: ['daily = P1D set'] },
  { say: 'It is held every two years.', expect: ['every two years = P2Y set EVERY'] },
  { say: 'He spoke on Tuesday morning.', expect: ['Tuesday morning = 2024-03-12TMO time [2024-03-12]'] },
  {
    say: 'The blast came late on Monday night.',
    expect: ['late on Monday night = 2024-03-11TNI time END [2024-03-11]'],
  },
  { say: 'Rockets were fired overnight.', expect: ['overnight = 2024-03-13TNI time [2024-03-13]'] },
  { say: 'It will start tomorrow.', expect: ['tomorrow = 2024-03-15'] },
  { say: 'He was shot yesterday afternoon.', expect: ['yesterday afternoon = 2024-03-13TAF time [2024-03-13]'] },
  {
    say: 'The raid came at 9:30 a.m. on Tuesday.',
    expect: ['9:30 a.m. on Tuesday = 2024-03-12T09:30 time [2024-03-12]'],
  },
  {
    say: 'The bomb went off at noon on 3 March 2024.',
    expect: ['noon on 3 March 2024 = 2024-03-03T12:00 time [2024-03-03]'],
  },
  { say: 'He left at dawn on Wednesday.', expect: ['dawn on Wednesday = 2024-03-13TMO time [2024-03-13]'] },
  { say: 'A curfew begins at 7 p.m.', expect: ['7 p.m. = 2024-03-14T19:00 time [2024-03-14]'] },
  { say: 'The attack happened today.', expect: ['today = 2024-03-14'] },
  { say: 'They arrived last night.', expect: ['last night = 2024-03-13TNI time [2024-03-13]'] },
  { say: 'Tonight they will meet.', expect: ['Tonight = 2024-03-14TNI time [2024-03-14]'] },
  { say: 'Talks resumed this morning.', expect: ['this morning = 2024-03-14TMO time [2024-03-14]'] },
  { say: 'The town was shelled last week.', expect: ['last week = 2024-W10 [2024-03-04/2024-03-10]'] },
  { say: 'Aid will arrive next week.', expect: ['next week = 2024-W12 [2024-03-18/2024-03-24]'] },
  { say: 'The budget was cut last year.', expect: ['last year = 2023'] },
  {
    say: 'Earlier this month a convoy was hit.',
    expect: ['Earlier this month = 2024-03 START [2024-03-01/2024-03-14]'],
  },
  { say: 'Later this year voters go to the polls.', expect: ['Later this year = 2024 END [2024-03-14/2024-12-31]'] },
  { say: 'It fell in the early 1990s.', expect: ['the early 1990s = 199 START [1990/1992]'] },
  { say: 'He ruled in the 1980s.', expect: ['the 1980s = 198 [198X]'] },
  { say: 'The fort dates from the 18th century.', expect: ['the 18th century = 17 [17XX]'] },
  { say: 'Exports fell in the third quarter.', expect: ['the third quarter = 2023-Q3 [2023-07/2023-09]'] },
  {
    say: 'Output rose in the first quarter of 2023.',
    expect: ['the first quarter of 2023 = 2023-Q1 [2023-01/2023-03]'],
  },
  { say: 'They fought in the winter.', expect: ['the winter = 2023-WI [2023-12/2024-02]'] },
  { say: 'The offensive began last summer.', expect: ['last summer = 2023-SU [2023-06/2023-08]'] },
  { say: 'Fighting eased in spring 2022.', expect: ['spring 2022 = 2022-SP [2022-03/2022-05]'] },
  { say: 'He came in mid-February.', expect: ['mid-February = 2024-02 MID [2024-02-11/2024-02-19]'] },
  { say: 'It was agreed at the end of 2023.', expect: ['the end of 2023 = 2023 END [2023-10/2023-12]'] },
  { say: 'Over the weekend three men were held.', expect: ['the weekend = 2024-W10-WE [2024-03-09/2024-03-10]'] },
  { say: 'The truce holds for now.', expect: ['now = PRESENT_REF [2024-03-14~]'] },
  { say: 'He was recently freed.', expect: ['recently = PAST_REF [../2024-03-14]'] },
  { say: 'Peace will come soon.', expect: ['soon = FUTURE_REF [2024-03-14/..]'] },
  { say: 'The current truce is fragile.', expect: ['current = PRESENT_REF [2024-03-14~]'] },
  { say: 'In the past they fought each other.', expect: ['the past = PAST_REF [../2024-03-14]'] },
  { say: 'In the future they may vote.', expect: ['the future = FUTURE_REF [2024-03-14/..]'] },
  { say: 'A truce was called for Ramadan.', expect: ['Ramadan = 2024-03 [2024-03-11~/2024-04-09~]'] },
  { say: 'Attacks rose during Ramadan last year.', expect: ['Ramadan last year = 2023-03 [2023-03-23~/2023-04-20~]'] },
  { say: 'Prisoners were freed for Eid al-Fitr.', expect: ['Eid al-Fitr = 2023-04-21 [2023-04-21~/2023-04-23~]'] },
  { say: 'The raid came on Christmas Eve.', expect: ['Christmas Eve = 2023-12-24'] },
  { say: "They met on New Year's Day 2020.", expect: ["New Year's Day 2020 = 2020-01-01"] },
  { say: 'Nowruz was marked in the capital.', expect: ['Nowruz = 2023-03-21'] },
  { say: 'The town was taken on 15 Khordad 1398.', expect: ['15 Khordad 1398 = 2019-06-05'] },
  { say: 'Pilgrims marched on 10 Muharram 1445.', expect: ['10 Muharram 1445 = 2023-07-28 [2023-07-28~]'] },
  { say: 'The march was held on Good Friday.', expect: ['Good Friday = 2023-04-07'] },
  { say: 'UN Resolution 2254 was passed.', expect: [] },
  { say: 'A Boeing 737 crashed.', expect: [] },
  { say: 'Theresa May said so.', expect: [] },
  { say: 'May was freed by the court.', expect: [] },
  { say: 'The troops march at night.', expect: [] },
  { say: 'March is coming.', expect: [] },
  { say: 'Jan Egeland spoke.', expect: [] },
  { say: 'They sat in the sun.', expect: [] },
  { say: 'A 15-year-old boy was hurt.', expect: [] },
  { say: 'The 60-year-old man died.', expect: [] },
  { say: 'He was 34 years old.', expect: [] },
  { say: 'Some 2,000 people fled.', expect: [] },
  { say: 'About 2000 soldiers left.', expect: [] },
  { say: 'The road A2014 is shut.', expect: [] },
  { say: 'Route 2000 is shut.', expect: [] },
  { say: 'It costs $2000.', expect: [] },
  { say: 'The score was 2-1.', expect: [] },
  { say: 'He is second to none.', expect: [] },
  { say: 'The fall of the city was swift.', expect: [] },
  { say: 'The Sunday Times said so.', expect: [] },
  { say: 'Black September was behind it.', expect: [] },
  { say: 'He scored in the second half.', expect: [] },
  { say: 'On 2024-03-01 the bridge was blown up.', expect: ['2024-03-01 = 2024-03-01'] },
  { say: 'The letter is dated 13/02/2024.', expect: ['13/02/2024 = 2024-02-13'] },
  { say: 'It was signed on 12.11.2023.', expect: ['12.11.2023 = 2023-11-12'] },
  { say: 'On the 5th of March he left.', expect: ['the 5th of March = 2024-03-05'] },
  { say: 'The summit is on April 24 and 25.', expect: ['April 24 = 2024-04-24', '25 = 2024-04-25'] },
  { say: 'Rain fell on March 5-7.', expect: ['March 5 = 2024-03-05 {2024-03-05/2024-03-07}', '7 = 2024-03-07'] },
  { say: 'On 7-9 February they met.', expect: ['7 = 2024-02-07 {2024-02-07/2024-02-09}', '9 February = 2024-02-09'] },
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
  { say: 'By 2025 the force will be gone.', expect: ['2025 = 2025 {../2025-12-31}'] },
  { say: 'Until 1991 it was a republic.', expect: ['1991 = 1991 {../1991-12-31}'] },
  { say: 'The ban ends after 31 March.', expect: ['31 March = 2024-03-31 {2024-04-01/..}'] },
  { say: 'It ran before 2003.', expect: ['2003 = 2003 {../2002-12-31}'] },
  { say: 'It lasted from 1980 to 1988.', expect: ['1980 = 1980 {1980/1988}', '1988 = 1988'] },
  { say: 'The 2014-2015 war killed many.', expect: ['2014 = 2014 {2014/2015}', '2015 = 2015'] },
  { say: 'In nineteen ninety-six a bomb went off.', expect: ['nineteen ninety-six = 1996'] },
  { say: 'In the year 2000 they left.', expect: ['the year 2000 = 2000'] },
  { say: 'In the nineties he fled.', expect: ['the nineties = 199 [199X]'] },
  { say: 'It happened the day before yesterday.', expect: ['the day before yesterday = 2024-03-12'] },
  { say: 'For decades they lived here.', expect: ['decades = PXE duration'] },
  { say: 'Weeks of talks failed.', expect: ['Weeks = PXW duration'] },
  { say: 'Years of war have ruined it.', expect: ['Years = PXY duration'] },
  { say: 'Days before the vote, a bomb went off.', expect: ['Days = PXD duration'] },
  { say: 'Four days after the vote, he fled.', expect: ['Four days = P4D duration'] },
  { say: 'Months ago they left.', expect: ['Months ago = PAST_REF [2023-09-14~/2023-12-14~]'] },
  { say: 'They will leave in the coming days.', expect: ['the coming days = PXD duration [2024-03-14~/2024-03-20~]'] },
  { say: 'The past year has been hard.', expect: ['The past year = P1Y duration [2023-03-14/2024-03-14]'] },
  { say: 'He won the first half of 2023.', expect: ['the first half of 2023 = 2023-H1 [2023-01/2023-06]'] },
  { say: 'The Q3 2023 figures are bad.', expect: ['Q3 2023 = 2023-Q3 [2023-07/2023-09]'] },
  { say: 'It was the worst attack in a decade.', expect: ['a decade = P10Y duration'] },
  { say: 'By Monday it was over.', expect: ['Monday = 2024-03-11 {../2024-03-11}'] },
  { say: 'He was held for 24 hours.', expect: ['24 hours = PT24H duration'] },
  { say: 'He has been there since Monday.', expect: ['Monday = 2024-03-11 {2024-03-11/..}'] },
  { say: 'Since January, 300 have died.', expect: ['January = 2024-01 {2024-01/..}'] },
  {
    say: 'Since last week the road is shut.',
    expect: ['last week = 2024-W10 [2024-03-04/2024-03-10] {2024-03-04/..}'],
  },
  { say: "Sunday's attack killed two.", expect: ['Sunday = 2024-03-10'] },
  { say: 'The March 3 attack killed two.', expect: ['March 3 = 2024-03-03'] },
  { say: 'The October attack killed ten.', expect: ['October = 2023-10'] },
  { say: 'The Oct. 7 attack killed many.', expect: ['Oct. 7 = 2023-10-07'] },
  { say: 'They marched on Sept. 11, 2001.', expect: ['Sept. 11, 2001 = 2001-09-11'] },
  { say: 'It was Monday, January 1.', expect: ['Monday, January 1 = 2024-01-01'] },
  { say: 'The men were freed a day later.', expect: ['a day later = XXXX-XX-XX'] },
  { say: 'It will end within 10 days.', expect: ['10 days = P10D duration'] },
  { say: 'Each year they return.', expect: ['Each year = P1Y set EACH'] },
  { say: 'He came on the night of March 3.', expect: ['the night of March 3 = 2024-03-03TNI time [2024-03-03]'] },
  { say: 'In the morning of 3 March he left.', expect: ['the morning of 3 March = 2024-03-03TMO time [2024-03-03]'] },
  { say: 'At 2100 GMT the truce began.', expect: ['2100 GMT = 2024-03-14T21:00 time [2024-03-14]'] },
  { say: "They met at 10 o'clock.", expect: ["10 o'clock = 2024-03-14T10:00 time [2024-03-14]"] },
  { say: 'This week rebels took the town.', expect: ['This week = 2024-W11 [2024-03-11/2024-03-17]'] },
  { say: 'The talks are this weekend.', expect: ['this weekend = 2024-W11-WE [2024-03-16/2024-03-17]'] },
  {
    say: 'Iraq declared victory in late 2017, a few months after ousting the group.',
    expect: ['late 2017 = 2017 END [2017-10/2017-12]', 'a few months = PXM duration [2017-05~/2017-08~]'],
  },
  {
    say: 'The siege ended on 3 March, two days after the truce.',
    expect: ['3 March = 2024-03-03', 'two days = P2D duration [2024-03-01]'],
  },
  { say: 'The group last met in 2019. A year earlier it had split.', expect: ['2019 = 2019', 'A year earlier = 2018'] },
  { say: 'Prices rose in March 2021. In June they fell.', expect: ['March 2021 = 2021-03', 'June = 2021-06'] },
  { say: 'It was the first time in 20 years.', expect: ['20 years = P20Y duration'] },
  { say: 'He was freed after five years and two months.', expect: ['five years and two months = P5Y2M duration'] },
  { say: 'The road has been shut for about a week.', expect: ['about a week = P1W duration APPROX'] },
  { say: 'Early next year they will vote.', expect: ['Early next year = 2025 START [2025-01/2025-03]'] },
  { say: 'Late last year they voted.', expect: ['Late last year = 2023 END [2023-10/2023-12]'] },
  {
    say: 'The early hours of Sunday were calm.',
    expect: ['The early hours of Sunday = 2024-03-10TMO time START [2024-03-10]'],
  },
  {
    say: 'In the early hours of March 3 shells fell.',
    expect: ['the early hours of March 3 = 2024-03-03TMO time START [2024-03-03]'],
  },
  {
    say: 'They agreed a truce from March 1 until March 5.',
    expect: ['March 1 = 2024-03-01 {2024-03-01/2024-03-05}', 'March 5 = 2024-03-05'],
  },
  { say: 'The ban, in force since Jan. 5, ended.', expect: ['Jan. 5 = 2024-01-05 {2024-01-05/..}'] },
  { say: 'Voters in the 2023 election chose him.', expect: ['2023 = 2023'] },
  { say: 'The 2,014 men left.', expect: [] },
  { say: 'At Gate 2014 they waited.', expect: [] },
  { say: '"This Week" reported it.', expect: [] },
  { say: 'The daily Sabah reported it.', expect: [] },
  { say: 'USA Today reported it.', expect: [] },
  { say: 'The 14 June Street market is shut.', expect: [] },
  { say: 'The Arab Spring began there.', expect: [] },
  { say: 'Man Friday was a friend.', expect: [] },
  { say: 'In fiscal 2022 sales fell.', expect: ['fiscal 2022 = 2022'] },
  { say: 'Weekends are quiet.', expect: ['Weekends = XXXX-WXX-WE set'] },
  { say: 'They meet on Mondays.', expect: ['Mondays = XXXX-WXX-1 set'] },
  { say: 'He comes here on Monday nights.', expect: ['Monday nights = XXXX-WXX-1TNI set'] },
  { say: 'Once a month they meet.', expect: ['Once a month = P1M set 1X'] },
  { say: 'the vote of 19 march was put off.', expect: ['19 march = 2024-03-19'] },
  { say: 'of the men 12 may leave.', expect: [] },
  { say: 'Breitling News Daily airs it.', expect: [] },
  { say: 'The talks of 1995 failed. A day before the vote, he fled.', expect: ['1995 = 1995', 'A day = P1D duration'] },
  { say: 'It took place at 2100 on 12 March.', expect: ['2100 on 12 March = 2024-03-12T21:00 time [2024-03-12]'] },
  { say: 'Is it your last day?', expect: [] },
  { say: 'The Sept. 11 attacks changed much.', expect: ['Sept. 11 = 2001-09-11'] },
  { say: 'The fair was on Sept. 11.', expect: ['Sept. 11 = 2023-09-11'] },
  { say: 'The truce begins Friday at 0600 GMT.', expect: ['Friday at 0600 GMT = 2024-03-15T06:00 time [2024-03-15]'] },
  {
    say: 'A blast came on Sunday. An hour later, one more came.',
    expect: ['Sunday = 2024-03-10', 'An hour later = PT1H duration [2024-03-10]'],
  },
  { say: 'The talks will last three days.', expect: ['three days = P3D duration'] },
];

for (const { say, expect, todo } of cases) {
  test(say, { todo }, () => assert.deepEqual(dated(say, PUBLISHED).timexes.map(notation), expect));
}

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

test('a given publication day stands', () => {
  assert.deepEqual(dated('It began on Sunday, July 7.', '2019-07-08T06:00:00Z').published, {
    day: '2019-07-08',
    basis: 'given',
    confidence: 1,
    candidates: [],
  });
});

test('weekday, day and a bound give the publication day, never for certain', () => {
  const { published, timexes } = dated('The dam broke on Monday, June 3. It was built in 2016.');
  assert.equal(published.day, '2019-06-03');
  assert.equal(published.basis, 'inferred');
  assert.ok(published.confidence < 1);
  assert.ok(published.candidates.every(({ because }) => because.length > 0));
  assert.deepEqual(
    published.candidates.slice(0, 2).map(({ day }) => day),
    ['2019-06-03', '2024-06-03'],
  );
  assert.equal(timexes[0]!.value, '2019-06-03');
  assert.equal(timexes[0]!.basis, 'inferred');
  assert.equal(timexes[1]!.basis, 'stated');
});

test('years that the text rules out are no candidates', () => {
  const { published } = dated('The dam broke on Monday, June 3. It was built in 2016.');
  assert.ok(published.candidates.every(({ day }) => day > '2016'));
});

test('a full date with its weekday gives the publication day', () => {
  assert.equal(dated('The dam broke on Monday, June 3, 2019.').published.day, '2019-06-03');
});

test('the latest of several such days is taken, and days that do not agree leave it open', () => {
  const built = 'It was built in 2016.';
  assert.equal(
    dated(`It broke on Monday, June 3. Help came on Wednesday, June 5. ${built}`).published.day,
    '2019-06-05',
  );
  assert.equal(dated(`It broke on Monday, June 3. Help came on Friday, June 5. ${built}`).published.day, undefined);
});

test('what names no weekday with its date, or has no bound, leaves the day open', () => {
  for (const say of ['The dam broke on Monday.', 'The dam broke on June 3.', 'The dam broke on Monday, June 3.']) {
    assert.equal(dated(say).published.day, undefined, say);
  }
});

test('what counts from another expression says from which', () => {
  const { timexes } = dated('The town fell on 2 March. Two days earlier, troops had left.', PUBLISHED);
  assert.equal(timexes[1]!.anchor, 0);
  assert.ok(timexes[1]!.because.length > 0);
});

test('an interval names the expression that ends it', () => {
  const { timexes } = dated('He was held between 1 March and 5 March.', PUBLISHED);
  assert.equal(timexes[0]!.until, 1);
});

// EDTF level 1 as this stage writes it: a date of some precision, `~`, or an interval that may be open.
const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?~?|\d{3}X|\d{2}XX`;
const EDTF = new RegExp(`^(?:(?:${DATE})|(?:${DATE})/(?:${DATE})|(?:${DATE})/\\.\\.|\\.\\./(?:${DATE}))$`);

function checkAll(text: string, { timexes, published }: Dated): void {
  let last = 0;
  for (const { start, end, text: words, range, interval } of timexes) {
    assert.ok(start >= last && end > start && end <= text.length, `${start}-${end} in ${text}`);
    assert.equal(text.slice(start, end), words);
    last = end;
    for (const days of [range, interval]) {
      if (!days) continue;
      assert.match(days.edtf, EDTF);
      for (const day of [days.start, days.end])
        if (day) assert.equal(new Date(`${day}T00:00Z`).toISOString().slice(0, 10), day);
      if (days.start && days.end) assert.ok(days.start <= days.end, `${days.start} > ${days.end}`);
    }
  }
  if (published.day) assert.match(published.day, /^\d{4}-\d\d-\d\d$/);
}

const empty = (text: string) =>
  new Analysis(text, {
    starts: new Int32Array(0),
    ends: new Int32Array(0),
    heads: new Int32Array(0),
    sentences: new Int32Array(0),
    upos: new Uint8Array(0),
    xpos: new Uint8Array(0),
    deprels: new Uint8Array(0),
    feats: new Uint32Array(0),
    lemmas: [],
    names: [],
  });

const temporal = fc.array(
  fc.constantFrom(
    ...'Monday Tue March Sept . 31 29 February 3 2019 1999 0001 9999 the last next this week month year years ago later earlier of in on at night morning 9:30 a.m. Q3 quarter third century 1980s early late mid - , and to between since until few several two hundred million days hours every a an Ramadan Easter 1445 Nowruz now overnight summer fiscal 7/8/2020 half weekend'.split(
      ' ',
    ),
    '\n\n',
  ),
  { maxLength: 25 },
);
const someDay = fc.option(
  fc.oneof(
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10)),
    fc.constantFrom('9999-12-31', '0001-01-01', '2024-02-29', '2024-13-45', 'yesterday', ''),
  ),
  { nil: undefined },
);

test('any time words, any publication day: EDTF parses, start is not after end, spans are in order', () => {
  fc.assert(
    fc.property(temporal, someDay, fc.boolean(), (words, publishedAt, tree) => {
      const text = words.join(' ');
      const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
      checkAll(text, date(tree ? annotate(doc, annotator) : { ...doc, analysis: empty(text) }, lexicon));
    }),
    { numRuns: 400 },
  );
});

test('any string: no exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), someDay, (text, publishedAt) => {
      const doc = docOf({ id: 'a', text, ...(publishedAt === undefined ? {} : { publishedAt }) });
      checkAll(text, date({ ...doc, analysis: empty(text) }, lexicon));
    }),
    { numRuns: 300 },
  );
});

const faulty = (file: string, text: string): CodebookSource => ({
  ...codebook,
  files: (name) => (name === file ? [{ path: `mine/${name}`, text }] : codebook.files(name)),
});

const faults: { file: string; text: string; says: RegExp }[] = [
  {
    file: 'en/time-rules.tsv',
    text: 'id\tpattern\tkind\tsets\nx\tNOCLASS\tdate\tyear=1',
    says: /unknown class "NOCLASS": mine\/en\/time-rules\.tsv:2/,
  },
  { file: 'en/time-rules.tsv', text: 'id\tpattern\tkind\tsets\nx\t(in)\tdate\tyear=1', says: /pattern is empty/ },
  { file: 'en/time-rules.tsv', text: 'id\tpattern\tkind\tsets\nx\tYEAR\tdate\tyear', says: /sets nothing/ },
  { file: 'en/time-hijri.tsv', text: 'year\tmonths\n1440\t2018-09-11', says: /twelve first days/ },
  { file: 'en/numbers.tsv', text: 'word\tkind\tvalue\none\tunit\tI', says: /"I" is no number/ },
];

for (const { file, text, says } of faults) {
  test(`a faulty ${file} says where: ${says.source}`, () => assert.throws(() => loadTime(faulty(file, text)), says));
}

test('no two rules of the grammar share an id', () => {
  const ids = parseTable(codebook.files('en/time-rules.tsv')[0]!, ['id']).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('long hostile texts take linear time', () => {
  const seconds = (text: string) => {
    const doc = { ...docOf({ id: 'a', text, publishedAt: PUBLISHED }), analysis: empty(text) };
    const from = process.cpuUsage();
    date(doc, lexicon);
    return process.cpuUsage(from).user / 1e6;
  };
  for (const piece of [
    'two ',
    '1-',
    'a few ',
    'Monday, ',
    'the last ',
    '1,',
    "'",
    'two days after ',
    'May 1 and ',
    'a.',
  ]) {
    assert.ok(seconds(piece.repeat(50_000)) < 3, piece);
  }
});
