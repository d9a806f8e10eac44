import { annotate } from '../src/annotate/index.ts';
import { docOf, type Placed } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';
import { place } from '../src/place/index.ts';

const resources = loadResources();

/** The places of a text of which nothing else is known. */
export function placed(text: string): Placed {
  const doc = annotate(docOf({ id: 't', text }), resources.annotator);
  return place(doc, { gazetteer: resources.gazetteer, lexicon: resources.places });
}
