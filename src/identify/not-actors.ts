import type { Registry } from '../codebook/index.ts';
import type { Analysis, Name } from '../model/index.ts';
import { rootOf } from './pieces.ts';
import { segmentAt } from './segments.ts';
import type { Tokens } from './tokens.ts';

const IN = new Set('in near outside inside throughout across into toward towards'.split(' '));

/** Names the tagger took for people or bodies that the text uses as places, operations, events, or glosses. */
export function notActors(
  analysis: Analysis,
  tokens: Tokens,
  registry: Registry,
  names: readonly Name[],
): ReadonlySet<Name> {
  const none = new Set<Name>();
  const placed = new Map<string, Name[]>();
  const acting = new Set<string>();
  for (const name of names) {
    if (name.type === 'NORP') continue;
    if (isThing(tokens, registry, name) || isGloss(tokens, name)) none.add(name);
    const folded = foldedOf(tokens, name);
    if (isPlaced(analysis, registry, name) && !isKnownPerson(tokens, registry, name))
      placed.set(folded, [...(placed.get(folded) ?? []), name]);
    else acting.add(folded);
  }
  for (const [folded, same] of placed) if (!acting.has(folded)) for (const name of same) none.add(name);
  return none;
}

function foldedOf(tokens: Tokens, { first, last }: Name): string {
  let folded = tokens.fold(first);
  for (let i = first + 1; i <= last; i++) folded += ` ${tokens.fold(i)}`;
  return folded;
}

/** "in Tel Tamer", "mayor of Abrego": nobody is said to be in a person. */
function isPlaced(analysis: Analysis, registry: Registry, name: Name): boolean {
  if (name.type !== 'PER') return false;
  const root = rootOf(analysis, name);
  const preposition = analysis.child(root, 'case');
  const head = analysis.head(root);
  if (preposition === -1 || head === -1) return false;
  const word = analysis.lower(preposition);
  const lemma = analysis.lemma(head).toLowerCase();
  if (word === 'of') return registry.reference['place-head'].has(lemma);
  if (word === 'at') return analysis.deprel(root) === 'nmod' && analysis.upos(head) === 'NOUN';
  return IN.has(word) && !registry.reference.feeling.has(lemma);
}

/** "near Ambassador Karlov", "near Anna Holm": a title or a first name says that it is a person. */
function isKnownPerson(tokens: Tokens, registry: Registry, { first, last }: Name): boolean {
  if (last > first && registry.genders.has(tokens.fold(first))) return true;
  const title = (i: number) => i >= 0 && segmentAt(tokens, registry, i, i)?.type === 'role';
  return title(first) || title(first - 1);
}

/** "the Interfaith Conference", "Operation Sayeed" */
function isThing(tokens: Tokens, registry: Registry, { type, first, last }: Name): boolean {
  if (first > 0 && tokens.fold(first - 1) === 'operation') return true;
  if (type !== 'ORG' || last === first) return false;
  const noun = tokens.lemma(last);
  return registry.reference.thing.has(noun) || (noun === 'department' && isArea(tokens, registry, last));
}

/** "San Miguel department", not "the police department" */
function isArea(tokens: Tokens, registry: Registry, last: number): boolean {
  const before = tokens.fold(last - 1);
  return !registry.roles.modifiers.has(before) && !registry.roles.byPhrase.has(`${before} department`);
}

/** "(Arabic: Al Hejab)": a name told in another tongue. */
function isGloss(tokens: Tokens, { first }: Name): boolean {
  for (let i = first - 1; i > Math.max(1, first - GLOSS_WORDS); i--)
    if (tokens.form(i) === ':') return tokens.form(i - 2) === '(';
  return false;
}

/** Words looked back for the bracket that opens a gloss. */
const GLOSS_WORDS = 7;
