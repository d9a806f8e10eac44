import type { Reader } from './reader.ts';

/** "was to withdraw", "were going to attack": meant, whether it came to it or not. */
export function isToCome(r: Reader, verb: number): boolean {
  const { a } = r;
  const mark = a.child(verb, 'mark');
  if (mark === -1 || a.lower(mark) !== 'to' || r.lemma(verb) === 'blame') return false;
  // "the convoys to be deployed"
  if (a.deprel(verb) === 'acl' && a.child(verb, 'aux:pass') !== -1) return !isOneOfARow(r, a.head(verb));
  if (a.childrenBy(verb, 'cop', 'aux').some((child) => r.lemma(child) === 'be' && child < mark)) return true;
  const head = a.head(verb);
  // "Army to withdraw from Kano": a headline.
  if (head === -1 && a.childrenBy(verb, 'nsubj', 'nsubj:pass').some((subject) => subject < mark)) return true;
  return (
    a.deprel(verb) === 'xcomp' &&
    a.lower(head) === 'going' &&
    a.child(head, 'aux') !== -1 &&
    a.child(head, 'obl') === -1
  );
}

/** "the second newsman to be murdered": he was. */
function isOneOfARow({ a }: Reader, noun: number): boolean {
  return a
    .childrenBy(noun, 'amod', 'nummod')
    .some((child) => IN_A_ROW.test(a.lower(child)) || a.xpos(child) === 'JJS' || a.child(child, 'advmod') !== -1);
}
const IN_A_ROW =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|only|\d+(st|nd|rd|th))$/;

/** "have yet to meet": they have not. */
export function isYetTo({ a }: Reader, verb: number): boolean {
  const head = a.head(verb);
  if (a.deprel(verb) !== 'xcomp' || !/^(have|has|had)$/.test(a.lower(head))) return false;
  return a.childrenBy(head, 'advmod').some((child) => a.lower(child) === 'yet');
}

/** "neither side", "neither the army nor the rebels" */
export function isNeither({ a }: Reader, subject: number): boolean {
  return a
    .childrenBy(subject, 'det', 'cc:preconj', 'cc')
    .some((child) => a.lower(child) === 'neither' && child < subject);
}

/** "not a single unit", "not one soldier" */
export function isNotOne({ a }: Reader, noun: number): boolean {
  return (
    a.childrenBy(noun, 'advmod').some((child) => a.lower(child) === 'not') &&
    a.childrenBy(noun, 'amod', 'nummod').some((child) => /^(single|one)$/.test(a.lower(child)))
  );
}

/** "those who attack civilians": whoever does, not somebody who did. */
export function isWhoever({ a }: Reader, noun: number, clause: number): boolean {
  return a.lower(noun) === 'those' && a.xpos(clause) === 'VBP' && a.child(clause, 'aux') === -1;
}

/** The deed under "no evidence that" is open; that under "reports of … were false", "dismissed claims that" is denied. */
export function ofNoReport(r: Reader, node: number): 'possible' | 'denied' | undefined {
  const { a } = r;
  const report = a.head(node);
  if (report === -1 || !r.isListed(report, 'hearsay') || !isContent(r, node)) return undefined;
  if (a.childrenBy(report, 'det').some((child) => a.lower(child) === 'no')) return 'possible';
  const above = a.head(report);
  const deprel = a.deprel(report);
  if (above === -1) return undefined;
  const denied = deprel.startsWith('nsubj')
    ? r.isListed(above, 'untrue')
    : deprel === 'obj' && r.isListed(above, 'denying');
  const passive = deprel === 'nsubj:pass' && r.isListed(above, 'denying');
  return (denied || passive) && a.childrenBy(above, 'advmod').every((i) => a.lower(i) !== 'not') ? 'denied' : undefined;
}

/** "that rebels attacked", "of an attack" */
function isContent(r: Reader, node: number): boolean {
  const deprel = r.a.deprel(node);
  if (deprel === 'nmod') return r.caseOf(node) === 'of';
  return deprel === 'acl' || deprel === 'ccomp';
}

/** "Had the rebels attacked, the town would have fallen", "Will they attack?": supposed or asked, before the first comma. */
export function isSupposed({ a }: Reader, verb: number): boolean {
  const [first, after] = a.sentence(a.sentenceOf(verb));
  const opener = a.lower(first);
  const asked = a.xpos(first) === 'MD' && opener !== 'should';
  if (!asked && !/^(had|were|should)$/.test(opener)) return false;
  let comma = first;
  while (comma < after && a.form(comma) !== ',') comma++;
  if (verb > comma || verb === first) return false;
  if (asked) return true;
  for (let i = comma; i < after; i++) if (/^(would|could|might|'d)$/.test(a.lower(i))) return true;
  return false;
}

/** "came close to taking the town": it did not. */
export function isNearMiss({ a }: Reader, verb: number): boolean {
  const head = a.head(verb);
  if (head === -1 || a.xpos(verb) !== 'VBG' || a.lemma(head) !== 'come') return false;
  return a.childrenBy(head, 'advmod', 'xcomp').some((child) => /^(close|near)$/.test(a.lower(child)));
}

/** "he would have bombed the base": he did not. */
export function isContraryToFact({ a }: Reader, verb: number): boolean {
  if (a.xpos(verb) !== 'VBN') return false;
  const auxiliaries = a.childrenBy(verb, 'aux').map((aux) => a.lower(aux));
  return auxiliaries.includes('have') && auxiliaries.some((aux) => /^(would|'d|should)$/.test(aux));
}

/** "It would be a mistake to attack them": weighed, not done. */
export function isWeighed({ a }: Reader, verb: number): boolean {
  const mark = a.child(verb, 'mark');
  const judged = a.head(verb);
  if (judged === -1 || a.xpos(verb) !== 'VB' || mark === -1 || a.lower(mark) !== 'to') return false;
  if (!/^(acl|csubj|advcl|ccomp|xcomp)$/.test(a.deprel(verb)) || a.child(judged, 'cop') === -1) return false;
  const subject = a.child(judged, 'expl', 'nsubj');
  if (subject === -1 || a.lower(subject) !== 'it') return false;
  return a
    .childrenBy(judged, 'cop', 'aux')
    .some((child) => /^(is|would|will|could|may|might|'s)$/.test(a.lower(child)));
}

/** What is said of deeds that were done: "the bombings might be related", "the attacks are meant to provoke". */
const OF_DEEDS_DONE = /^(relate|related|link|linked|connect|connected|unrelated|similar|mean|intend|aim)$/;

/** "A series of bombings might be related": the bombings are facts, the link is not. */
export function isCompared(r: Reader, noun: number): boolean {
  const { a } = r;
  const first = a.deprel(noun) === 'conj' ? a.head(noun) : noun;
  const head = a.head(first);
  if (head === -1 || !/^nsubj(:pass)?$/.test(a.deprel(first)) || !OF_DEEDS_DONE.test(r.lemma(head))) return false;
  return a.child(head, 'cop', 'aux:pass') !== -1 && a.child(noun, 'amod') === -1;
}

/** "the militia was behind the attack": there was one, whoever made it. */
export function isToldOf(r: Reader, noun: number): boolean {
  return r.a.child(noun, 'cop') !== -1 && r.caseOf(noun) === 'behind';
}
