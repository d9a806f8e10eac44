import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';

/** Types that a request, promise or refusal is about, with the mode it gets from them. */
export const ASKED_MODE: Readonly<Record<string, string>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  CONCEDE: 'yield',
  RETREAT: 'yield',
  CONSULT: 'meet',
};
/** What announcing it of oneself makes it: promising help is agreeing, promising harm is threatening. */
const ANNOUNCED: Readonly<Record<string, 'AGREE' | 'THREATEN'>> = {
  AID: 'AGREE',
  CONCEDE: 'AGREE',
  RETREAT: 'AGREE',
  COOPERATE: 'AGREE',
  SANCTION: 'THREATEN',
  COERCE: 'THREATEN',
};
/** What announcing that one will not do it refuses. */
const REFUSED: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'SUPPORT', 'CONCEDE', 'RETREAT', 'CONSULT', 'AGREE']);

/**
 * What saying it of oneself makes of a deed to come: a promise, a threat, a refusal. Only what is told as the main
 * thing: "until the government steps down" announces nothing.
 */
export function announced(r: Reader, draft: Draft): Draft {
  const { factuality, roles } = draft;
  if (roles.actor.length === 0) return draft;
  if (factuality.modality === 'hypothetical' && isUltimatum(r, draft)) {
    draft.announcedAs = 'THREATEN';
    draft.factuality = { polarity: 'positive', modality: 'actual' };
  }
  if (factuality.modality !== 'planned') return draft;
  if (/^(advcl|acl|acl:relcl|advcl:relcl)$/.test(r.a.deprel(draft.token))) return draft;
  const own = draft.frame.plover ?? '';
  // "is going to resign": he promises nobody anything.
  const to = draft.frame.mode === 'resign' ? undefined : ANNOUNCED[own];
  if (to === 'THREATEN' && isDecided(r, draft)) return draft;
  if (to && factuality.polarity === 'positive') draft.announcedAs = to;
  else if (REFUSED.has(own) && factuality.polarity === 'negative' && isUnwilling(r, draft)) refuse(draft, own);
  return draft;
}

/** "decided to arrest him", "ordered his detention": who only plans a thing threatens nobody with it. */
function isDecided(r: Reader, { token }: Draft): boolean {
  const head = r.a.head(token);
  return head !== -1 && /^(xcomp|ccomp|obj|advcl)$/.test(r.a.deprel(token)) && r.isListed(head, 'deciding');
}

/** "Iran says it will": of nobody else. */
export function isSaidOfOneself(r: Reader, speaker: number, subject: number): boolean {
  if (subject === -1 || r.a.upos(subject) !== 'PRON') return false;
  const actor = r.actorAt(subject)?.id;
  return actor === undefined ? OF_ONESELF.test(r.a.lower(subject)) : actor === r.actorAt(speaker)?.id;
}
const OF_ONESELF = /^(it|they|he|she|we|i)$/;

/** "it will withdraw its troops unless the king yields", "says it will close the strait if attacked": whoever says so of himself threatens. */
function isUltimatum(r: Reader, draft: Draft): boolean {
  const { a } = r;
  const { token, noun, verb, voice } = draft;
  const main = noun ? verb : token;
  if (main === -1 || (noun && voice !== 'active') || !isWilled(r, main)) return false;
  return a.childrenBy(main, 'advcl').some((clause) => {
    const mark = a.child(clause, 'mark');
    if (mark === -1) return false;
    return (
      a.lower(mark) === 'unless' ||
      (a.lower(mark) === 'if' && HARMFUL.has(draft.frame.plover ?? '') && isOwnWord(r, main))
    );
  });
}
const HARMFUL: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST']);

/** Is the clause what its subject says of himself? */
function isOwnWord(r: Reader, verb: number): boolean {
  const { a } = r;
  const saying = a.deprel(verb) === 'ccomp' ? a.head(verb) : -1;
  if (saying === -1 || !r.isA(saying, 'say')) return false;
  const speaker = a.child(saying, 'nsubj');
  return speaker !== -1 && isSaidOfOneself(r, speaker, a.child(verb, 'nsubj'));
}

/** "will", "would" */
export function isWilled(r: Reader, verb: number): boolean {
  return r.a.childrenBy(verb, 'aux').some((aux) => /^(will|would|wo|'ll|shall)$/.test(r.a.lower(aux)));
}

/** "will not extradite", "would not give": the doer's own no. */
function isUnwilling(r: Reader, draft: Draft): boolean {
  const verb = draft.noun ? draft.verb : draft.token;
  if (verb === -1 || (draft.noun && draft.voice !== 'active')) return false;
  return isWilled(r, verb);
}

/** The refusal itself is a fact. */
function refuse(draft: Draft, refused: string): void {
  draft.announcedAs = 'REJECT';
  draft.factuality = { polarity: 'positive', modality: 'actual' };
  const mode = ASKED_MODE[refused];
  if (mode) draft.contentMode = mode;
}
