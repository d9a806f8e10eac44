import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { annotate } from '../src/annotate/index.ts';
import { type CodebookSource, readOutlets } from '../src/codebook/index.ts';
import { type Article, docOf } from '../src/model/index.ts';
import { loadResources, shipped } from '../src/pipeline/index.ts';
import { place } from '../src/place/index.ts';
import { outletHome } from '../src/place/outlet.ts';

const resources = loadResources();
const res = { gazetteer: resources.gazetteer, lexicon: resources.places };
const { gazetteer } = resources;

/** "US Texas Paris": country, province and town, "-" where none is known. */
function homeOf(from: { outlet?: string; url?: string }): string {
  const home = outletHome({ id: 'a', text: '', ...from }, res);
  const named = (unit: number) => (unit === -1 ? '-' : gazetteer.name(unit));
  return home ? `${home.country} ${named(home.province)} ${named(home.town)}` : 'none';
}

describe('where an outlet is at home', () => {
  const cases: readonly (readonly [from: { outlet?: string; url?: string }, home: string])[] = [
    [{ url: 'https://www.dawn.com/news/1' }, 'PK - -'],
    [{ url: 'https://news.scotsman.com/a' }, 'GB Scotland Edinburgh'],
    [{ url: 'https://www.theparisnews.com/a' }, 'US Texas Paris'],
    [{ outlet: 'The Mercury (Hobart)' }, 'AU Tasmania Hobart'],
    [{ outlet: 'Kyiv Independent' }, 'UA - -'],
    [{ outlet: 'the KYIV independent' }, 'UA - -'],
    // Called after its town, which there is one of.
    [{ outlet: 'Bendigo Weekly' }, 'AU Victoria Bendigo'],
    [{ url: 'http://www.gympietimes.com.au/news' }, 'AU Queensland Gympie'],
    [{ url: 'https://kamloopsnews.ca/a' }, 'CA British Columbia Kamloops'],
    // A domain gives the country alone.
    [{ url: 'https://example.com.ng/a' }, 'NG - -'],
    // Many towns have the name, or nothing says where.
    [{ outlet: 'Springfield Times' }, 'none'],
    [{ url: 'https://parispost.com/a' }, 'none'],
    [{ outlet: 'The Mercury' }, 'none'],
    [{ outlet: 'Paris' }, 'none'],
    [{ url: 'https://blog.example.com/a' }, 'none'],
    [{ url: 'https://example.io/a' }, 'none'],
    [{ url: 'not an address' }, 'none'],
    [{}, 'none'],
  ];
  for (const [from, home] of cases) test(JSON.stringify(from), () => assert.equal(homeOf(from), home));

  test('any outlet and address, and no exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.oneof(fc.webUrl(), fc.string()), (outlet, url) => {
        homeOf({ outlet, url });
      }),
      { seed: 5 },
    );
  });

  test('every province and town of the table is known', () => {
    const lost = readFileSync(shipped('codebook/en/outlets.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('names\t'))
      .map((line) => line.split('\t'))
      .filter(([, hosts, , province, town]) => {
        const home = outletHome({ id: 'a', text: '', url: `https://${hosts!.split(';')[0]}/` }, res);
        return !home || (province !== '' && home.province === -1) || (town !== '' && home.town === -1);
      });
    assert.deepEqual(lost, []);
  });

  test('a host that stands twice, and a row without a country, are faults with their line', () => {
    const table = (rows: string): CodebookSource => ({
      roots: ['here'],
      list: () => [],
      hash: () => '',
      files: (name) => [
        {
          name,
          path: name,
          text: name.includes('outlets')
            ? `names\thosts\tcountry\tprovince\ttown\n${rows}`
            : 'name\taliases\tcountry\nA Paper\t\tFR\n',
        },
      ],
    });
    assert.throws(() => readOutlets(table('A\ta.com\tUS\nB\ta.com\tGB\n')), /"a.com" stands twice/);
    assert.throws(() => readOutlets(table('A\ta.com\t\n')), /no country/);
    const two = readOutlets(table('The Post\ta.com\tUS\nPost\tb.com\tGB\n'));
    assert.equal(two.byName('The Post'), undefined);
    assert.deepEqual(two.byName('a paper'), { country: 'FR' });
  });
});

describe('the home of the outlet in resolution', () => {
  function placed(text: string, from: Partial<Article> = {}) {
    const doc = place(annotate(docOf({ id: 'a', text, ...from }), resources.annotator), res);
    return doc.toponyms.flatMap(({ text: name, resolution }) =>
      resolution.kind === 'resolved'
        ? [{ name, at: `${resolution.place.admin1} ${resolution.place.country}`, because: resolution.because }]
        : [],
    );
  }
  const TEXT = 'A man was shot dead in Alexandria on Monday, police said.';

  test('a bare name means the town near the paper, and the record says so', () => {
    const [found] = placed(TEXT, { url: 'https://www.thetowntalk.com/article/1' });
    assert.equal(found?.at, 'Louisiana US');
    assert.ok(found?.because.includes('near Alexandria, the outlet’s home'), found?.because.join('; '));
  });
  test('without an outlet nothing of it is said', () => {
    const [found] = placed(TEXT);
    assert.equal(found?.at, 'Alexandria EG');
    assert.ok(!found?.because.some((reason) => reason.includes('outlet')));
  });
  test('what the text says counts more', () => {
    const [found] = placed('A bomb went off in Alexandria, Egypt, on Monday.', { outlet: 'Town Talk' });
    assert.equal(found?.at, 'Alexandria EG');
  });
  test('a world event in a local paper stays where it was', () => {
    const found = placed('Shells fell on Damascus and Aleppo. Syrian troops left Tripoli in Lebanon.', {
      url: 'https://www.pressherald.com/a',
    });
    assert.deepEqual(
      found.filter(({ name }) => name === 'Damascus').map(({ at }) => at.slice(-2)),
      ['SY'],
    );
  });
});
