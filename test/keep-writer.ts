/** Keeps reports one by one and prints the id of each when the store has acknowledged it: FOLDER NAME COUNT. */
import { openStore } from '../src/keep/index.ts';
import { reportOf, SKETCHES } from './keep-reports.ts';

const [folder, name, count] = process.argv.slice(2);
const store = openStore(folder!, () => new Date());
const sketch = SKETCHES[0]!;
for (let n = 0; n < Number(count); n++) {
  const report = reportOf({ ...sketch, id: `${name}${n}`, url: `https://${name}.example/${n}` });
  const { article } = await store.keepReport(report, { bytes: report.article.text, mediaType: 'text/plain' });
  process.stdout.write(`${article}\n`);
}
await store.close();
