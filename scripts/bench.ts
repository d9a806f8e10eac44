/**
 * Measures what a user waits for: `npm run bench [-- --corpora DIR]`. Prints articles/s on one thread and on all cores,
 * tokens/s, start-up time and peak memory; then wink-nlp and compromise beside ours, with tags scored where the treebank is at hand.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ArticleInput } from '../src/model/index.ts';
import { createCoder } from '../src/pipeline/index.ts';
import { markdownInput } from '../src/read/index.ts';
import { compareTaggers } from './bench-taggers.ts';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));
const CLI = fileURLToPath(new URL('../bin/dateline.js', import.meta.url));
/** The bundled set is small: it is coded this many times over. */
const ROUNDS = 40;

const articles: ArticleInput[] = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ id: name, ...markdownInput(readFileSync(`${EXAMPLES}/${name}`, 'utf8')) }));

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`);
const line = (what: string, figure: string) => console.log(`${what.padEnd(48)} ${figure.padStart(14)}`);

const loadStart = performance.now();
const coder = createCoder();
line('models, codebook, gazetteer loaded', `${(performance.now() - loadStart).toFixed(0)} ms`);

for (const article of articles) coder.code(article);
const started = performance.now();
let tokens = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const article of articles) tokens += coder.analyse(article).analysis.length;
}
const seconds = (performance.now() - started) / 1000;
const coded = ROUNDS * articles.length;
line('one thread, warm', `${(coded / seconds).toFixed(1)} articles/s`);
line('', `${Math.round(tokens / seconds).toLocaleString('en')} tokens/s`);
line('', `${Math.round((coded / seconds) * 86_400).toLocaleString('en')} a day`);

const input = Array.from({ length: ROUNDS }, (_, round) =>
  articles.map((article) => JSON.stringify({ ...article, id: `${article.id}${round}` })),
)
  .flat()
  .join('\n');
for (const jobs of [1, availableParallelism()]) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [CLI, 'code', '--quiet', '--jobs', String(jobs)], {
    input,
    maxBuffer: 1 << 30,
  });
  const took = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error('dateline code failed');
  line(`dateline code --jobs ${jobs}, ${coded} articles, cold`, `${(coded / took).toFixed(1)} articles/s`);
}

const cold = Array.from({ length: 5 }, () => {
  const begun = performance.now();
  spawnSync(process.execPath, [
    CLI,
    'read',
    `${EXAMPLES}/${readdirSync(EXAMPLES).find((name) => name.endsWith('.md'))}`,
  ]);
  return performance.now() - begun;
}).sort((a, b) => a - b);
line('dateline read, one article, cold (median of 5)', `${cold[2]!.toFixed(0)} ms`);
line('peak memory of this process', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
console.log('\nTaggers on the same text, one thread, warm');
const text = articles
  .map((article) => article.text)
  .join('\n\n')
  .repeat(5);
for (const { name, tokensPerSecond, upos } of compareTaggers(text, values.corpora)) {
  const score = upos === undefined ? '' : `   UPOS ${(100 * upos).toFixed(1)} %`;
  line(name, `${Math.round(tokensPerSecond).toLocaleString('en')} tokens/s${score}`);
}
