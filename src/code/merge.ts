import type { Arguments } from './arguments.ts';
import { type Draft, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';
import { isBlocker } from './triggers.ts';

/** Families that tell of the harm done rather than of how it was done. */
const HARM = 'harm';
/** Families whose tellings may be of one happening. */
const KIN: readonly ReadonlySet<string>[] = [
  VIOLENT_FAMILIES,
  new Set(['protest', 'riot', 'clash', 'obstruct', 'dispersal']),
  new Set(['capture', 'operation', 'violence', 'clash']),
];
const SPECIFIC: readonly string[] = [
  'aerial',
  'shelling',
  'explosion',
  'clash',
  'abduct',
  'capture',
  'violence',
  'destruction',
  'harm',
];

/**
 * Inside a sentence: killing told in the clause of an attack is the attack's effect, not another event;
 * words under a blocker code nothing.
 */
export function mergeInSentence(r: Reader, args: Arguments, drafts: readonly Draft[]): Draft[] {
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const byVerb = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!draft.noun || draft.verb === -1) continue;
    const list = byVerb.get(draft.verb);
    if (list) list.push(draft);
    else byVerb.set(draft.verb, [draft]);
  }
  const gone = new Set<Draft>();
  for (const draft of drafts) if (!draft.noun) foldOwnNouns(r, draft, byToken, gone);
  for (const draft of drafts) foldAims(r, draft, byToken, gone);
  for (const draft of drafts) {
    if (gone.has(draft) || isBlocker(draft.frame)) continue;
    const host = hostOf(r, args, draft, byToken, byVerb, gone);
    if (!host || host === draft || gone.has(host)) continue;
    if (isBlocker(host.frame)) gone.add(draft);
    else {
      absorb(host, draft, r);
      gone.add(draft);
    }
  }
  return drafts.filter((draft) => !gone.has(draft));
}

/** "marched to demand", "flew there to meet": a protest's demand and a visit's talks are what it is about, not events beside it. */
function foldAims(r: Reader, aim: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  const deprel = r.a.deprel(aim.token);
  if (aim.noun || (deprel !== 'advcl' && deprel !== 'xcomp' && deprel !== 'acl')) return;
  const host = byToken.get(r.a.head(aim.token));
  if (!host || gone.has(host) || gone.has(aim)) return;
  const demand = aim.frame.plover === 'REQUEST' && host.frame.plover === 'PROTEST';
  if (!demand && !(aim.frame.family === 'consult' && host.frame.family === 'consult')) return;
  if (demand)
    for (const token of aim.roles.recipient) if (host.roles.recipient.length === 0) host.roles.recipient.push(token);
  absorb(host, aim, r);
  gone.add(aim);
}

/** "held talks", "repelled an attack": the noun a verb's frame asks for is the verb's event, its parties the event's. */
function foldOwnNouns(r: Reader, verb: Draft, byToken: ReadonlyMap<number, Draft>, gone: Set<Draft>): void {
  if (gone.has(verb) || isBlocker(verb.frame)) return;
  const asked = new Set(
    verb.frame.when.filter((condition) => condition.need === 'must').map((condition) => condition.slot),
  );
  for (const { slot, token } of verb.slots) {
    if (!asked.has(slot) || slot === 'subj') continue;
    for (const one of r.conjuncts(token)) {
      const noun = byToken.get(one);
      if (!noun?.noun || gone.has(noun)) continue;
      if (isBlocker(noun.frame)) continue;
      const inRole = Object.values(verb.roles).find((list) => list.includes(one));
      absorb(verb, noun, r);
      if (inRole && noun.roles.actor.length > 0)
        inRole.splice(inRole.indexOf(one), 1, ...noun.roles.actor.filter((actor) => !verb.roles.actor.includes(actor)));
      gone.add(noun);
    }
  }
}

function hostOf(
  r: Reader,
  args: Arguments,
  draft: Draft,
  byToken: Map<number, Draft>,
  byVerb: Map<number, Draft[]>,
  gone: Set<Draft>,
): Draft | undefined {
  const { a } = r;
  const family = draft.frame.family;
  if (!VIOLENT_FAMILIES.has(family)) return undefined;
  const fit = (other: Draft | undefined) =>
    other && other !== draft && !gone.has(other) && (isBlocker(other.frame) || canHost(other, draft))
      ? other
      : undefined;
  // The verb's event noun: "the attack killed six", "carried out an attack", "were killed in an attack".
  for (const other of byVerb.get(draft.token) ?? []) {
    const host = sameClauseNoun(r, other, draft.token, isBlocker(other.frame)) ? fit(other) : undefined;
    if (host) return host;
  }
  const subject = draft.noun ? -1 : args.surfaceSubject(draft.token);
  const doing = subject === -1 ? undefined : byToken.get(subject);
  if (doing?.noun === false || (doing && family === HARM)) {
    const host = fit(doing);
    if (host) return host;
  }
  if (family !== HARM) {
    return draft.noun ? undefined : conjunctHost(r, args, draft, byToken, fit);
  }
  // "killed when a bomb exploded", "attacked a church, killing six", "stormed the base and killed ten"
  for (const child of a.children(draft.token)) {
    if (a.deprel(child) !== 'advcl') continue;
    const mark = a.child(child, 'mark', 'advmod');
    if (mark !== -1 && !/^(when|as|after|while)$/.test(a.lower(mark))) continue;
    const host = fit(byToken.get(child)) ?? (byVerb.get(child) ?? []).map(fit).find((found) => found !== undefined);
    if (host) return host;
  }
  let node = draft.noun && draft.verb !== -1 ? draft.verb : draft.token;
  let fromRelative = false;
  for (let steps = 0; steps < 5; steps++) {
    const deprel = a.deprel(node);
    if (!UPWARD.has(deprel) && !(fromRelative && (deprel === 'obj' || deprel === 'obl' || deprel === 'nsubj')))
      return undefined;
    if (deprel === 'acl:relcl' || deprel === 'advcl:relcl') fromRelative = true;
    node = a.head(node);
    if (node === -1) return undefined;
    const host = fit(byToken.get(node)) ?? (byVerb.get(node) ?? []).map(fit).find((found) => found !== undefined);
    if (host) {
      // "hit a hall where mourners had gathered, killing": the mourners of the relative clause did not kill.
      if (fromRelative) draft.roles.actor.length = 0;
      return host;
    }
  }
  return undefined;
}

/** Relations by which a telling of harm hangs on what did it. */
const UPWARD: ReadonlySet<string> = new Set(['advcl', 'conj', 'acl:relcl', 'advcl:relcl', 'acl', 'xcomp', 'parataxis']);

/** A conjunct with the same doer, less particular: "opened fire and attacked". */
function conjunctHost(
  r: Reader,
  args: Arguments,
  draft: Draft,
  byToken: Map<number, Draft>,
  fit: (other: Draft | undefined) => Draft | undefined,
): Draft | undefined {
  const { a } = r;
  const deprel = a.deprel(draft.token);
  if (deprel !== 'advcl' && deprel !== 'xcomp') return undefined;
  const head = byToken.get(a.head(draft.token));
  if (!head || !VIOLENT_FAMILIES.has(head.frame.family)) return undefined;
  return args.surfaceSubject(draft.token) === args.surfaceSubject(head.token) && !isPurposeOf(r, draft.token)
    ? fit(head)
    : undefined;
}

function isPurposeOf(r: Reader, token: number): boolean {
  const mark = r.a.child(token, 'mark');
  return mark !== -1;
}

/** @param doing Must the noun be what did it? "opened fire" is not a fire. */
function sameClauseNoun(r: Reader, noun: Draft, verb: number, doing: boolean): boolean {
  for (let node = noun.token, steps = 0; node !== -1 && steps < 6; node = r.a.head(node), steps++) {
    const head = r.a.head(node);
    // "in retaliation for an attack": not the noun itself stands in the clause.
    if (node !== noun.token && !r.isA(node, 'series')) return false;
    if (head !== verb) continue;
    const deprel = r.a.deprel(node);
    if (deprel === 'nsubj' || deprel === 'obl:agent') return true;
    if (deprel === 'obj' || deprel === 'nsubj:pass') return !doing;
    return deprel === 'obl' && /^(in|by|during|after|from|with|following|amid)$/.test(r.caseOf(node));
  }
  return false;
}

function canHost(host: Draft, guest: Draft): boolean {
  const rank = (draft: Draft) => SPECIFIC.indexOf(draft.frame.family);
  if (
    !VIOLENT_FAMILIES.has(host.frame.family) &&
    host.frame.family !== 'dispersal' &&
    host.frame.family !== 'abduct' &&
    host.frame.family !== 'operation' &&
    host.frame.family !== 'capture' &&
    host.frame.family !== 'riot'
  )
    return false;
  if (host.frame.family === HARM && guest.frame.family !== HARM) return false;
  if (host.frame.family === HARM && host.roles.actor.length === 0 && guest.roles.actor.length > 0) return false;
  if (guest.frame.family === HARM && !compatibleActors(host, guest)) return false;
  return guest.frame.family === HARM || rank(host) <= rank(guest);
}

function compatibleActors(host: Draft, guest: Draft): boolean {
  const own = guest.roles.actor;
  if (own.length === 0 || host.roles.actor.length === 0) return true;
  return own.some((token) => host.roles.actor.includes(token) || token === host.token);
}

/** Everything the guest knows and the host does not. */
export function absorb(host: Draft, guest: Draft, r: Reader): void {
  host.tellings.push(guest.token, ...guest.tellings);
  for (const harm of guest.harms)
    if (!host.harms.some((known) => known.token === harm.token && known.kind === harm.kind)) host.harms.push(harm);
  const aimed =
    host.roles.recipient.length === 0 &&
    guest.frame.family === HARM &&
    (host.frame.family === 'violence' ||
      host.frame.family === HARM ||
      host.frame.family === 'aerial' ||
      host.frame.family === 'shelling');
  moveRoles(host, guest, aimed ? 'recipient' : 'affected');
  host.roles.affected.splice(
    0,
    host.roles.affected.length,
    ...host.roles.affected.filter((token) => !host.roles.recipient.includes(token)),
  );
  host.time ??= guest.time;
  host.place ??= guest.place;
  host.confidence = Math.min(0.99, host.confidence + 0.05);
  if (!guest.background) host.background = host.background && guest.background;
  void r;
}

function moveRoles(host: Draft, guest: Draft, suffererRole: 'recipient' | 'affected'): void {
  const taken = (token: number) =>
    Object.values(host.roles).some((list) => list.includes(token)) || token === host.token;
  const own = [...guest.roles.recipient, ...guest.roles.affected];
  if (host.roles.actor.length === 0)
    for (const token of guest.roles.actor) if (!taken(token)) host.roles.actor.push(token);
  for (const token of own)
    if (!taken(token))
      host.roles[
        guest.frame.family === HARM ? suffererRole : host.roles.recipient.length === 0 ? 'recipient' : 'affected'
      ].push(token);
  if (host.roles.instrument.length === 0)
    for (const token of guest.roles.instrument) if (!taken(token)) host.roles.instrument.push(token);
  for (const token of guest.roles.with) if (!taken(token)) host.roles.with.push(token);
}

/** Sentences looked back over for the first telling. */
const LOOK_BACK = 12;

/** Over the article: one happening told twice is one report with more evidence. */
export function mergeTellings(r: Reader, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    if (headline(r, kept, draft)) continue;
    const first = kept.findLast(
      (known) =>
        known.sentence < draft.sentence &&
        draft.sentence - known.sentence <= LOOK_BACK &&
        sameHappening(r, known, draft),
    );
    if (first) absorb(first, draft, r);
    else kept.push(draft);
  }
  return kept;
}

/** How near "the attack" must stand to the one it means. */
const NEAR = 4;
/** Sentences of the body in which the title's event is looked for. */
const LEAD = 3;

/** What the title tells the lead tells again, with better words: the title's report goes into the body's. */
function headline(r: Reader, kept: Draft[], draft: Draft): boolean {
  if (r.a.start(draft.token) < r.doc.bodyStart) return false;
  const at = kept.findIndex(
    (known) =>
      r.a.start(known.token) < r.doc.bodyStart &&
      draft.sentence - known.sentence <= LEAD &&
      kin(known, draft) &&
      known.factuality.polarity === draft.factuality.polarity &&
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
