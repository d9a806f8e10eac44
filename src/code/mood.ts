import type { Reader } from './reader.ts';

const OPEN = /^(if|whether)$/;
const OPENING = /^["“‘'«]$/;

/** "Ask a friend.", "“Don't shoot him,” she said": what somebody is told to do; nobody has done it. */
export function isImperative(r: Reader, i: number): boolean {
  const { a } = r;
  if (a.xpos(i) !== 'VB' || a.child(i, 'nsubj', 'nsubj:pass', 'aux:pass', 'mark', 'compound') !== -1) return false;
  const aux = a.child(i, 'aux');
  // "Hands up, don't shoot."
  if (aux !== -1) return r.lemma(aux) === 'do' && (opens(r, aux) || a.deprel(i) !== 'conj');
  return a.head(i) === -1 && a.sentence(a.sentenceOf(i))[0] === i;
}

/** "“Did you shoot him?” she asked": asked, not told. "Why did they shoot him?" takes it as told. */
export function isAsked(r: Reader, i: number): boolean {
  const { a } = r;
  const aux = a.child(i, 'aux', 'aux:pass');
  const subject = a.child(i, 'nsubj', 'nsubj:pass');
  if (aux === -1 || subject === -1 || aux > subject || !opens(r, aux)) return false;
  const [, after] = a.sentence(a.sentenceOf(i));
  for (let at = i + 1; at < after; at++) if (a.form(at) === '?') return true;
  return false;
}

/** "was asked if she would stay": a question, no request. */
export function isInquiry(r: Reader, i: number): boolean {
  const { a } = r;
  if (r.lemma(i) !== 'ask') return false;
  return a.children(i).some((child) => {
    const mark = /^(ccomp|advcl)$/.test(a.deprel(child)) ? a.child(child, 'mark') : -1;
    return mark !== -1 && OPEN.test(a.lower(mark));
  });
}

/** Is the word the first of its sentence or quotation? */
function opens({ a }: Reader, i: number): boolean {
  const [first] = a.sentence(a.sentenceOf(i));
  return i === first || OPENING.test(a.form(i - 1));
}
