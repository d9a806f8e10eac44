import { absorb, HARM } from './absorb.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';

/** Families whose tellings may be of one happening. */
const KIN: readonly ReadonlySet<string>[] = [
  VIOLENT_FAMILIES,
  new Set(['protest', 'riot', 'clash', 'obstruct', 'dispersal']),
  new Set(['capture', 'operation', 'violence', 'clash']),
];
/** Sentences looked back over for the first telling. */
const LOOK_BACK = 12;

/** Over the article: one happening told twice is one report with more evidence. */
export function mergeTellings(r: Reader, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    if (headline(r, kept, draft)) continue;
    const first = firstTelling(r, kept, draft);
    if (first) absorb(first, draft);
    else kept.push(draft);
  }
  return kept;
}

/** The nearest earlier report of the same happening, not too far back. */
function firstTelling(r: Reader, kept: readonly Draft[], draft: Draft): Draft | undefined {
  for (let at = kept.length - 1; at >= 0; at--) {
    const known = kept[at]!;
    if (draft.sentence - known.sentence > LOOK_BACK) return undefined;
    if (known.sentence < draft.sentence && sameHappening(r, known, draft)) return known;
  }
  return undefined;
}

/** How near "the attack" must stand to the one it means. */
const NEAR = 4;
/** Sentences of the body in which the title's event is looked for. */
const LEAD = 3;

/** What the title tells the lead tells again, with better words: the title's report goes into the body's. */
function headline(r: Reader, kept: Draft[], draft: Draft): boolean {
  if (r.a.start(draft.token) < r.doc.bodyStart || draft.sentence > 2 * LEAD) return false;
  const at = kept.findIndex(
    (known) =>
      r.a.start(known.token) < r.doc.bodyStart &&
      draft.sentence - known.sentence <= LEAD &&
      kin(known, draft) &&
      known.factuality.polarity === draft.factuality.polarity &&
      (known.frame === draft.frame || known.factuality.modality === draft.factuality.modality) &&
      compatibleTime(known, draft),
  );
  if (at === -1) return false;
  absorbHeadline(draft, kept[at]!);
  kept.splice(at, 1, draft);
  return true;
}

/** The lead's own words go first; the title adds only what they leave open. */
function absorbHeadline(lead: Draft, title: Draft): void {
  lead.tellings.push(title.token, ...title.tellings);
  for (const role of ['actor', 'recipient', 'instrument', 'with'] as const) {
    if (lead.roles[role].length === 0) lead.roles[role].push(...title.roles[role]);
  }
  const known = new Set(lead.harms.map((harm) => harm.kind));
  lead.harms.push(...title.harms.filter((harm) => !known.has(harm.kind)));
  lead.time ??= title.time;
  lead.place ??= title.place;
}

/** "Twenty people were hurt." after what hurt them. */
function tellsEffect(first: Draft, again: Draft): boolean {
  if (again.frame.family !== HARM || again.roles.actor.length > 0 || again.sentence - first.sentence > 2) return false;
  if (!VIOLENT_FAMILIES.has(first.frame.family) && !EFFECTIVE.has(first.frame.family)) return false;
  return !again.harms.some((harm) => first.harms.some((known) => known.kind === harm.kind));
}
const EFFECTIVE: ReadonlySet<string> = new Set(['riot', 'dispersal', 'protest', 'operation', 'capture', 'abduct']);

function sameHappening(r: Reader, first: Draft, again: Draft): boolean {
  const settled = compatibleTime(first, again) && compatiblePlace(r, first, again);
  if (
    settled &&
    first.factuality.modality === 'actual' &&
    !first.background &&
    tellsEffect(first, again) &&
    !isAnother(r, again)
  )
    return true;
  if (!kin(first, again)) return false;
  const looksBack = again.noun && isDefinite(r, again) && again.sentence - first.sentence <= NEAR;
  if (first.factuality.polarity !== again.factuality.polarity) return false;
  if (first.factuality.modality !== again.factuality.modality && !(looksBack && first.factuality.modality === 'actual'))
    return false;
  if (isAnother(r, again)) return false;
  if (!compatibleTime(first, again) || !compatiblePlace(r, first, again)) return false;
  const actors = overlap(r, first.roles.actor, again.roles.actor);
  const targets = overlap(
    r,
    [...first.roles.recipient, ...first.roles.affected],
    [...again.roles.recipient, ...again.roles.affected],
  );
  if (looksBack && actors !== 'apart') return true;
  if (actors === 'apart' || targets === 'apart') return false;
  if (actors === 'same' && targets === 'same') return true;
  // "the attack", "the blast": a definite noun looks back to the last such event.
  if (again.noun) return isDefinite(r, again);
  return first.frame.family === again.frame.family && again.roles.instrument.some((token) => hasThe(r, token));
}

function kin(first: Draft, again: Draft): boolean {
  if (first.frame.family === again.frame.family) return first.frame.plover === again.frame.plover;
  return KIN.some((families) => families.has(first.frame.family) && families.has(again.frame.family));
}

function isDefinite(r: Reader, draft: Draft): boolean {
  return hasThe(r, draft.token);
}

function hasThe(r: Reader, token: number): boolean {
  const determiner = r.a.child(token, 'det');
  return determiner !== -1 && /^(the|this|that|these|those)$/.test(r.a.lower(determiner));
}

function isAnother(r: Reader, draft: Draft): boolean {
  return Array.from(r.a.children(draft.token)).some((child) =>
    /^(another|other|second|third|separate|previous|earlier|similar|more|further|new|several|last)$/.test(
      r.a.lower(child),
    ),
  );
}

function compatibleTime(first: Draft, again: Draft): boolean {
  if (!first.time || !again.time || first.time.basis === 'default' || again.time.basis === 'default') return true;
  const late = (first.time.start ?? '') > (again.time.end ?? '9999');
  const early = (first.time.end ?? '9999') < (again.time.start ?? '');
  return !late && !early;
}

function compatiblePlace(r: Reader, first: Draft, again: Draft): boolean {
  if (!first.place || !again.place || first.place.basis === 'default' || again.place.basis === 'default') return true;
  if (first.place.area === again.place.area) return true;
  const a = placeIds(r, first.place.area);
  const b = placeIds(r, again.place.area);
  if (a.length === 0 || b.length === 0) return first.place.text.toLowerCase() === again.place.text.toLowerCase();
  if (a.some((id) => b.includes(id))) return true;
  return containsOther(r, first.place.area, again.place.area);
}

function placeIds(r: Reader, area: number): string[] {
  return (r.doc.areas[area]?.toponyms ?? []).flatMap((index) => {
    const resolution = r.doc.toponyms[index]?.resolution;
    return resolution?.kind === 'resolved' ? [resolution.place.placeId] : [];
  });
}

/** A town and the country or province it lies in. */
function containsOther(r: Reader, one: number, two: number): boolean {
  const of = (area: number) =>
    (r.doc.areas[area]?.toponyms ?? []).flatMap((index) => {
      const resolution = r.doc.toponyms[index]?.resolution;
      return resolution?.kind === 'resolved' ? [resolution.place] : [];
    })[0];
  const a = of(one);
  const b = of(two);
  if (!a || !b || a.country !== b.country) return false;
  const wide = (code: string) => code.startsWith('PCL');
  const province = (code: string) => code === 'ADM1';
  if (wide(a.featureCode) || wide(b.featureCode)) return true;
  return (province(a.featureCode) || province(b.featureCode)) && a.admin1 === b.admin1;
}

type Overlap = 'same' | 'apart' | 'open';

/** Do two lists of fillers name the same? `open` where one is empty. */
function overlap(r: Reader, one: readonly number[], two: readonly number[]): Overlap {
  if (one.length === 0 || two.length === 0) return 'open';
  const names = new Set(one.map((token) => nameOf(r, token)));
  return two.some((token) => names.has(nameOf(r, token))) ? 'same' : 'apart';
}

function nameOf(r: Reader, token: number): string {
  const head = r.partOf(token);
  return (r.actorAt(head) ?? r.actorAt(token))?.id ?? r.lemma(head);
}
