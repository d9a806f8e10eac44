import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../src/model/index.ts';
import { markdownInput, readWarnings } from '../src/read/index.ts';
import { BODY, lexicon, MORE, readText, TEXT, table } from './read-table.ts';

table([
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
]);

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
