import { annotate } from '../annotate/index.ts';
import { attribute } from '../attribute/index.ts';
import { code } from '../code/index.ts';
import { count } from '../count/index.ts';
import { date } from '../date/index.ts';
import { identify } from '../identify/index.ts';
import {
  type Annotated,
  type Article,
  type Attributed,
  type Coded,
  type Counted,
  type Dated,
  type Doc,
  docOf,
  type Identified,
  type Placed,
} from '../model/index.ts';
import { place } from '../place/index.ts';
import type { Resources } from './resources.ts';

/** An article with every layer on it. */
export type CodedDoc = Doc & Annotated & Dated & Counted & Placed & Identified & Coded & Attributed;

/** The stages in their order: the only place that has it. */
export function runStages(article: Article, resources: Resources): CodedDoc {
  const annotated = annotate(docOf(article), resources.annotator);
  const dated = date(annotated, resources.time);
  const counted = count(dated, resources.quantities);
  const placed = place(counted, { gazetteer: resources.gazetteer, lexicon: resources.places });
  const identified = identify(placed, resources);
  const coded = code(identified, resources.events);
  return attribute(coded, { cues: resources.cues, agencies: resources.read.agencies });
}
