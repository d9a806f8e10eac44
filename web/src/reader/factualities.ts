import type { Factuality } from '../../../src/model/index.ts';

/** How far an event is told to be real: what the panel calls it, and what is kept. */
const FACTUALITIES: readonly (readonly [words: string, factuality: Factuality])[] = [
  ['happened', { polarity: 'positive', modality: 'actual' }],
  ['going on', { polarity: 'positive', modality: 'ongoing' }],
  ['again and again', { polarity: 'positive', modality: 'habitual' }],
  ['attempted', { polarity: 'positive', modality: 'attempted' }],
  ['planned', { polarity: 'positive', modality: 'planned' }],
  ['demanded', { polarity: 'positive', modality: 'demanded' }],
  ['possible', { polarity: 'uncertain', modality: 'possible' }],
  ['supposed', { polarity: 'uncertain', modality: 'hypothetical' }],
  ['denied', { polarity: 'negative', modality: 'denied' }],
  ['did not happen', { polarity: 'negative', modality: 'actual' }],
];

/** The words a person may choose from. */
export const FACTUALITY_WORDS = FACTUALITIES.map(([words]) => words);

/** "planned"; where nothing is put so, in the model's terms: "planned, negative". */
export function factualityWords({ polarity, modality }: Factuality): string {
  const known = FACTUALITIES.find(([, one]) => one.polarity === polarity && one.modality === modality);
  return known?.[0] ?? `${modality}, ${polarity}`;
}

/** What the chosen words stand for; what was there before where they are none of them. */
export function chosenFactuality(words: string | undefined, before: Factuality): Factuality {
  return FACTUALITIES.find(([name]) => name === words)?.[1] ?? before;
}
