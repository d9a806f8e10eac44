import type { Annotated, Attributed, Coded, Dated, Doc, Identified } from '../model/index.ts';
import { attributionsOf } from './attributions.ts';
import { claimsOf } from './claims.ts';
import { withoutDateline } from './dateline.ts';
import { withoutSpeakers } from './doers.ts';
import { type AttributeLexicon, findAttributions } from './find.ts';
import { linked } from './links.ts';
import { referring } from './referring.ts';
import { settled } from './settle.ts';

export { type AttributeLexicon, findAttributions } from './find.ts';
export type { Finding } from './finding.ts';

/**
 * Adds `claims` and `attributions`: who says what, with which words, and which event reports stand in it.
 * Settles the factuality of events that a source denies or doubts, takes out doers who only report, and links events
 * that one source confirms or denies to what another told; nothing else on `doc` changes.
 */
export function attribute<D extends Doc & Annotated & Dated & Identified & Coded>(
  doc: D,
  lexicon: AttributeLexicon,
): D & Attributed {
  const isMedia = (token: number) => doc.actors[doc.actorAt[token] ?? -1]?.kind === 'media';
  const findings = withoutDateline(doc, findAttributions(doc.analysis, lexicon, isMedia));
  const claims = referring(doc, claimsOf(doc, findings, lexicon), doc.events);
  const events = linked(doc, withoutSpeakers(doc, settled(doc, claims), claims), claims);
  return {
    ...doc,
    events,
    claims,
    attributions: attributionsOf(doc, events, claims),
  };
}
