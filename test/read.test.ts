import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadReadLexicon, openCodebook } from '../src/codebook/index.ts';
import { type Article, type ArticleInput, InputError } from '../src/model/index.ts';
import { markdownInput, read, readWarnings } from '../src/read/index.ts';

const lexicon = loadReadLexicon(openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]));
const BODY = 'Gunmen opened fire on a patrol near the river at dawn. Two soldiers were wounded, the army said.';
const MORE = 'The patrol had left its base an hour earlier. No group has said it was behind the attack.';
const TEXT = `${BODY}\n\n${MORE}`;

const readText = (text: string, given: Partial<ArticleInput> = {}): Article =>
  read({ id: 'a', text, ...given }, lexicon);

interface Case {
  readonly name: string;
  readonly text: string;
  readonly given?: Partial<ArticleInput>;
  readonly expect: Partial<Article>;
  /** Fields that must be absent. */
  readonly absent?: readonly (keyof Article)[];
}

const cases: Case[] = [
  {
    name: 'a bare body is kept as it came',
    text: TEXT,
    expect: { text: TEXT },
    absent: ['title', 'section', 'furniture'],
  },
  {
    name: 'odd white space is kept',
    text: `  ${BODY}\r\n\r\n\r\n ${MORE} \n`,
    expect: { text: `  ${BODY}\r\n\r\n\r\n ${MORE} \n` },
  },
  {
    name: 'one sentence is no title',
    text: 'Shelling resumed on Tuesday.',
    expect: { text: 'Shelling resumed on Tuesday.' },
    absent: ['title'],
  },
  {
    name: 'a headline leaves the text',
    text: `Patrol attacked near the river\n\n${TEXT}`,
    expect: { title: 'Patrol attacked near the river', text: TEXT },
  },
  {
    name: 'a headline may be a question',
    text: `Who attacked the river patrol?\n\n${TEXT}`,
    expect: { title: 'Who attacked the river patrol?', text: TEXT },
  },
  {
    name: 'a headline without a blank line below, one paragraph a line',
    text: `Patrol attacked near the river\n${BODY}\n${MORE}`,
    expect: { title: 'Patrol attacked near the river', text: `${BODY}\n${MORE}` },
  },
  {
    name: 'a line broken by its width is no headline',
    text: `Gunmen opened fire on a patrol near\nthe river at dawn, the army said.\n\n${MORE}`,
    expect: {},
    absent: ['title'],
  },
  {
    name: 'a line that goes on below in small letters is no headline',
    text: `Gunmen opened fire on a patrol near\n\nthe river at dawn.\n\n${MORE}`,
    expect: {},
    absent: ['title'],
  },
  {
    name: 'a paragraph that ends in a full stop is no headline',
    text: `Attack kills two soldiers in the north.\n\n${TEXT}`,
    expect: {},
    absent: ['title'],
  },
  {
    name: 'a given title that opens the text leaves it',
    text: `PATROL ATTACKED NEAR THE RIVER\n\n${TEXT}`,
    given: { title: 'Patrol attacked near the river' },
    expect: { title: 'Patrol attacked near the river', text: TEXT },
  },
  {
    name: 'with a title given, another line is not taken',
    text: `A quiet morning turns violent\n\n${TEXT}`,
    given: { title: 'Patrol attacked' },
    expect: { title: 'Patrol attacked', text: `A quiet morning turns violent\n\n${TEXT}` },
  },
  {
    name: 'the standfirst below a headline stays',
    text: `Patrol attacked near the river\n\nTwo hurt as violence returns\n\n${TEXT}`,
    expect: { title: 'Patrol attacked near the river', text: `Two hurt as violence returns\n\n${TEXT}` },
  },
  {
    name: 'section names run together',
    text: `AfricaConflict\n\nPatrol attacked near the river\n\n${TEXT}`,
    expect: {
      section: 'Africa, Conflict',
      title: 'Patrol attacked near the river',
      text: TEXT,
      furniture: ['AfricaConflict'],
    },
  },
  {
    name: 'section names parted by bars',
    text: `World | Asia-Pacific\n\nPatrol attacked near the river\n\n${TEXT}`,
    expect: { section: 'World, Asia-Pacific', title: 'Patrol attacked near the river' },
  },
  {
    name: 'one section name in capitals',
    text: `SECURITY\n\nPatrol attacked near the river\n\n${TEXT}`,
    expect: { section: 'Security', text: TEXT },
  },
  {
    name: 'an unknown word above the headline is no section',
    text: `Riverbank\n\nPatrol attacked near the river\n\n${TEXT}`,
    expect: {},
    absent: ['section'],
  },
  {
    name: 'a dateline with agency',
    text: `MOSUL, Iraq (Reuters) - ${BODY}`,
    expect: {
      text: `MOSUL, Iraq (Reuters) - ${BODY}`,
      agency: 'reuters',
      dateline: { text: 'MOSUL, Iraq (Reuters)', place: 'MOSUL, Iraq' },
    },
  },
  {
    name: 'a dateline with day and agency',
    text: `KABUL, May 3 (AFP) — ${BODY}`,
    expect: { agency: 'afp', dateline: { text: 'KABUL, May 3 (AFP)', place: 'KABUL', date: 'May 3' } },
    absent: ['publishedAt'],
  },
  {
    name: 'a dateline with a full date gives the publication day',
    text: `JUBA, 3 May 2021 (UN News) – ${BODY}`,
    expect: {
      publishedAt: '2021-05-03',
      publishedAtBasis: 'stated',
      agency: 'un-news',
      dateline: { text: 'JUBA, 3 May 2021 (UN News)', place: 'JUBA', date: '2021-05-03' },
    },
  },
  {
    name: 'a dateline in capitals alone',
    text: `SANAA — ${BODY}`,
    expect: { dateline: { text: 'SANAA', place: 'SANAA' } },
    absent: ['agency'],
  },
  {
    name: 'a dateline with its country before a colon',
    text: `HAMA, Syria: ${BODY}`,
    expect: { dateline: { text: 'HAMA, Syria', place: 'HAMA, Syria' } },
  },
  {
    name: 'a dateline in brackets without a dash',
    text: `BAGHDAD (AP) ${BODY}`,
    expect: { agency: 'ap', dateline: { text: 'BAGHDAD (AP)', place: 'BAGHDAD' } },
  },
  {
    name: 'a mixed-case dateline with an agency',
    text: `Goma (AFP) – ${BODY}`,
    expect: { agency: 'afp', dateline: { text: 'Goma (AFP)', place: 'Goma' } },
  },
  {
    name: 'a dash after a country is no dateline',
    text: `Mali – a country of deserts – has seen more attacks. ${BODY}`,
    expect: {},
    absent: ['dateline'],
  },
  { name: 'a label in capitals is no dateline', text: `EXCLUSIVE: ${BODY}`, expect: {}, absent: ['dateline'] },
  {
    name: 'a sentence with a colon is no dateline',
    text: `The minister had one answer: ${BODY}`,
    expect: {},
    absent: ['dateline'],
  },
  {
    name: 'a dateline below a headline',
    text: `Patrol attacked near the river\n\nGAO, Mali (AFP) - ${BODY}`,
    expect: { title: 'Patrol attacked near the river', dateline: { text: 'GAO, Mali (AFP)', place: 'GAO, Mali' } },
  },
  {
    name: 'a byline is read and stays',
    text: `Patrol attacked near the river\n\nBy Ann Lee and Omar Haddad\n\n${TEXT}`,
    expect: { byline: ['Ann Lee', 'Omar Haddad'], text: `By Ann Lee and Omar Haddad\n\n${TEXT}` },
  },
  {
    name: 'a byline with its agency',
    text: `By Ann Lee, Reuters\n\n${TEXT}`,
    expect: { byline: ['Ann Lee'], agency: 'reuters' },
  },
  {
    name: 'a sentence that begins with By is no byline',
    text: `By the river, two soldiers were hurt.\n\n${MORE}`,
    expect: {},
    absent: ['byline'],
  },
  {
    name: 'a date line',
    text: `Patrol attacked near the river\n\nPublished: 3 May 2021 10:22\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03', publishedAtBasis: 'stated' },
  },
  {
    name: 'a date line with the month first',
    text: `Patrol attacked near the river\n\nUpdated May 3rd, 2021 at 10:22 AM\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03' },
  },
  {
    name: 'a bare date line',
    text: `Patrol attacked near the river\n\nMonday, 3 May 2021\n\n${TEXT}`,
    expect: { publishedAt: '2021-05-03' },
  },
  {
    name: 'a date in a sentence is no date line',
    text: `On 3 May 2021 the river patrol was attacked.\n\n${TEXT}`,
    expect: {},
    absent: ['publishedAt'],
  },
  {
    name: 'an impossible date is not read',
    text: `Patrol attacked near the river\n\nPublished: 31 February 2021\n\n${TEXT}`,
    expect: {},
    absent: ['publishedAt'],
  },
  {
    name: 'a given publication time stands',
    text: `Published: 3 May 2021\n\n${TEXT}`,
    given: { publishedAt: '2021-05-04' },
    expect: { publishedAt: '2021-05-04', publishedAtBasis: 'given' },
  },
  {
    name: 'a credit below the body',
    text: `${TEXT}\n\nWith reporting from AFP`,
    expect: { agency: 'afp', text: `${TEXT}\n\nWith reporting from AFP` },
  },
  { name: 'an agency alone in brackets', text: `${TEXT}\n\n(AP)`, expect: { agency: 'ap' } },
  { name: 'a source line', text: `${TEXT}\n\nSource: Xinhua`, expect: { agency: 'xinhua' } },
  { name: 'an agency that signs the last paragraph', text: `${BODY} ${MORE} (IANS)`, expect: { agency: 'ians' } },
  {
    name: 'agencies are not found in ordinary words',
    text: `${TEXT}\n\nThe map was drawn by a petra of masons.`,
    expect: {},
    absent: ['agency'],
  },
  {
    name: 'a given agency gets its id',
    text: TEXT,
    given: { agency: 'Agence France-Presse' },
    expect: { agency: 'afp' },
  },
  {
    name: 'a given agency we do not know stays as written',
    text: TEXT,
    given: { agency: 'Riverland Wire' },
    expect: { agency: 'Riverland Wire' },
  },
  {
    name: 'furniture below the body',
    text: `${TEXT}\n\nShare this article\n\nBack to top`,
    expect: { text: TEXT, furniture: ['Share this article', 'Back to top'] },
  },
  {
    name: 'furniture inside the body',
    text: `${BODY}\n\nAdvertisement\n\n${MORE}`,
    expect: { text: TEXT, furniture: ['Advertisement'] },
  },
  {
    name: 'a headline of another article beside furniture',
    text: `${TEXT}\n\nMinister visits flooded villages in the south\n\nRelated Articles`,
    expect: { text: TEXT, furniture: ['Minister visits flooded villages in the south', 'Related Articles'] },
  },
  {
    name: 'a headline of another article above a credit',
    text: `${TEXT}\n\nMinister visits flooded villages in the south\n\nWith reporting from AFP`,
    expect: {
      text: `${TEXT}\n\nWith reporting from AFP`,
      furniture: ['Minister visits flooded villages in the south'],
    },
  },
  {
    name: 'a last line without a full stop stays where nothing else is loose',
    text: `${BODY}\n\nThe patrol had left its base an hour earlier`,
    expect: { text: `${BODY}\n\nThe patrol had left its base an hour earlier` },
    absent: ['furniture'],
  },
  {
    name: 'a list of links after its opener',
    text: `${TEXT}\n\nRead more:\nWho guards the river?\nFloods cut off the south`,
    expect: { text: TEXT },
  },
  {
    name: 'a line that names another article',
    text: `${BODY}\n\nRead more: Floods cut off the south\n\n${MORE}`,
    expect: { text: TEXT, furniture: ['Read more: Floods cut off the south'] },
  },
  {
    name: 'sentences about sharing and prices are no furniture',
    text: `Share prices fell in the capital after the attack.\n\n${TEXT}`,
    expect: {},
    absent: ['furniture'],
  },
  { name: 'copyright lines', text: `${TEXT}\n\n© 2021 Riverland Times. All rights reserved.`, expect: { text: TEXT } },
  {
    name: 'social buttons',
    text: `Patrol attacked near the river\n\nFacebook Twitter WhatsApp\n\n${TEXT}`,
    expect: { title: 'Patrol attacked near the river', text: TEXT },
  },
  {
    name: 'a NUL and a lone surrogate are text',
    text: `Gunmen\u0000 opened fire \uD800 on a patrol.`,
    expect: { text: `Gunmen\u0000 opened fire \uD800 on a patrol.` },
  },
  { name: 'English is told from its function words', text: `${BODY} ${MORE}`, expect: { language: 'en' } },
  { name: 'a given language stands', text: TEXT, given: { language: 'en-GB' }, expect: { language: 'en-GB' } },
  {
    name: 'a byline given as one string becomes names',
    text: TEXT,
    given: { byline: 'By Ann Lee and Omar Haddad' },
    expect: { byline: ['Ann Lee', 'Omar Haddad'] },
  },
  { name: 'a text of furniture alone is kept', text: 'Advertisement', expect: { text: 'Advertisement' } },
];

for (const { name, text, given, expect, absent = [] } of cases) {
  test(name, () => {
    const article = readText(text, given);
    for (const [field, value] of Object.entries(expect))
      assert.deepEqual(article[field as keyof Article], value, field);
    for (const field of absent) assert.equal(article[field], undefined, field);
  });
}

for (const text of ['', '  \n\t ', '\uFEFF']) {
  test(`empty text ${JSON.stringify(text)} is an error`, () => {
    assert.throws(() => readText(text), { name: 'InputError', code: 'empty-text' });
  });
}

test('a text in another language gives a warning', () => {
  const german =
    'Bewaffnete Männer haben am Morgen eine Patrouille am Fluss angegriffen. Zwei Soldaten wurden dabei verletzt, wie die Armee am Abend mitteilte.';
  const article = readText(german);
  assert.deepEqual(
    readWarnings(article, lexicon).map((warning) => warning.code),
    ['language'],
  );
  assert.equal(article.language, undefined);
});

test('an English text gives no warning, nor does one too short to tell', () => {
  assert.deepEqual(readWarnings(readText(TEXT), lexicon), []);
  assert.deepEqual(readWarnings(readText('Shelling resumed.'), lexicon), []);
});

const markdown = [
  {
    name: 'a heading is the title',
    source: `# Patrol attacked\n\n${BODY}`,
    expect: { title: 'Patrol attacked', text: BODY },
  },
  {
    name: 'front matter',
    source: `---\ntitle: "Patrol attacked"\ndate: 2021-05-03\nauthor: Ann Lee\n---\n${BODY}`,
    expect: { title: 'Patrol attacked', publishedAt: '2021-05-03', byline: 'Ann Lee', text: BODY },
  },
  {
    name: 'links, emphasis and images',
    source: 'The **army** said [in a statement](https://a.example/b) it was *calm*. ![map](m.png)',
    expect: { text: 'The army said in a statement it was calm.' },
  },
  {
    name: 'quotations and lists',
    source: '> We held the bridge.\n\n- one post\n- two posts',
    expect: { text: 'We held the bridge.\n\none post\ntwo posts' },
  },
  {
    name: 'signs meant as themselves stay',
    source: 'A 5 * 3 grid, file_name_here and 2 * 4.',
    expect: { text: 'A 5 * 3 grid, file_name_here and 2 * 4.' },
  },
];
for (const { name, source, expect } of markdown)
  test(`Markdown: ${name}`, () => assert.deepEqual(markdownInput(source), expect));

test('reading is linear on hostile text', () => {
  for (const unit of ['\n', '(', 'By ', 'Related\n', '- ', '"', 'A (', 'Published: ', '&', '**a', '[x](']) {
    const text = unit.repeat(200_000 / unit.length);
    const start = performance.now();
    try {
      readText(text);
      markdownInput(text);
    } catch (error) {
      assert.ok(error instanceof InputError);
    }
    assert.ok(performance.now() - start < 20_000, JSON.stringify(unit));
  }
});
