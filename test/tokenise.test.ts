import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../src/annotate/sentences.ts';
import { tokenise } from '../src/annotate/tokens.ts';

function words(text: string): string {
  const { starts, ends } = tokenise(text);
  return Array.from(starts, (start, i) => text.slice(start, ends[i])).join(' ');
}

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  const firsts = splitSentences(text, tokens);
  return Array.from({ length: Math.max(0, firsts.length - 1) }, (_, s) =>
    text.slice(tokens.starts[firsts[s]!], tokens.ends[firsts[s + 1]! - 1]),
  );
}

const cut: readonly (readonly [text: string, expect: string])[] = [
  ["They don't know and can't say.", "They do n't know and ca n't say ."],
  ['It cannot be ruled out.', 'It can not be ruled out .'],
  ['A U.S.-led force struck.', 'A U.S. - led force struck .'],
  ['hit-and-run attacks', 'hit - and - run attacks'],
  ["Iraq's military", "Iraq 's military"],
  ['Daesh’s last bastion', 'Daesh ’s last bastion'],
  ["the soldiers' barracks", "the soldiers ' barracks"],
  ["the town of Ba'aj", "the town of Ba'aj"],
  ['Hashed al-Shaabi fighters', 'Hashed al - Shaabi fighters'],
  ["Sana'a fell to the Houthis.", "Sana'a fell to the Houthis ."],
  ['Lt. Col. Omar Saleh said', 'Lt. Col. Omar Saleh said'],
  ['Maj. Gen. Qassim Jassim', 'Maj. Gen. Qassim Jassim'],
  ['about 1,200 fighters', 'about 1,200 fighters'],
  ['1.5 million people', '1.5 million people'],
  ['at 10:30 a.m. on Monday', 'at 10:30 a.m. on Monday'],
  ['some 40km north', 'some 40 km north'],
  ['a 3.5km-long wall', 'a 3.5 km - long wall'],
  ['$2.5m in aid', '$ 2.5 m in aid'],
  ['US$300 million', 'US$ 300 million'],
  ['a 12% rise', 'a 12 % rise'],
  ['pro-government militia', 'pro-government militia'],
  ['anti-aircraft guns', 'anti-aircraft guns'],
  ['an ex-general', 'an ex-general'],
  ['a 25-year-old man', 'a 25 - year - old man'],
  ['the 1990s and the 21st century', 'the 1990s and the 21st century'],
  ['killed 3-5 people', 'killed 3 - 5 people'],
  ['the 9/11 attacks', 'the 9/11 attacks'],
  ['and/or', 'and / or'],
  ['“We will go on,” he said.', '“ We will go on , ” he said .'],
  ['"Stop!" they shouted.', '" Stop ! " they shouted .'],
  ['See https://example.org/a?b=1, he said.', 'See https://example.org/a?b=1 , he said .'],
  ['Write to press@example.org.', 'Write to press@example.org .'],
  ['MOSUL, Iraq (Reuters) - Troops', 'MOSUL , Iraq ( Reuters ) - Troops'],
  ['BAGHDAD — Two men', 'BAGHDAD — Two men'],
  ['Wait... what?!', 'Wait ... what ?!'],
  ['George W. Bush met J. Smith.', 'George W. Bush met J. Smith .'],
  ['No. 5 company', 'No. 5 company'],
  ['The answer was no.', 'The answer was no .'],
  ['AT&T lines', 'AT&T lines'],
  ['the F-16 jets', 'the F - 16 jets'],
  ['mid-August raids', 'mid-August raids'],
  ["We'll see; they've gone", "We 'll see ; they 've gone"],
  ["the town's mayor's office", "the town 's mayor 's office"],
  ['the group (ISIS)', 'the group ( ISIS )'],
  ['call 555-0134', 'call 555-0134'],
  ['', ''],
  ['   \n ', ''],
];

for (const [text, expect] of cut) test(`words: ${JSON.stringify(text)}`, () => assert.equal(words(text), expect));

const split: readonly (readonly string[])[] = [
  ['Troops entered the town.', 'Two men were killed.'],
  ['Gen. Ali Hassan led the raid.', 'He was hurt.'],
  ['The U.S. Army said so.'],
  ['They flew to the U.S. on Friday.'],
  ['They have left the U.S.', 'The talks go on.'],
  ['The attack came at 5 p.m.', 'The town was quiet.'],
  ['He works for Acme Inc. in Erbil.'],
  ['“We are safe.”', 'He spoke by telephone.'],
  ['“It is over,” he said.', '“We won.”'],
  ['"Who did it?" the mayor asked.'],
  ['It cost 3.5 million.', '12 people fled.'],
  ['Lt. Col. J. R. Adams and Dr. Sarah Lee came.', 'They left at noon.'],
  ['Is it over?', 'Nobody knows!', 'The army says so.'],
  ['He named No. 3 on the list.', 'It fell.'],
  ['Fighters (some of them foreign) came.', 'Others stayed.'],
  ['They paused... and went on.'],
  ['Residents fled from St. Mary to Mt. Hermon.', 'All were safe.'],
  ['al-Qaeda denied it.', 'al-Shabab did not.'],
  ['"they fled," gen. diaz said.', 'two men were hurt.', 'the army left.'],
  ['IT FELL ON MONDAY.', 'GEN. DIAZ SAID SO.'],
];
for (const expect of split)
  test(`sentences: ${expect.join(' | ')}`, () => assert.deepEqual(sentences(expect.join(' ')), expect));

const datelines: readonly (readonly string[])[] = [
  ['MOSUL, Iraq (Reuters) -', 'Iraqi forces entered the city.', 'Nobody was hurt.'],
  ['BAGHDAD —', 'Two men were killed.'],
  ['HAMA, Syria:', 'Two men were killed.'],
  ['UN, NATO: Two men were killed.'],
  ['QAMAR, June 3 (Example Wire) -', 'The army left.'],
  ['Wells run dry.', 'NAIROBI, Kenya —', 'Herders fled.'],
  ['CARTHAGE, N.C. (AP) -', 'Two men fled.'],
  ['One.', 'Two.', 'Three.', 'NATO — The alliance met.'],
  ['KABUL/ISLAMABAD (AP) --', '“They fled,” he said.'],
  ['NEW DELHI -', '12 people died.'],
  ['PORT-AU-PRINCE, Haiti, Sept. 30 —', 'Eight children died.'],
  ['DEIR AL-BALAH, Gaza Strip (AP) —', 'Troops opened fire.'],
  ['ANTI-DRUG police-led raid began on Monday - and ended.'],
  ['ISIS - the group that took Mosul - has fled.'],
  ['UN envoy Sam Reed - a Briton - left.'],
  ['The army - 300 men - left.'],
];
for (const expect of datelines)
  test(`datelines: ${expect.join(' | ')}`, () => assert.deepEqual(sentences(expect.join(' ')), expect));

const lines: readonly { say: string; expect: readonly string[] }[] = [
  { say: 'Iraq opens a bridge\n\nThe bridge was closed.', expect: ['Iraq opens a bridge', 'The bridge was closed.'] },
  { say: 'By Sam Reed\nBAGHDAD, May 3', expect: ['By Sam Reed', 'BAGHDAD, May 3'] },
  {
    say: '• Two dead in Basra\n• A curfew in Kirkuk\n• Talks in Geneva',
    expect: ['• Two dead in Basra', '• A curfew in Kirkuk', '• Talks in Geneva'],
  },
  {
    say: 'The army said that it had taken the last village held by the rebels near\nthe border, after a week of fighting in which dozens of people were killed\nand many more fled.',
    expect: [
      'The army said that it had taken the last village held by the rebels near\nthe border, after a week of fighting in which dozens of people were killed\nand many more fled.',
    ],
  },
  {
    say: 'Army takes the last town in the north of the country\nBy Sam Reed and Ana Cole, Example Wire',
    expect: ['Army takes the last town in the north of the country', 'By Sam Reed and Ana Cole, Example Wire'],
  },
  {
    say: 'Rebels shell a market in the capital, killing nine\nMinister resigns after a row over army pay rises\nTalks on the border dispute are put off once more',
    expect: [
      'Rebels shell a market in the capital, killing nine',
      'Minister resigns after a row over army pay rises',
      'Talks on the border dispute are put off once more',
    ],
  },
  {
    say: 'THE ARMY SAID THAT IT HAD TAKEN THE LAST VILLAGE HELD BY THE REBELS\nNEAR THE BORDER AFTER A WEEK OF FIGHTING IN WHICH DOZENS OF PEOPLE\nWERE KILLED AND MANY MORE HAD TO FLEE',
    expect: [
      'THE ARMY SAID THAT IT HAD TAKEN THE LAST VILLAGE HELD BY THE REBELS\nNEAR THE BORDER AFTER A WEEK OF FIGHTING IN WHICH DOZENS OF PEOPLE\nWERE KILLED AND MANY MORE HAD TO FLEE',
    ],
  },
  {
    say: 'Police said on Monday that the man who ran the market, which is closed, was\n    arrested with nine others.\n    Traders at the market said that they had been told to go home and wait for\n    word.',
    expect: [
      'Police said on Monday that the man who ran the market, which is closed, was\n    arrested with nine others.',
      'Traders at the market said that they had been told to go home and wait for\n    word.',
    ],
  },
  { say: 'market reopens\nno one hurt', expect: ['market reopens', 'no one hurt'] },
  { say: 'One line\r\n\r\nanother line', expect: ['One line', 'another line'] },
];
for (const { say, expect } of lines)
  test(`lines: ${JSON.stringify(say.slice(0, 40))}`, () => assert.deepEqual(sentences(say), expect));

test('every character is in a word or is white space between words', () => {
  const odd =
    'Ünïcode — naïve “quotes” 👩‍👩‍👧 \ud800 \u0000 مرحبا 北京 a\u200bb ...?! #tag @name e.g. x/y http://a.b/c\ttab';
  const { starts, ends } = tokenise(odd);
  let at = 0;
  starts.forEach((start, i) => {
    assert.ok(start >= at && ends[i]! > start);
    assert.match(odd.slice(at, start), /^[\s\u0000-\u0020\u007f\u0085\u200b\u2060\ufeff]*$/);
    at = ends[i]!;
  });
});

test('a very long run without white space is read in linear time', () => {
  const started = performance.now();
  for (const unit of ['a', 'a-', '1-', "a'", '.', '((', 'a.', '1,1', '\ud83d\ude00', '“'])
    tokenise(unit.repeat(100_000));
  assert.ok(performance.now() - started < 20_000);
});
