import type { Annotated, Doc, Placed, Toponym } from '../model/index.ts';
import { areasOf } from './areas.ts';
import { readSurroundings } from './mentions.ts';
import { withNominals } from './nominals.ts';
import { recognise } from './recognise.ts';
import { resolve } from './resolve.ts';
import { useOf } from './use.ts';
import { type PlaceResources, Words } from './words.ts';

export type { PlaceResources } from './words.ts';

/** Adds `toponyms`, one per place mention in text order, and `areas`. Nothing already on `doc` changes. */
export function place<D extends Doc & Annotated>(doc: D, res: PlaceResources): D & Placed {
  const words = new Words(doc.analysis, res.lexicon);
  const mentions = recognise(words, res);
  readSurroundings(words, mentions, res.gazetteer);
  const home = doc.article.dateline?.place;
  const homeKey = home === undefined ? undefined : res.gazetteer.folding.exact(home);
  const resolutions = resolve(mentions, homeKey, res);
  const toponyms = mentions.map((mention, m): Toponym => {
    const { proposal, form, confidence } = mention;
    const { start, end, first, last } = proposal;
    const resolution = resolutions[m]!;
    return {
      start,
      end,
      text: doc.text.slice(start, end),
      use: useOf(words, mention, resolution.kind === 'resolved' ? resolution.place : undefined),
      form,
      mentionConfidence: confidence,
      resolution,
      tokens: [first, last],
    };
  });
  const homeAt = homeKey === undefined ? -1 : mentions.findIndex(({ proposal }) => proposal.key === homeKey);
  return { ...doc, toponyms, areas: withNominals(words, toponyms, areasOf(words, toponyms), homeAt, res) };
}
