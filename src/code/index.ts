import type { EventCodebook } from '../codebook/index.ts';
import type { Coded } from '../model/index.ts';
import { settleAhead } from './ahead.ts';
import { Arguments } from './arguments.ts';
import { keepAsserted } from './asserted.ts';
import { readBackground } from './background.ts';
import { findCampaigns, operationNames } from './campaigns.ts';
import { dominantDomains } from './domains.ts';
import type { Draft } from './draft.ts';
import { readFactuality } from './factuality.ts';
import { attachHarms, attachLoose, countTaken } from './harm-attach.ts';
import { isNone } from './harm-kinds.ts';
import { findHarms } from './harm-words.ts';
import { Hosts } from './hosts.ts';
import { inheritSettings } from './inherit.ts';
import { linkDrafts } from './links.ts';
import type { Readable } from './lookups.ts';
import { mergeTellings } from './merge-article.ts';
import { mergeInSentence } from './merge-sentence.ts';
import { resolveOperations } from './operations.ts';
import { nameProtests, settleProtest } from './protests.ts';
import { Reader } from './reader.ts';
import { relateDays } from './relative-days.ts';
import { writeReports } from './report.ts';
import { linkRoles } from './roles.ts';
import { foldSpeechActs } from './speech-acts.ts';
import { joinAllies } from './taking-part.ts';
import { findTriggers, isBlocker, type Trigger } from './triggers.ts';
import { settleType } from './types.ts';
import { markUnderWay } from './under-way.ts';
import { lendDoers } from './untold-doers.ts';
import { When } from './when.ts';
import { Where } from './where.ts';

export { classify, type Scheme } from './classify.ts';

/** Adds `events` and `campaigns`: frames found in the trees, their roles, settings, effects and factuality. Nothing already on `doc` changes. */
export function code<D extends Readable>(doc: D, book: EventCodebook): D & Coded {
  const r = new Reader(doc, book);
  const args = new Arguments(r);
  const triggers = findTriggers(r, args);
  const hosts = new Hosts(r, args, new Set(triggers.map((trigger) => trigger.token)));
  const settings = { when: new When(r, hosts), where: new Where(r, hosts) };
  const drafts = triggers.map((trigger) => draftOf(r, args, settings, trigger));
  relateDays(r, drafts);
  countTaken(r, drafts);
  const loose = attachHarms(r, args, drafts, findHarms(r, args));
  const spoken = foldSpeechActs(r, args, drafts);
  const merged = mergeInSentence(r, args, spoken);
  const elsewhere = dominantDomains(r);
  const events = merged.filter((draft) => !isBlocker(draft.frame) && !elsewhere(draft) && hasSubstance(r, draft));
  for (const draft of events) {
    draft.type = settleType(r, draft);
    readBackground(r, draft);
  }
  const told = mergeTellings(
    r,
    events.filter((draft) => draft.type.plover || draft.type.acled),
  ).filter((draft) => !harmsNobody(r, draft));
  attachLoose(r, told, loose);
  for (const draft of told) {
    separate(r, draft);
    keepAsserted(r, draft);
    draft.type = settleType(r, draft);
  }
  joinAllies(r, args, told);
  const names = operationNames(r);
  resolveOperations(r, args, told, names);
  markUnderWay(r, args, told, names);
  lendDoers(r, told);
  relateDays(r, told);
  inheritSettings(r, told);
  nameProtests(r, told);
  linkDrafts(r, args, told);
  const reports = writeReports(r, told);
  return { ...doc, events: reports, campaigns: findCampaigns(r, names, reports) };
}

const REAL: ReadonlySet<string> = new Set(['actual', 'ongoing', 'habitual', 'attempted']);
const KILLING: readonly string[] = ['actorlike', 'weapon', 'aircraft'];

/** "said it would disband": no fear of others, but what is going to be. */
function isWilled({ a }: Reader, token: number): boolean {
  return a.childrenBy(token, 'aux').some((aux) => /^(will|would|'ll|wo)$/.test(a.lower(aux)));
}

/** Is anything reported? A noun that names an event and nothing else of it ("the siege", "attacks") does not. */
function hasSubstance(r: Reader, draft: Draft): boolean {
  // "fears that rebels use the valley to regroup": a change that is only feared or meant is none.
  if (draft.frame.family === 'group-change' && /^(planned|possible|hypothetical)$/.test(draft.factuality.modality))
    return draft.factuality.modality === 'planned' && isWilled(r, draft.token);
  const { actor, recipient, affected } = draft.roles;
  // "charged with assault with intent to kill", "enough to kill": nobody killed anybody.
  if (!draft.noun && draft.frame.family === 'harm' && recipient.length + affected.length + draft.harms.length === 0)
    return REAL.has(draft.factuality.modality) && actor.some((token) => KILLING.some((name) => r.isA(token, name)));
  // "the council's meeting", "at the talks": nobody is said to have met anybody.
  const met =
    /^(active|passive|occur)$/.test(draft.voice ?? '') ||
    actor.length + recipient.length > 1 ||
    draft.slots.some(({ slot }) => slot === 'between');
  if (draft.noun && draft.frame.family === 'consult' && !met) return false;
  if (draft.voice === 'occur' && draft.frame.family === 'consult')
    return (
      actor.length + recipient.length > 1 ||
      actor.some((token) => r.isA(token, 'polity') && r.a.xpos(token).endsWith('S'))
    );
  // "No arrests were reported."
  if (draft.voice === 'occur' && draft.factuality.polarity === 'negative' && actor.length + recipient.length === 0)
    return false;
  if (!draft.noun || draft.voice !== undefined || draft.harms.length > 0) return true;
  return (
    actor.length + recipient.length + affected.length > 0 ||
    draft.time?.basis === 'stated' ||
    draft.place?.basis === 'stated'
  );
}

/** What did it was not done to: an instrument is no target, and "each other" is nobody else. */
function separate(r: Reader, { frame, roles }: Draft): void {
  for (const role of ['recipient', 'affected', 'actor'] as const) {
    const kept = roles[role].filter((token) => !roles.instrument.includes(token) && !r.isEachOther(token));
    roles[role].splice(0, roles[role].length, ...kept);
  }
  const ids = new Set(frame.plover === 'CONSULT' ? roles.actor.map((token) => r.actorAt(token)?.id) : []);
  const meets = (token: number) => !r.isPlace(token) && r.actorAt(token) !== undefined && ids.has(r.actorAt(token)!.id);
  // "the meetings the minister had": nobody meets himself.
  const others = roles.recipient.filter((token) => !roles.actor.includes(token) && !meets(token));
  roles.recipient.splice(0, roles.recipient.length, ...others);
}

/** "No civilians were killed." tells of no event where nothing before it might have killed them. */
function harmsNobody(r: Reader, draft: Draft): boolean {
  // "No group claimed responsibility" reports nobody's claim.
  if (draft.frame.family === 'responsibility' && draft.factuality.polarity === 'negative') return true;
  const { actor, recipient } = draft.roles;
  // "The army suffered no losses."
  if (draft.frame.family === 'clash' && draft.factuality.polarity === 'negative' && actor.length + recipient.length < 2)
    return true;
  // "taught us not to kill"
  if (
    draft.frame.family === 'harm' &&
    draft.factuality.modality === 'hypothetical' &&
    draft.factuality.polarity === 'negative'
  )
    return true;
  return (
    draft.frame.family === 'harm' &&
    actor.length === 0 &&
    recipient.length > 0 &&
    // "His passenger was not injured." either.
    ((draft.factuality.polarity === 'negative' && draft.factuality.modality !== 'denied') ||
      recipient.every((token) => isNone(r, token)))
  );
}

type Settings = { readonly when: When; readonly where: Where };

function draftOf(r: Reader, args: Arguments, { when, where }: Settings, trigger: Trigger): Draft {
  const { token, frame, noun, slots, verb, voice } = trigger;
  const { roles, harms } = linkRoles(r, trigger);
  const draft: Draft = {
    token,
    frame,
    noun,
    slots,
    verb,
    voice,
    sentence: r.a.sentenceOf(token),
    roles,
    harms,
    tellings: [],
    links: [],
    confidence: frame.prior,
    background: false,
    factuality: readFactuality(r, args, token, noun, verb, voice),
    type: { plover: null, acled: null, cameo: null, ucdp: null },
    time: null,
    place: null,
  };
  settleProtest(r, args, draft);
  draft.time = when.timeOf(draft);
  settleAhead(r, draft);
  draft.place = where.placeOf(draft);
  return draft;
}
