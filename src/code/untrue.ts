import type { Reader } from './reader.ts';

/** Heads looked at above a word for what tells of it. */
const MAX_UP = 3;

/** What is only the matter of a work, a law or a drill: "an exhibition on the siege", "the law punishes attacks", "simulated an attack". */
export function isMatter(r: Reader, i: number): boolean {
  const { a } = r;
  let node = i;
  for (let steps = 0; steps < MAX_UP; steps++) {
    const head = a.head(node);
    if (head === -1) return false;
    const deprel = a.deprel(node);
    if (deprel === 'nmod' && r.isA(head, 'work') && /^(on|about)$/.test(r.caseOf(node))) return true;
    const work = deprel === 'obl' && /^(on|about)$/.test(r.caseOf(node)) ? a.child(head, 'obj', 'nsubj:pass') : -1;
    if (work !== -1 && r.isA(work, 'work')) return true;
    if (a.upos(head) === 'VERB' && /^(obj|ccomp|xcomp|obl|conj|advcl)$/.test(deprel)) {
      if (deprel === 'obj' && r.isA(head, 'pretending')) return true;
      const subject = a.child(head, 'nsubj');
      if (subject !== -1 && r.isListed(head, 'ruling') && r.isA(subject, 'lawtext')) return true;
    }
    if (deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'advcl' || deprel === 'parataxis') return false;
    node = head;
  }
  return false;
}

/** "plunged into a ravine, killing 22": who dies when something crashes is killed by nobody. */
export function isByAccident(r: Reader, v: number): boolean {
  const { a } = r;
  const crash = a.head(v);
  if (crash === -1 || a.xpos(v) !== 'VBG' || !/^(advcl|conj)$/.test(a.deprel(v)) || !r.isA(crash, 'crashing'))
    return false;
  const [first, after] = a.sentence(a.sentenceOf(v));
  for (let i = first; i < after; i++) if (r.isA(i, 'weapon') || r.isListed(i, 'attacking')) return false;
  return true;
}
