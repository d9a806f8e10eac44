import type { CueUse } from '../codebook/index.ts';
import type { Analysis } from '../model/index.ts';
import { verbGroup } from './cue.ts';
import { type Finding, type FoundSource, runs, spanOfRange, trimmed } from './finding.ts';
import { isDeed } from './idioms.ts';
import { clauseAround } from './others.ts';
import { type Reading, stretched, type Uses } from './reading.ts';
import { phrase, sourceOf } from './source.ts';

/** "X's claim that …", "their refusal to …", "the announcement by Y that …", "supporters of Z". */
export function nounFinding(reading: Reading, noun: number): Finding | null {
  const { a, lexicon } = reading;
  const uses = lexicon.find(a.lemma(noun), 'n');
  if (!uses) return null;
  if (a.child(noun, 'cop') !== -1) return predicateFinding(reading, noun, uses);
  // "provided air support for the offensive": help, no view.
  const verb = lightVerb(a, noun);
  if (verb !== -1 && isDeed(reading, verb)) return null;
  const source = nounSource(a, noun);
  const stated = statedFinding(reading, noun, uses, source);
  if (stated) return stated;
  const found = nounContent(reading, noun, uses, source) ?? clauseOf(reading, noun, uses, source);
  if (!found || (!source && !isUnsourced(found.use, uses))) return null;
  const words = nounCue(reading, noun, source, found.marker);
  return { head: noun, cue: runs(words), use: found.use, source, content: found.content, via: -1 };
}

/** "is a staunch critic of …": a noun for who thinks so, said of someone. */
function predicateFinding(reading: Reading, noun: number, uses: Uses): Finding | null {
  const { a } = reading;
  const subject = a.child(noun, 'nsubj');
  const phraseOf = a.childrenBy(noun, 'nmod').find((dep) => dep > noun && uses.has(`is+${nounTake(a, dep)}`));
  if (subject === -1 || phraseOf === undefined) return null;
  const marker = a.child(phraseOf, 'case');
  const use = uses.get(`is+${nounTake(a, phraseOf)}`)!;
  const part = trimmed(a, [marker + 1, a.extent(phraseOf)[1]]);
  if (!part) return null;
  const words = a.childrenBy(noun, 'cop', 'aux', 'advmod', 'det', 'amod').filter((word) => word < noun);
  const content = [stretched(reading, spanOfRange(a, part))];
  return { head: noun, cue: runs([...words, noun, marker]), use, source: phrase(a, subject, noun), content, via: -1 };
}

/** "Her view is that …", "the hope was that …": a noun whose predicate is what is said. */
function statedFinding(reading: Reading, noun: number, uses: Uses, source: FoundSource | null): Finding | null {
  const { a } = reading;
  const predicate = a.head(noun);
  if (!/^nsubj/.test(a.deprel(noun)) || predicate < noun) return null;
  const be = a.childrenBy(predicate, 'cop').find((dep) => dep > noun) ?? -1;
  const use = STATED.has(a.lower(be + 1)) ? uses.get(STATED.get(a.lower(be + 1))!) : undefined;
  if (be === -1 || !use || a.head(be + 1) !== predicate || (!source && use.take === 'inf')) return null;
  const part = trimmed(a, [be + 1, a.extent(predicate)[1]]);
  if (!part) return null;
  const group = a.childrenBy(predicate, 'aux', 'advmod').filter((dep) => dep > noun && dep < be);
  const cue = runs([...nounCue(reading, noun, source, -1), ...group, be]);
  return { head: noun, cue, use, source, content: [stretched(reading, spanOfRange(a, part))], via: -1 };
}

/** The word behind "is" and the take it stands for. */
const STATED = new Map([
  ['that', 'that'],
  ['to', 'inf'],
]);

/** Takes that are claims of no one in particular: "amid reports that …", "concern about …". */
const UNSOURCED = new Set(['that', 'about']);
/** Takes that nouns of judging and backing have without who does: "criticism of the raid", "opposition to the deal". */
const UNSOURCED_VIEWS = new Set(['of', 'for', 'to']);

function isUnsourced({ take }: CueUse, uses: Uses): boolean {
  return UNSOURCED.has(take) || (uses.has('drawn') && UNSOURCED_VIEWS.has(take));
}

/** "its controversial proposal to", "a call for": a noun with its article, adjectives and preposition. */
function nounCue(reading: Reading, noun: number, source: FoundSource | null, marker: number): number[] {
  const { a } = reading;
  const words = [noun];
  for (const dep of a.childrenBy(noun, 'det', 'amod')) if (dep < noun) words.push(dep);
  const verb = lightVerb(a, noun);
  if (verb !== -1 && source && !a.isUnder(source.head, noun)) {
    words.push(...verbGroup(reading, verb, -1));
  }
  if (marker !== -1) words.push(marker);
  return words;
}

function nounSource(a: Analysis, noun: number): FoundSource | null {
  const owner = a.child(noun, 'nmod:poss');
  if (owner !== -1) return withoutGenitive(a, phrase(a, owner, noun), owner);
  const author = a.childrenBy(noun, 'nmod').find((dep) => {
    const marker = a.child(dep, 'case');
    return marker !== -1 && /^(?:by|from|among)$/.test(a.lower(marker));
  });
  if (author !== undefined) return phrase(a, author, noun);
  const verb = lightVerb(a, noun);
  return verb === -1 ? null : sourceOf(a, verb);
}

/** Verbs whose subject is who speaks, feels or wants in their object: not "faced questions about", "rejected the claim that". */
const LIGHT = new Set([
  'make',
  'issue',
  'give',
  'have',
  'express',
  'voice',
  'release',
  'offer',
  'send',
  'deliver',
  'raise',
  'take',
  'hold',
  'show',
  'put',
  'share',
  'present',
  'repeat',
  'reiterate',
  'publish',
  'state',
  'declare',
  'announce',
  'cast',
  'lodge',
  'file',
  'submit',
  'pose',
  'harbor',
  'harbour',
  'feel',
  'convey',
  'register',
  'sound',
  'keep',
  'maintain',
  'bear',
  'signal',
  'reach',
  'renew',
  'provide',
  'proclaim',
  'outline',
  'post',
  'lay',
  'set',
  'display',
  'utter',
]);

/** "he made the claim that", "officials issued a statement on": the light verb that has the noun for its object, or -1. */
function lightVerb(a: Analysis, noun: number): number {
  const isObject = a.deprel(noun) === 'obj' && LIGHT.has(a.lemma(a.head(noun)));
  return isObject && a.child(noun, 'case') === -1 ? a.head(noun) : -1;
}

function withoutGenitive(a: Analysis, found: FoundSource, owner: number): FoundSource {
  const [first, last] = found.range;
  return last > owner && /^['’]s?$/.test(a.form(last)) ? { range: [first, last - 1], head: owner } : found;
}

interface Said {
  readonly use: CueUse;
  readonly content: Finding['content'];
  /** The preposition of the content or the cue, or -1. */
  readonly marker: number;
}

function nounContent(reading: Reading, noun: number, uses: Uses, source: FoundSource | null): Said | null {
  const { a } = reading;
  const verb = lightVerb(a, noun);
  for (const dep of verb === -1 ? a.children(noun) : [...a.children(noun), ...a.childrenBy(verb, 'obl', 'advcl')]) {
    if (dep < noun || dep === source?.head) continue;
    const use = uses.get(nounTake(a, dep));
    if (!use || (use.take === 'on' && isOccasion(a, dep))) continue;
    const marker = use.take === 'that' || use.take === 'inf' ? -1 : a.child(dep, 'case', 'mark');
    const [first, last] = a.extent(dep);
    const part = trimmed(a, [marker === -1 ? first : Math.max(first, marker + 1), last]);
    return part ? { use, content: [stretched(reading, spanOfRange(a, part))], marker } : null;
  }
  return null;
}

/** "her comments on Thursday", "announcements on Facebook": when or where, not on what. */
function isOccasion(a: Analysis, dep: number): boolean {
  return a.upos(dep) === 'PROPN' && OCCASION.test(a.form(dep));
}

const OCCASION =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Twitter|Facebook|Instagram|Telegram|YouTube|TV)$/;

/** "By her own account, …", "In his view …": the clause that the phrase stands in. */
function clauseOf(reading: Reading, noun: number, uses: Uses, source: FoundSource | null): Said | null {
  const { a } = reading;
  const marker = a.child(noun, 'case');
  const use = marker === -1 ? undefined : uses.get(`${a.lower(marker)}+clause`);
  if (!use || !source || source.head > noun || !/^obl/.test(a.deprel(noun))) return null;
  return { use, content: clauseAround(reading, noun, a.extent(noun)), marker };
}

/** The construction a dependent behind a noun stands in. */
export function nounTake(a: Analysis, dep: number): string {
  const deprel = a.deprel(dep);
  const marker = a.child(dep, 'mark', 'case');
  const word = marker === -1 ? '' : a.lower(marker);
  if ((deprel === 'acl' || deprel === 'ccomp') && word === 'to') return 'inf';
  if (deprel === 'ccomp') return 'that';
  if (deprel === 'acl') return a.lower(a.extent(dep)[0]) === 'that' ? 'that' : word;
  if (deprel === 'acl:relcl') return word === 'that' ? 'that' : '';
  return deprel === 'nmod' || deprel === 'obl' ? word : '';
}
