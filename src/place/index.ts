import type { Gazetteer } from '../codebook/index.ts';
import type { Annotated, Doc, Placed, Resolution, Toponym, ToponymForm } from '../model/index.ts';
import { areasOf } from './areas.ts';
import { type Mention, readSurroundings } from './mentions.ts';
import { withNominals } from './nominals.ts';
import { outletHome } from './outlet.ts';
import { recognise } from './recognise.ts';
import { ASTRAY, resolve } from './resolve.ts';
import { holdersOf, placeUnlisted } from './unlisted.ts';
import { useOf } from './use.ts';
import { type PlaceResources, Words } from './words.ts';

export type { PlaceResources } from './words.ts';

/** A name that only a place far from the text has is a place mention from this probability on. */
const SURE = 0.6;

/** Adds `toponyms`, one per place mention in text order, and `areas`. Nothing already on `doc` changes. */
export function place<D extends Doc & Annotated>(doc: D, res: PlaceResources): D & Placed {
  const words = new Words(doc.analysis, res.lexicon);
  const seen = recognise(words, res);
  readSurroundings(words, seen, res.gazetteer);
  const dateline = seen[homeOf(doc, seen)]?.proposal.key;
  const found = resolve(seen, { dateline, outlet: outletHome(doc.article, res) }, res);
  const isMeant = (_: unknown, m: number) => found[m] !== ASTRAY || seen[m]!.confidence >= SURE;
  const mentions = seen.filter(isMeant);
  const resolutions = found.filter(isMeant);
  const home = homeOf(doc, mentions);
  const toponyms = mentions.map((mention, m): Toponym => {
    const { proposal, confidence } = mention;
    const { start, first } = proposal;
    const resolution = resolutions[m]!;
    const form = formOf(mention, resolution, res.gazetteer);
    const last = form === 'name' ? withUnitName(words, proposal.last) : proposal.last;
    const end = last === proposal.last ? proposal.end : doc.analysis.end(last);
    return {
      start,
      end,
      text: doc.text.slice(start, end),
      use: useOf(words, { ...mention, form }, resolution.kind === 'resolved' ? resolution.place : undefined),
      form,
      mentionConfidence: confidence,
      resolution,
      tokens: [first, last],
    };
  });
  const areas = withNominals(words, toponyms, areasOf(words, toponyms), home, res);
  return { ...doc, toponyms, areas: placeUnlisted(areas, toponyms, doc.analysis, holdersOf(mentions, toponyms)) };
}

/** "Hasaka Province": the unit is a part of the name where it is written so. */
function withUnitName(words: Words, last: number): number {
  return words.isCapital(last + 1) &&
    !words.isCapital(last + 2) &&
    words.is(last + 1, 'unit-in-name') &&
    !words.caseless
    ? last + 1
    : last;
}

/** "Norman, Okla." is no Norman: what is called so by name is named, whatever else the word may mean. */
function formOf({ form, proposal }: Mention, resolution: Resolution, gazetteer: Gazetteer): ToponymForm {
  if ((form !== 'adjective' && form !== 'people') || resolution.kind !== 'resolved') return form;
  const { placeId } = resolution.place;
  const kinds = proposal.candidates.filter(({ place }) => gazetteer.placeId(place) === placeId).map(({ kind }) => kind);
  return kinds.some((kind) => kind === 'adjective' || kind === 'people') ? form : 'name';
}

/** Index of the first mention in the dateline, -1 where there is none. */
function homeOf({ article, text, bodyStart }: Doc, mentions: readonly Mention[]): number {
  const dateline = article.dateline?.text;
  if (!dateline || !text.startsWith(dateline, bodyStart)) return -1;
  const end = bodyStart + dateline.length;
  return mentions.findIndex(({ proposal }) => proposal.start >= bodyStart && proposal.end <= end);
}
