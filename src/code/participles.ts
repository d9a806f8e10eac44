import type { Analysis } from '../model/index.ts';
import type { Reader } from './reader.ts';

/** The verb (or root) whose clause `i` stands in; -1 where none. */
export function governingVerb(a: Analysis, i: number): number {
  for (let node = a.head(i), steps = 0; node !== -1 && steps < 30; node = a.head(node), steps++) {
    if (a.upos(node) === 'VERB') return node;
  }
  return -1;
}

/**
 * The verb that a by-gerund tells the means of; -1 where `v` is none. Behind a comma it is the main verb, though it was
 * read under a relative clause: "It will cut supplies in an area that holds half the people, by destroying depots".
 */
export function endOf(a: Analysis, v: number): number {
  const mark = a.xpos(v) === 'VBG' && a.deprel(v) === 'advcl' ? a.child(v, 'mark') : -1;
  if (mark < 1 || a.lower(mark) !== 'by') return -1;
  const head = a.head(v);
  if (a.form(mark - 1) !== ',' || a.deprel(head) !== 'acl:relcl') return head;
  const main = governingVerb(a, head);
  return main === -1 ? head : main;
}

/** "attacked towns in the north, targeting convoys": behind a comma a participle goes with the clause, not with the place; -1 where it does not. */
export function clauseBefore(r: Reader, v: number): number {
  const { a } = r;
  const head = a.head(v);
  if (v === 0 || a.form(v - 1) !== ',' || a.child(v, 'mark') !== -1) return -1;
  return r.isPlace(head) || r.areaAt[head] !== -1 ? governingVerb(a, head) : -1;
}

/** "gave permission", "has the right": the word for what one may do then; -1 where the verb has no such object. */
export function permissionOf(r: Reader, verb: number): number {
  const object = r.a.child(verb, 'obj', 'nsubj:pass');
  return object !== -1 && r.isListed(object, 'permission') ? object : -1;
}
