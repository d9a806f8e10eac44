import type { Scorer } from '../scorer.ts';
import { articleExtraction } from './article-extraction.ts';
import { articles } from './articles.ts';
import { geoparsing } from './geoparsing.ts';
import { invariance } from './invariance.ts';
import { polnear } from './polnear.ts';
import { tempeval3 } from './tempeval3.ts';

/** All scorers, in the order of the stages. */
export const SCORERS: readonly Scorer[] = [articleExtraction, tempeval3, geoparsing, polnear, articles, invariance];
