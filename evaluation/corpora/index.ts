import type { Scorer } from '../scorer.ts';
import { scorer as acledSubtypes } from './acled-subtypes.ts';
import { scorer as actorCodes } from './actor-codes.ts';
import { articleExtraction } from './article-extraction.ts';
import { articles } from './articles.ts';
import { geoparsing } from './geoparsing.ts';
import { invariance } from './invariance.ts';
import { scorer as muc4 } from './muc4.ts';
import { ner } from './ner.ts';
import { scorer as petrarch } from './petrarch.ts';
import { scorer as ploverGsr } from './plover-gsr.ts';
import { polnear } from './polnear.ts';
import { scorer as re3d } from './re3d.ts';
import { sentences } from './sentences.ts';
import { tempeval3 } from './tempeval3.ts';
import { udEnglish } from './ud-english.ts';

/** All scorers, in the order of the stages. */
export const SCORERS: readonly Scorer[] = [
  articleExtraction,
  udEnglish,
  ner,
  tempeval3,
  geoparsing,
  re3d,
  actorCodes,
  ploverGsr,
  acledSubtypes,
  petrarch,
  muc4,
  polnear,
  sentences,
  articles,
  invariance,
];
