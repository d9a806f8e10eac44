import type { ArticleInput, Report } from '../src/model/index.ts';
import { coderOf } from '../src/pipeline/index.ts';
import { resources } from './code-table.ts';

/** Outlet, day of publication, text. */
const ARTICLES: readonly (readonly [outlet: string, publishedAt: string, text: string])[] = [
  [
    'Harbour Post',
    '2024-03-12',
    'A car bomb exploded at a vegetable market in the Iraqi city of Baqubah on Tuesday, killing at least 14 people and wounding 30 others, police said.',
  ],
  [
    'Nile Courier',
    '2024-03-13',
    'Seventeen people were killed on Tuesday when a car bomb went off in a crowded market in Baqubah, north-east of Baghdad, hospital officials said. Another 41 people were hurt.',
  ],
  [
    'Lagoon Daily',
    '2024-03-13',
    'A car packed with explosives blew up in Baqubah, Iraq, on Tuesday morning. The interior ministry put the death toll at 11. Islamic State said it had carried out the bombing.',
  ],
  [
    'Delta Times',
    '2024-03-12',
    'An explosion in Baqubah, the capital of Iraq’s Diyala province, killed 15 people on Tuesday, a doctor at the town’s hospital told the newspaper.',
  ],
  [
    'Ridge Herald',
    '2024-03-13',
    'Islamic State militants bombed a market in Baqubah on Tuesday, killing more than a dozen people, Iraqi security officials said on Wednesday.',
  ],
  [
    'Coast Wire',
    '2024-03-14',
    'The number of people killed in Tuesday’s car bombing in the Iraqi city of Baqubah has risen to 19, the governor said on Thursday. Five of the wounded died in hospital overnight.',
  ],
  [
    'Harbour Post',
    '2024-03-19',
    'A car bomb exploded near a market in the Iraqi city of Baqubah on Tuesday, killing 6 people, police said. It was the second such attack in a week.',
  ],
  [
    'Nile Courier',
    '2024-03-20',
    'Seven people were killed on Tuesday when a car bomb went off in Baqubah, hospital officials said. A week earlier, a car bomb had killed 17 people in the city.',
  ],
  [
    'Delta Times',
    '2024-03-19',
    'An explosion in Baqubah, the capital of Iraq’s Diyala province, killed 6 people on Tuesday, a doctor at the town’s hospital told the newspaper.',
  ],
];

const coder = coderOf(resources);
/** One bombing as six outlets tell of it, and another a week later as three do. */
/** One bombing as six outlets tell of it, and another a week later as three do. */
export const bombings: readonly Report[] = ARTICLES.map(([outlet, publishedAt, text], at) => {
  const input: ArticleInput = { id: `a${at}`, outlet, publishedAt, text };
  return coder.code(input);
});
