import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../src/annotate/index.ts';
import { loadGroups, loadQuantities } from '../src/codebook/index.ts';
import { count } from '../src/count/index.ts';
import { date } from '../src/date/index.ts';
import { docOf, type Quantity } from '../src/model/index.ts';
import { annotator, codebook, lexicon as time } from './date-table.ts';

const PUBLISHED = '2024-03-14';

const lexicon = loadQuantities(codebook);

function quantities(text: string): readonly Quantity[] {
  const doc = annotate(docOf({ id: 'a', text, publishedAt: PUBLISHED }), annotator);
  return count(date(doc, time), lexicon).quantities;
}

/**
 * `words = figure unit kind …`: the figure alone where low, best and high agree, else `low..best..high` with `?` for no best
 * figure and nothing for no bound; `-` for no unit; the kind where it is not a count.
 */
function notation({ text, low, best, high, unit, kind, approx, total, partOf }: Quantity): string {
  const figure = low === high && low === best ? `${low}` : `${low ?? ''}..${best ?? '?'}..${high ?? ''}`;
  const notes = [kind === 'count' ? '' : kind, approx ? 'approx' : '', total ? 'total' : ''];
  return [`${text} = ${figure}`, unit ?? '-', ...notes, partOf === undefined ? '' : `part of ${partOf}`]
    .filter(Boolean)
    .join(' ');
}

const cases: { say: string; expect: string[]; todo?: string }[] = [
  {
    say: 'At least 12 soldiers were killed and 30 wounded in the ambush.',
    expect: ['12 = 12..?.. soldier', '30 = 30 -'],
  },
  { say: 'Gunmen killed two civilians and wounded five.', expect: ['two = 2 civilian', 'five = 5 -'] },
  { say: 'Several dozen villages were armed in May.', expect: ['Several dozen = 24..?..96 village approx'] },
  { say: 'The area makes up nearly a quarter of Iraq.', expect: ['a quarter = ..0.25..0.25 Iraq share approx'] },
  { say: 'Forces were seeking to oust an estimated 1,000 ISIS fighters.', expect: ['1,000 = 1000 fighter approx'] },
  { say: 'Between 20 and 30 militants attacked the post.', expect: ['20 and 30 = 20..?..30 militant'] },
  {
    say: 'The blast killed 18 people, including 5 children and two women.',
    expect: ['18 = 18 people', '5 = 5 child part of 0', 'two = 2 woman part of 0'],
  },
  { say: 'A strike raised the toll to 40.', expect: ['40 = 40 - total'] },
  { say: 'The attack brings to 40 the number of dead.', expect: ['40 = 40 - total'] },
  { say: 'The death toll rose to at least 45.', expect: ['45 = 45..?.. - total'] },
  { say: 'The bombing brought the death toll to 112.', expect: ['112 = 112 - total'] },
  { say: 'A 60-plus nation coalition is fighting the group.', expect: ['60-plus = 60..?.. nation'] },
  { say: 'A 15-year-old boy was shot dead.', expect: ['15 = 15 year age'] },
  { say: 'Ahmed Saleh, 34, was arrested at a checkpoint.', expect: ['34 = 34 year age'] },
  { say: 'A woman aged 70 and her 3-month-old grandson were hurt.', expect: ['70 = 70 year age', '3 = 3 month age'] },
  { say: 'The 23rd Brigade moved along Highway 4.', expect: [] },
  { say: 'Some 12 suspected Islamic State fighters were detained.', expect: ['12 = 12 fighter approx'] },
  { say: 'Hundreds of people fled the town.', expect: ['Hundreds = 200..?..900 people approx'] },
  {
    say: 'Tens of thousands of residents are displaced.',
    expect: ['Tens of thousands = 20000..?..90000 resident approx'],
  },
  { say: 'Dozens were arrested in the raid.', expect: ['Dozens = 24..?..96 - approx'] },
  { say: 'No one was killed in the attack.', expect: ['No one = 0 person'] },
  { say: 'There were no casualties.', expect: ['no = 0 casualty'] },
  { say: 'Officials said nobody was hurt.', expect: ['nobody = 0 person'] },
  { say: 'None of the hostages was harmed.', expect: ['None = 0 hostage'] },
  { say: 'The police had no comment and no evidence.', expect: [] },
  { say: 'No group claimed responsibility.', expect: [] },
  { say: 'One of the attackers fled.', expect: [] },
  { say: 'One soldier died and another was hurt.', expect: ['One = 1 soldier'] },
  { say: 'The new rifle is better than the old one.', expect: [] },
  { say: 'Call 555-123-4567 for help.', expect: [] },
  { say: 'The home side won 3-1 in the final.', expect: [] },
  { say: 'They seized $1.5 million in cash.', expect: ['1.5 million = 1500000 USD money'] },
  { say: 'The ministry paid 20 million Iraqi dinars.', expect: ['20 million = 20000000 dinar money'] },
  { say: 'Troops found 20 kg of explosives.', expect: ['20 = 20 kilogram measure'] },
  { say: 'The army took 15km of road.', expect: ['15 = 15 kilometre measure'] },
  { say: 'The camp lies 20 kilometres south of the city.', expect: ['20 = 20 kilometre measure'] },
  { say: 'The fire burned 300 square kilometres of forest.', expect: ['300 = 300 square kilometre measure'] },
  { say: 'About 40 percent of voters stayed at home.', expect: ['40 = 40 voter percent approx'] },
  { say: 'Turnout fell by 12%.', expect: ['12 = 12 - percent'] },
  { say: 'Two-thirds of the city lies in ruins.', expect: ['Two-thirds = 0.6667 city share'] },
  { say: 'One in five children goes hungry.', expect: ['One in five = 0.2 child share'] },
  { say: 'Half of the houses were burned.', expect: ['Half = 0.5 house share'] },
  { say: 'As many as 200 people were feared dead.', expect: ['200 = ..?..200 people'] },
  { say: 'Up to 1,000 troops were sent to the border.', expect: ['1,000 = ..?..1000 troops'] },
  { say: 'More than a hundred homes burned down.', expect: ['a hundred = 100..?.. home'] },
  { say: 'Fewer than 50 rebels remain in the hills.', expect: ['50 = ..?..50 rebel'] },
  { say: 'Nearly 3,000 refugees crossed the river.', expect: ['3,000 = ..3000..3000 refugee approx'] },
  { say: 'Almost 500 prisoners were freed.', expect: ['500 = ..500..500 prisoner approx'] },
  { say: 'Around 60 tanks and 200 trucks crossed the bridge.', expect: ['60 = 60 tank approx', '200 = 200 truck'] },
  { say: 'The council passed Resolution 2254 by 15-0.', expect: [] },
  { say: 'An F-16 and two Su-25 jets struck the base.', expect: ['two = 2 jet'] },
  { say: 'The rebels fired 122mm rockets at the base.', expect: ['122 = 122 millimetre measure'] },
  { say: 'It was the third attack on the convoy.', expect: ['third = 3 attack ordinal'] },
  { say: 'A second explosion hit the market.', expect: ['second = 2 explosion ordinal'] },
  {
    say: 'Twenty-three people died, ten of them children.',
    expect: ['Twenty-three = 23 people', 'ten = 10 child part of 0'],
  },
  {
    say: 'From 20 to 30 trucks and two or three tanks were seen.',
    expect: ['20 to 30 = 20..?..30 truck', 'two or three = 2..?..3 tank'],
  },
  { say: 'In 2014 some 2,000 men joined the group.', expect: ['2,000 = 2000 man approx'] },
  { say: 'The province has 1.2 million people.', expect: ['1.2 million = 1200000 people'] },
  {
    say: 'A dozen gunmen in half a dozen cars took two dozen hostages.',
    expect: ['A dozen = 12 gunman', 'half a dozen = 6 car', 'two dozen = 24 hostage'],
  },
  { say: 'He fired 3 rockets at 9:30 a.m. on May 5.', expect: ['3 = 3 rocket'] },
  { say: 'A handful of fighters held out.', expect: ['A handful = 2..?..6 fighter approx'] },
  { say: 'A couple of shells hit the school.', expect: ['A couple of = 2..2..3 shell approx'] },
  { say: 'Several soldiers were wounded.', expect: ['Several = 2..?..8 soldier approx'] },
  { say: 'A few hundred protesters gathered.', expect: ['A few hundred = 200..?..600 protester approx'] },
  { say: 'Scores of houses were looted.', expect: ['Scores = 40..?..160 house approx'] },
  { say: 'The group has 20,000 to 25,000 fighters.', expect: ['20,000 to 25,000 = 20000..?..25000 fighter'] },
  { say: 'The group has 20,000-25,000 fighters.', expect: ['20,000-25,000 = 20000..?..25000 fighter'] },
  { say: 'Millions have fled the war.', expect: ['Millions = 2000000..?..9000000 - approx'] },
  { say: 'Half a million children need aid.', expect: ['Half a million = 500000 child'] },
  { say: 'Two and a half million people need aid.', expect: ['Two and a half million = 2500000 people'] },
  { say: 'Police arrested 14 men, 3 of them foreigners.', expect: ['14 = 14 man', '3 = 3 foreigner part of 0'] },
  {
    say: 'Eleven people were killed, among them four women.',
    expect: ['Eleven = 11 people', 'four = 4 woman part of 0'],
  },
  { say: 'Seven policemen and six militants died in the clash.', expect: ['Seven = 7 policeman', 'six = 6 militant'] },
  { say: 'The strike killed four al-Qaeda commanders.', expect: ['four = 4 commander'] },
  { say: 'A 12-member team of inspectors arrived.', expect: ['12 = 12 member'] },
  { say: 'A group of 30 armed men stormed the jail.', expect: ['30 = 30 man'] },
  { say: 'The convoy of 25 vehicles was hit.', expect: ['25 = 25 vehicle'] },
  { say: 'The 27-nation bloc imposed sanctions.', expect: ['27 = 27 nation'] },
  { say: '100 people were arrested.', expect: ['100 = 100 people'] },
  { say: 'Zero casualties were reported.', expect: ['Zero = 0 casualty'] },
  { say: 'The bomb killed one and wounded 17.', expect: ['one = 1 -', '17 = 17 -'] },
  { say: 'Twelve hundred troops were sent.', expect: ['Twelve hundred = 1200 troops'] },
  { say: 'One hundred and fifty migrants drowned.', expect: ['One hundred and fifty = 150 migrant'] },
  { say: 'A hundred or so people marched.', expect: ['A hundred = 100 people approx'] },
  { say: '50-odd fighters surrendered.', expect: ['50-odd = 50 fighter approx'] },
  {
    say: 'More than 30 villages, home to 15,000 people, were emptied.',
    expect: ['30 = 30..?.. village', '15,000 = 15000 people'],
  },
  { say: 'The army lost 1,500 men and 70 armoured vehicles.', expect: ['1,500 = 1500 man', '70 = 70 vehicle'] },
  { say: 'At least three rockets landed near the embassy.', expect: ['three = 3..?.. rocket'] },
  { say: 'The jet flew at 10,000 feet.', expect: ['10,000 = 10000 foot measure'] },
  { say: 'The quake had a magnitude of 5.6.', expect: ['5.6 = 5.6 magnitude measure'] },
  { say: 'Militants beheaded 21 Coptic Christians.', expect: ['21 = 21 Christian'] },
  { say: 'The U.N. says 3.5 million Syrians need help.', expect: ['3.5 million = 3500000 Syrian'] },
  { say: 'No soldiers were hurt.', expect: ['No = 0 soldier'] },
  { say: 'Not a word was said; there were no talks.', expect: [] },
  { say: 'G7 leaders met; COVID-19 cases rose by 300.', expect: ['300 = 300 -'] },
  { say: 'The A320 landed at Gate 12.', expect: [] },
  { say: 'Article 5 of the treaty was invoked.', expect: [] },
  { say: 'He was 45 years old and had 6 children.', expect: ['45 = 45 year age', '6 = 6 child'] },
  { say: 'The officials met on March 3 and on 12 April 2019.', expect: [] },
  { say: 'In the 1980s the war killed a million people.', expect: ['a million = 1000000 people'] },
  { say: 'Boeing 737 and MH17 are aircraft.', expect: [] },
  { say: 'Apollo 11 landed.', expect: [] },
  { say: 'Three out of four homes are empty.', expect: ['Three out of four = 0.75 home share'] },
  { say: 'The 5,000-strong force left.', expect: ['5,000 = 5000 -'] },
  { say: 'No fewer than 60 died.', expect: ['60 = 60..?.. -'] },
  { say: 'Over 100 migrants were rescued.', expect: ['100 = 100..?.. migrant'] },
  { say: 'Less than half of the aid arrived.', expect: ['half = ..?..0.5 aid share'] },
  { say: 'The army killed 7 insurgents, wounded 9 and captured 2.', expect: ['7 = 7 insurgent', '9 = 9 -', '2 = 2 -'] },
  { say: 'The toll now stands at 63.', expect: ['63 = 63 - total'] },
  { say: 'The number of dead rose to 19.', expect: ['19 = 19 - total'] },
  { say: 'Nine more bodies were found, bringing the toll to 27.', expect: ['Nine = 9 body', '27 = 27 - total'] },
  {
    say: 'Some 40 children, 12 suspected Islamic State militants and 3 police officers died.',
    expect: ['40 = 40 child approx', '12 = 12 militant', '3 = 3 officer'],
  },
  { say: 'The bomb killed 3 U.S. soldiers and 2 Afghan interpreters.', expect: ['3 = 3 soldier', '2 = 2 interpreter'] },
  { say: 'Rebels captured 12 Tuesday.', expect: ['12 = 12 -'] },
  { say: 'They raised $30,000 to $60,000 for it.', expect: ['30,000 to $60,000 = 30000..?..60000 USD money'] },
  {
    say: 'It cost between $2 million and $3 million.',
    expect: ['2 million and $3 million = 2000000..?..3000000 USD money'],
  },
  { say: 'The team won 3 to 1.', expect: [] },
  { say: 'They outnumber the rebels 3 to 1.', expect: [] },
  { say: 'He led 20 to 30 men into the hills.', expect: ['20 to 30 = 20..?..30 man'] },
  { say: 'The bill passed by 52 votes to 48.', expect: ['52 = 52 vote', '48 = 48 vote'] },
  { say: 'The toll rose by 30 to 120.', expect: ['30 = 30 -', '120 = 120 - total'] },
  { say: 'Prices fell by 20 to 30 percent.', expect: ['20 to 30 = 20..?..30 - percent'] },
  { say: 'Twin bombings shook the city.', expect: ['Twin = 2 bombing'] },
  { say: 'His twin brother saw the Twin Towers.', expect: [] },
  { say: 'A pair of rockets hit the base.', expect: ['A pair of = 2 rocket'] },
  { say: 'The message was numbered 040290.', expect: [] },
  { say: 'The attack left 12 dead and 30 injured.', expect: ['12 = 12 dead', '30 = 30 injured'] },
  { say: 'The clashes left scores dead.', expect: ['scores = 40..?..160 dead approx'] },
  { say: 'The army reported that one soldier died.', expect: ['one = 1 soldier'] },
  {
    say: 'The number of people killed when a bomb went off near a bank has risen to 61.',
    expect: ['61 = 61 - total'],
  },
  { say: 'Twelve others were hurt.', expect: ['Twelve = 12 other'] },
  { say: 'The group holds 1/3 of the land.', expect: ['1/3 = 0.3333 land share'] },
  { say: 'Two thousand three hundred homes were hit.', expect: ['Two thousand three hundred = 2300 home'] },
  { say: 'It was the second-largest city of the country.', expect: [] },
  { say: 'The commander was killed in his 40s.', expect: [] },
  { say: 'The suspect, Omar Said, 27, has two brothers.', expect: ['27 = 27 year age', 'two = 2 brother'] },
  { say: 'He has no idea; there is no longer a war.', expect: [] },
  { say: 'It was shut.[1] The site lies at 33°47′N 44°30′E.', expect: [] },
  { say: 'The record is 1474387200 and the file 77825794357.', expect: [] },
  { say: 'People ages 55 to 65 may join.', expect: ['55 to 65 = 55..?..65 year age'] },
  {
    say: 'Eighteen people died. Five of them were children.',
    expect: ['Eighteen = 18 people', 'Five = 5 child part of 0'],
  },
  {
    say: 'Eighteen people died. Among them were five children.',
    expect: ['Eighteen = 18 people', 'five = 5 child part of 0'],
  },
  {
    say: 'Ten died and 12 were hurt. Five of them were children.',
    expect: ['Ten = 10 -', '12 = 12 -', 'Five = 5 child'],
  },
  { say: 'They took part in several coalition-backed operations.', expect: ['several = 2..?..8 operation approx'] },
  { say: 'He led 3 Iran-backed militias.', expect: ['3 = 3 militia'] },
  { say: 'They settled scores.', expect: [] },
  { say: 'The claim is a false one.', expect: [] },
  { say: 'They stood at Ground Zero.', expect: [] },
  { say: "A third of the army's tanks were lost.", expect: ['A third = 0.3333 tank share'] },
];

for (const { say, expect, todo } of cases) {
  test(say, { todo }, () => assert.deepEqual(quantities(say).map(notation), expect));
}

test('the span holds the number, the unit its own', () => {
  const say = 'At least 12 suspected rebels died.';
  const [found] = quantities(say);
  assert.equal(say.slice(found!.start, found!.end), '12');
  assert.equal(say.slice(found!.unitSpan!.start, found!.unitSpan!.end), 'rebels');
});

test('tokens point at the number and the counted noun', () => {
  const doc = annotate(docOf({ id: 'a', text: 'Rebels freed 30 elderly prisoners.' }), annotator);
  const [found] = count(date(doc, time), lexicon).quantities;
  assert.equal(doc.analysis.form(found!.token), '30');
  assert.equal(doc.analysis.form(found!.unitToken!), 'prisoners');
});

test('a text without words has no quantities', () => assert.deepEqual(quantities(''), []));

test('group nouns read cleanly', () => {
  const groups = loadGroups(codebook);
  assert.equal(groups.get('gunman'), 'attacker');
  assert.equal(groups.get('villager'), 'resident');
});
