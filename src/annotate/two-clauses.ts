import { DEPRELS, type Deprel, XPOS } from '../model/index.ts';
import type { Cut, Layers } from './engine.ts';
import { lowerForm } from './words.ts';

const of = (deprel: Deprel): number => DEPRELS.indexOf(deprel);
const [NSUBJ, ACL, CC, CONJ] = [of('nsubj'), of('acl'), of('cc'), of('conj')];
const [VBD, VBN] = [XPOS.indexOf('VBD'), XPOS.indexOf('VBN')];
const FINITE = XPOS.map((tag) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP');
/** Most words between the two verbs. */
const REACH = 30;

/**
 * "Clans clashed in a camp on Friday and soldiers opened fire": two clauses, read as one whose subject is all that stands
 * before the second verb. A finite verb is no attribute of the noun before it.
 */
export function mendTwoClauses(_cut: Cut, layers: Layers): void {
  const { heads, deprels, xpos } = layers;
  for (let verb = 1; verb < heads.length; verb++) {
    const subject = deprels[verb] === ACL && FINITE[xpos[verb]!] ? heads[verb]! : -1;
    const second = subject !== -1 && deprels[subject] === NSUBJ ? heads[subject]! : -1;
    if (second <= verb || second - verb > REACH || hasSubject(layers, verb)) continue;
    const and = conjunctionBefore(layers, verb, second);
    if (and !== -1) part(layers, verb, and, second);
  }
}

function hasSubject({ heads, deprels }: Layers, verb: number): boolean {
  for (let i = Math.max(0, verb - REACH); i < verb; i++) if (heads[i] === verb && deprels[i] === NSUBJ) return true;
  return false;
}

/** The "and" of a list whose last noun stands right before the second verb, all of it behind the first; -1 where none. */
function conjunctionBefore({ heads, deprels }: Layers, verb: number, second: number): number {
  for (let noun = second - 1; noun > verb && noun < second; noun = heads[noun]!) {
    if (deprels[noun] !== CONJ || heads[noun]! <= verb) continue;
    for (let i = noun - 1; i > heads[noun]!; i--) if (heads[i] === noun && deprels[i] === CC) return i;
  }
  return -1;
}

function part({ heads, deprels }: Layers, verb: number, and: number, second: number): void {
  const subject = heads[verb]!;
  const other = heads[and]!;
  for (let i = verb + 1; i < and; i++) if (heads[i] === second) heads[i] = verb;
  heads[verb] = heads[second]!;
  deprels[verb] = deprels[second]!;
  heads[second] = verb;
  deprels[second] = CONJ;
  heads[subject] = verb;
  heads[other] = second;
  deprels[other] = NSUBJ;
  heads[and] = second;
}

/** What a missile in flight does at last. */
const LANDING = /^(slammed|landed|crashed|hit|struck|fell|exploded)$/;
/** Most words of a place that something was fired from. */
const FROM = 8;

/** "Rockets fired from the hills slammed into the town": the rockets slammed; no hills did. */
export function mendFired(cut: Cut, layers: Layers): void {
  const { heads, deprels, xpos } = layers;
  for (let hit = 4; hit < heads.length; hit++) {
    const place = deprels[hit] === ACL && LANDING.test(form(cut, hit)) ? heads[hit]! : -1;
    const fired = place === -1 || place > hit || hit - place > FROM ? -1 : heads[place]!;
    if (fired < 1 || fired > place || !/^(fired|launched)$/.test(form(cut, fired)) || deprels[fired] === ACL) continue;
    const missile = fired - 1;
    if (heads[missile] !== fired || deprels[missile] !== NSUBJ) continue;
    heads[hit] = heads[fired]!;
    deprels[hit] = deprels[fired]!;
    xpos[hit] = VBD;
    for (let i = Math.max(0, missile - REACH); i < heads.length && i < hit + REACH; i++)
      if (heads[i] === fired && (i < missile || i > hit)) heads[i] = hit;
    heads[missile] = hit;
    heads[fired] = missile;
    deprels[fired] = ACL;
    xpos[fired] = VBN;
  }
}

const form = ({ text, tokens }: Cut, i: number): string => lowerForm(text, tokens.starts[i]!, tokens.ends[i]!);
