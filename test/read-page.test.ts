import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadReadLexicon, openCodebook } from '../src/codebook/index.ts';
import { InputError } from '../src/model/index.ts';
import { type Extracted, extract, read } from '../src/read/index.ts';

const lexicon = loadReadLexicon(openCodebook([fileURLToPath(new URL('../codebook', import.meta.url))]));

const P1 =
  'Gunmen opened fire on a patrol near the river at dawn on Monday, and two soldiers were wounded, the army said.';
const P2 =
  'The patrol had left its base an hour earlier, and no group has said that it was behind the attack, officials added.';
const P3 =
  'Residents of the village told reporters that they heard shots for half an hour before helicopters came over.';
const BODY = [P1, P2, P3].join('\n\n');
const PARAGRAPHS = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const bodyOf = (html: string) => extract(html, lexicon).text;

const bodies: { readonly name: string; readonly html: string; readonly expect?: string }[] = [
  { name: 'paragraphs in an article', html: page(`<article><h1>Patrol attacked</h1>${PARAGRAPHS}</article>`) },
  { name: 'paragraphs without any box', html: page(PARAGRAPHS) },
  { name: 'paragraphs that are never closed', html: page(`<div><p>${P1}<p>${P2}<p>${P3}</div>`) },
  { name: 'paragraphs parted by line breaks', html: page(`<div>${P1}<br><br>${P2}<br/> <br/>${P3}</div>`) },
  {
    name: 'a single line break stays inside the paragraph',
    html: page(`<p>${P1}<br>${P2}</p><p>${P3}</p>`),
    expect: `${P1}\n${P2}\n\n${P3}`,
  },
  { name: 'source line breaks are spaces', html: page(`<p>${P1.replace(/ /g, '\n  ')}</p><p>${P2}</p><p>${P3}</p>`) },
  {
    name: 'entities are decoded',
    html: page(`<p>${P1} &ldquo;Hold&rdquo; &amp; wait.</p><p>${P2}</p>`),
    expect: `${P1} “Hold” & wait.\n\n${P2}`,
  },
  {
    name: 'inline elements leave their text',
    html: page(`<p>${P1.replace('patrol', '<b>pat</b>rol')}</p><p>${P2}</p><p>${P3}</p>`),
  },
  {
    name: 'menus, footers and asides are left out',
    html: page(
      `<nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav><main>${PARAGRAPHS}<aside><p>${P2.toUpperCase()}</p></aside></main><footer><p>Riverland Times is a paper for all of the river lands, since 1921.</p></footer>`,
    ),
  },
  {
    name: 'a newsletter box is left out',
    html: page(
      `<article><p>${P1}</p><div class="newsletter-signup"><p>Get our briefing every morning, with all you need to know about the river lands.</p></div><p>${P2}</p><p>${P3}</p></article>`,
    ),
  },
  {
    name: 'related links are left out',
    html: page(
      `<article><p>${P1}</p><p>${P2}</p><ul class="links"><li><a href="/a">Floods cut off the south of the country</a></li><li><a href="/b">Minister visits villages</a></li></ul><p>${P3}</p></article>`,
    ),
  },
  {
    name: 'a read-more paragraph is left out',
    html: page(
      `<article><p>${P1}</p><p>Read more: <a href="/a">Floods cut off the south</a></p><p>${P2}</p><p>${P3}</p></article>`,
    ),
  },
  {
    name: 'captions are left out',
    html: page(
      `<article><figure><img src="a.jpg"><figcaption>Soldiers near the river last week, before the attack took place.</figcaption></figure>${PARAGRAPHS}</article>`,
    ),
  },
  {
    name: 'caption boxes are left out',
    html: page(
      `<article><div class="image-caption">Soldiers near the river last week, before the attack took place.</div>${PARAGRAPHS}</article>`,
    ),
  },
  {
    name: 'byline and date lines are left out',
    html: page(
      `<article><h1>Patrol attacked</h1><div class="byline">By Ann Lee</div><div class="timestamp">3 May 2021</div>${PARAGRAPHS}</article>`,
    ),
  },
  {
    name: 'comments are left out, though longer than the article',
    html: page(
      `<article>${PARAGRAPHS}</article><div class="comments">${`<div class="comment"><p>${P2} I for one do not believe a word of what the army says, ever, about anything.</p></div>`.repeat(4)}</div>`,
    ),
  },
  {
    name: 'hidden boxes are left out',
    html: page(`<article><div style="display:none"><p>${P3} Hidden.</p></div>${PARAGRAPHS}</article>`),
  },
  {
    name: 'scripts, styles and forms are left out',
    html: page(
      `<article><script>var text = "${P1}";</script><style>p { color: red }</style><form><p>Tell us what you think of this article, in your own words.</p></form>${PARAGRAPHS}</article>`,
    ),
  },
  {
    name: 'headings between paragraphs stay',
    html: page(`<article><p>${P1}</p><h2>A quiet hour</h2><p>${P2}</p><p>${P3}</p></article>`),
    expect: `${P1}\n\nA quiet hour\n\n${P2}\n\n${P3}`,
  },
  {
    name: 'a heading with nothing below it goes',
    html: page(`<article>${PARAGRAPHS}<h3>More from the river</h3></article>`),
  },
  {
    name: 'quotations and lists stay',
    html: page(`<article><p>${P1}</p><blockquote>${P2}</blockquote><ul><li>${P3}</li></ul></article>`),
  },
  {
    name: 'a body split over several boxes',
    html: page(
      `<article><div><p>${P1}</p></div><div class="ad-slot"><p>Buy boats now, they are cheap this spring at Boats and Sons.</p></div><div><p>${P2}</p></div><div><p>${P3}</p></div></article>`,
    ),
  },
  {
    name: 'the article in a box named for its sidebar',
    html: page(`<div class="layout-with sidebar-right sidebar">${PARAGRAPHS}</div>`),
  },
  { name: 'broken markup', html: `<div><p>${P1}</span></b><p>${P2}</td></table><div><p>${P3}` },
  {
    name: 'the body stated in JSON-LD tells the article from its neighbours',
    html: page(
      `<div class="one"><p>${P1}</p><p>${P2}</p><p>${P3}</p></div><div class="two"><p>${'The other story of the day is about boats and how they are built, by hand, from reeds. '.repeat(6)}</p></div>`,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${P1} ${P2} ${P3} ${'x '.repeat(80)}` })}</script>`,
    ),
  },
];

for (const { name, html, expect = BODY } of bodies) test(name, () => assert.equal(bodyOf(html), expect));

const article = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Riverland Times' },
    {
      '@type': ['NewsArticle'],
      headline: 'Patrol attacked near the river',
      datePublished: '2021-05-03T10:22:00Z',
      author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'Omar Haddad' }],
      publisher: { name: 'Riverland Times' },
      articleSection: ['World', 'Africa'],
      inLanguage: 'en-gb',
    },
  ],
};
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const heads: {
  readonly name: string;
  readonly head: string;
  readonly body?: string;
  readonly url?: string;
  readonly expect: Partial<Extracted>;
}[] = [
  {
    name: 'JSON-LD',
    head: ld(article),
    expect: {
      title: 'Patrol attacked near the river',
      publishedAt: '2021-05-03T10:22:00Z',
      publishedAtBasis: 'stated',
      byline: ['Ann Lee', 'Omar Haddad'],
      outlet: 'Riverland Times',
      section: 'World',
      language: 'en-GB',
    },
  },
  {
    name: 'JSON-LD with raw line breaks in its strings',
    head: `<script type="application/ld+json">{"@type":"Article","headline":"Patrol\nattacked"}</script>`,
    expect: { title: 'Patrol attacked' },
  },
  {
    name: 'JSON-LD that cannot be read is passed over',
    head: `<script type="application/ld+json">{"@type":"Article",</script><meta property="og:title" content="Patrol attacked">`,
    expect: { title: 'Patrol attacked' },
  },
  {
    name: 'OpenGraph',
    head: '<meta property="og:title" content="Patrol attacked"><meta property="og:site_name" content="Riverland Times"><meta property="article:published_time" content="2021-05-03T10:22:00+0200"><meta property="article:section" content="World"><meta property="og:url" content="https://r.example/a">',
    expect: {
      title: 'Patrol attacked',
      outlet: 'Riverland Times',
      publishedAt: '2021-05-03T10:22:00+02:00',
      section: 'World',
      canonicalUrl: 'https://r.example/a',
    },
  },
  {
    name: 'plain meta and the canonical link',
    head: '<meta name="author" content="By Ann Lee and Omar Haddad"><meta name="date" content="2021-05-03"><link rel="canonical" href="/a">',
    url: 'https://www.r.example/b',
    expect: {
      byline: ['Ann Lee', 'Omar Haddad'],
      publishedAt: '2021-05-03',
      canonicalUrl: 'https://www.r.example/a',
      outlet: 'r.example',
    },
  },
  {
    name: 'the title loses the outlet',
    head: '<title>Patrol attacked near the river | Riverland Times</title>',
    expect: { title: 'Patrol attacked near the river' },
  },
  {
    name: 'a dash inside a headline stays',
    head: '<title>Patrol attacked near the river - army</title>',
    expect: { title: 'Patrol attacked near the river - army' },
  },
  {
    name: 'time elements',
    head: '',
    body: `<article><time datetime="2021-05-03">Monday</time>${PARAGRAPHS}</article>`,
    expect: { publishedAt: '2021-05-03' },
  },
  {
    name: 'a byline in the page',
    head: '',
    body: `<article><span class="author-name">By Ann Lee</span>${PARAGRAPHS}</article>`,
    expect: { byline: ['Ann Lee'] },
  },
  {
    name: 'the agency whose site it is',
    head: '',
    url: 'https://www.reuters.com/world/a',
    expect: { agency: 'reuters', url: 'https://www.reuters.com/world/a' },
  },
  {
    name: 'impossible dates are passed over',
    head: '<meta name="date" content="2021-13-45">',
    expect: { publishedAt: undefined },
  },
];
for (const { name, head, body = `<article>${PARAGRAPHS}</article>`, url, expect } of heads) {
  test(`metadata: ${name}`, () => {
    const found = extract(page(body, head), lexicon, { url });
    for (const [field, value] of Object.entries(expect))
      assert.deepEqual(found[field as keyof Extracted], value, field);
  });
}

for (const [name, html] of Object.entries({
  'an empty page': '',
  'a page of menus': page('<nav><ul><li><a href="/">Home</a></li></ul></nav><p>Not found.</p>'),
  'a page of scripts': page('<div id="root"></div><script>render()</script>'),
  'no markup, few words': 'hello',
})) {
  test(`${name} holds no article`, () => {
    assert.throws(() => extract(html, lexicon), { name: 'InputError', code: 'no-article' });
  });
}

test('read takes the article from the page, and what is given stands', () => {
  const html = page(
    `<article><h1>Patrol attacked</h1><p>GAO, Mali (AFP) - ${P1}</p><p>${P2}</p></article>`,
    ld(article),
  );
  const found = read({ id: 'a', html, publishedAt: '2021-05-04', url: 'https://r.example/a' }, lexicon);
  assert.equal(found.title, 'Patrol attacked near the river');
  assert.equal(found.publishedAt, '2021-05-04');
  assert.equal(found.publishedAtBasis, 'given');
  assert.equal(found.agency, 'afp');
  assert.equal(found.dateline?.place, 'GAO, Mali');
  assert.equal(found.text, `GAO, Mali (AFP) - ${P1}\n\n${P2}`);
});

const HOSTILE: Record<string, string> = {
  'open boxes': '<div>'.repeat(200_000),
  'open boxes and foreign ends': '<div>'.repeat(60_000) + '</span>'.repeat(60_000),
  'open bold': '<b>'.repeat(200_000),
  'nested tables': '<table><tr><td>'.repeat(50_000) + P1,
  'one long attribute': `<p class="${'a-'.repeat(500_000)}">${P1}`,
  'many attributes': `<p ${'a=1 '.repeat(200_000)}>${P1}`,
  'an open comment': `<!--${'-'.repeat(500_000)}`,
  'angle brackets': '<'.repeat(500_000),
  entities: '&amp;'.repeat(200_000),
  'line breaks': '<br>'.repeat(200_000),
  'white space': `<p>${' \n'.repeat(400_000)}${P1}`,
  'deep JSON': `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
};
for (const [name, html] of Object.entries(HOSTILE)) {
  test(`a hostile page of ${name} neither throws anything else nor hangs`, () => {
    const start = performance.now();
    try {
      extract(html + PARAGRAPHS, lexicon);
    } catch (error) {
      assert.ok(error instanceof InputError, String(error));
    }
    assert.ok(performance.now() - start < 20_000);
  });
}
