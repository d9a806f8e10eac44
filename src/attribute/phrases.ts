import type { Analysis, Span } from '../model/index.ts';
import type { Range } from './finding.ts';
import { quoteFrom } from './quotes.ts';
import { type Content, pieces, type Reading, type Uses } from './reading.ts';
import { REJECTIONS, SAID } from './referring.ts';
import { agentOf, gapOf, isPassive, phraseBefore } from './source.ts';

/** "accused X of …", "described X as …", "called for …", "warned of …". */
export function phrases(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const object = a.child(v, 'obj', 'nsubj:pass');
  const thing = object === -1 ? gapOf(a, v) : object;
  for (const dep of a.children(v)) {
    if (dep < v || !/^(?:obl|advcl|nmod|xcomp|ccomp)/.test(a.deprel(dep))) continue;
    const marker = a.child(dep, 'case', 'mark');
    if (marker === -1 || isInfinitive(a, dep)) continue;
    const word = a.lower(marker);
    const asked = word === 'on' || word === 'upon' ? uses.get('on+inf') : undefined;
    const span = asked && onSomeoneTo(a, v, dep, marker);
    if (asked && span) return { use: asked, spans: [span], cueWords: [marker] };
    const ahead = uses.get(`+${word}`);
    if (ahead && !(object > v && uses.has(`obj+${word}`))) {
      const end = word === 'for' ? endOfObject(a, v, dep) : a.extent(dep)[1];
      const range: Range = [Math.max(marker + 1, a.extent(dep)[0]), endOfPhrase(a, v, end)];
      return { use: ahead, spans: pieces(reading, range, [v, v]), cueWords: [marker] };
    }
    const around = uses.get(`obj+${word}`);
    if (around && thing !== -1) {
      const isNext = marker === v + 1;
      const whole: Range[] = [
        object === -1 ? [thing, thing] : a.extent(object),
        isNext ? [marker + 1, a.extent(dep)[1]] : a.extent(dep),
      ];
      const spans = whole.flatMap((range) => pieces(reading, range, [v, v]));
      return { use: around, spans, cueWords: isNext ? [marker] : [] };
    }
  }
  return onObject(reading, uses, object) ?? small(reading, v, uses, object);
}

/** "did not respond to requests for comment": a phrase that follows a noun belongs to it more often than to the verb. */
function endOfPhrase(a: Analysis, v: number, end: number): number {
  let last = end;
  for (const dep of a.childrenBy(v, 'obl', 'nmod')) {
    const [first, to] = a.extent(dep);
    if (first === last + 1 && OF_NOUNS.has(a.lower(first))) last = to;
  }
  return last;
}

const OF_NOUNS = new Set(['of', 'for', 'between', 'against', 'about']);

/** "called on X to …": from X to the end of what X is to do. */
function onSomeoneTo(a: Analysis, v: number, dep: number, marker: number): Span | null {
  const own = a.childrenBy(v, 'advcl', 'xcomp').find((next) => next > dep && isInfinitive(a, next));
  const deed = own ?? a.childrenBy(dep, 'acl').find((next) => isInfinitive(a, next));
  return deed === undefined ? null : a.spanOf(marker + 1, a.extent(deed)[1]);
}

/** "accused the rebels of burning …", where the tree hangs the phrase on the object. */
function onObject(reading: Reading, uses: Uses, object: number): Content | null {
  const { a } = reading;
  if (object === -1) return null;
  for (const dep of a.childrenBy(object, 'nmod', 'acl', 'advcl')) {
    const marker = a.child(dep, 'case', 'mark');
    const use = marker === -1 || dep < object ? undefined : uses.get(`obj+${a.lower(marker)}`);
    if (use) return { use, spans: pieces(reading, a.extent(object), [object + 1, object]) };
  }
  return null;
}

/** "called the vote a farce": object and predicate. */
function small(reading: Reading, v: number, uses: Uses, object: number): Content | null {
  const { a } = reading;
  const use = uses.get('small');
  if (!use) return null;
  const predicate = a.childrenBy(v, 'xcomp').find((dep) => a.child(dep, 'mark') === -1) ?? -1;
  const thing = object === -1 ? a.child(v, 'xcomp') : object;
  const quoted = thing < v ? null : objectAndQuote(reading, thing);
  if (quoted) return { use, spans: [quoted] };
  const bare = a
    .childrenBy(v, 'obj', 'iobj', 'xcomp', 'obl', 'nmod:unmarked', 'obl:unmarked')
    .filter((dep) => dep > v && a.child(dep, 'case', 'mark') === -1);
  const parts =
    predicate !== -1 && object !== -1 && predicate !== object ? [object, predicate] : bare.length > 1 ? bare : [];
  // "called the vote a farce", where the tree hangs the farce on the vote.
  const isJoined =
    parts.length === 0 &&
    thing > v &&
    a
      .childrenBy(thing, 'obj', 'obl:unmarked', 'appos', 'acl', 'amod')
      .some(
        (dep) =>
          dep > thing &&
          isPredicative(a, dep) &&
          a.form(a.extent(dep)[0] - 1) !== ',' &&
          a.form(a.extent(dep)[0]) !== ',',
      );
  if (isJoined) return { use, spans: pieces(reading, a.extent(thing), [v, v]) };
  const gap = bare.length === 1 ? gapOf(a, v) : -1;
  if (gap !== -1) return { use, spans: [a.span(gap), ...pieces(reading, a.extent(bare[0]!), [v, v])] };
  return parts.length > 0 ? { use, spans: parts.flatMap((dep) => pieces(reading, a.extent(dep), [v, v])) } : null;
}

/** "called the charges unsubstantiated": an adjective or participle behind its noun, or a second noun. */
function isPredicative(a: Analysis, dep: number): boolean {
  return !/^a(?:cl|mod)$/.test(a.deprel(dep)) || a.upos(dep) === 'ADJ' || a.xpos(dep) === 'VBN';
}

/** "called the plan “a disgrace”": from the object to the end of the quotation right behind it. */
function objectAndQuote({ a, quotations }: Reading, object: number): Span | null {
  const [first, last] = a.extent(object);
  const start = a.start(first);
  const quote = quoteFrom(quotations, start + 1);
  return quote && quote.start <= a.end(last) + 1 ? { start, end: Math.max(quote.end, a.end(last)) } : null;
}

/** "vowed to …", "urged them to …". */
export function infinitive(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const complement = a.childrenBy(v, 'xcomp', 'ccomp', 'advcl').find((dep) => dep > v && isInfinitive(a, dep));
  const object = a.child(v, 'obj', 'iobj');
  if (complement === undefined) return objectWithInfinitive(reading, v, uses, object);
  const withObject = object !== -1 && object > v ? uses.get('oinf') : undefined;
  const use = withObject ?? uses.get('inf') ?? uses.get('oinf');
  if (!use) return null;
  const parts = withObject ? [object, complement] : [complement];
  return { use, spans: parts.flatMap((dep) => pieces(reading, a.extent(dep), [v, v])) };
}

/** "urged both sides to stop", where the tree hangs the infinitive on the object. */
function objectWithInfinitive(reading: Reading, v: number, uses: Uses, object: number): Content | null {
  const { a } = reading;
  const use = uses.get('oinf');
  if (!use || object === -1 || !a.childrenBy(object, 'acl').some((dep) => isInfinitive(a, dep))) return null;
  return { use, spans: pieces(reading, a.extent(object), [v, v]) };
}

/** "to leave": has the verb the mark of an infinitive? */
export function isInfinitive(a: Analysis, dep: number): boolean {
  return a.childrenBy(dep, 'mark').some((mark) => a.lower(mark) === 'to');
}

const REPORTED: ReadonlySet<string> = new Set(['speech', 'belief', 'show']);

/** "the truce seems to hold", "ten are believed to be dead": what is said is the clause itself, and nobody is named who says so. */
export function raised(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const isReported =
    isPassive(a, v) && !uses.has('oinf') && !uses.has('inf') && REPORTED.has(uses.get('that')?.class ?? '');
  const expected = isPassive(a, v) ? uses.get('expected') : undefined;
  const use = isReported ? uses.get('that') : (expected ?? uses.get('raise'));
  const own = a.child(v, 'nsubj', 'nsubj:pass');
  const subject = own === -1 && a.deprel(v) === 'conj' ? a.child(a.head(v), 'nsubj', 'nsubj:pass') : own;
  const predicate = expected ? a.child(v, 'xcomp', 'advcl') : a.child(v, 'xcomp');
  if (use?.take === 'raise' && (subject === -1 || predicate < v)) return seeming(reading, v, uses, subject);
  if (use?.take === 'expected' && subject !== -1 && predicate === -1)
    return { use, source: agentOf(a, v), spans: pieces(reading, a.extent(subject), [v, v]) };
  if (!use || subject === -1 || predicate < v) return null;
  if (!isReported && !isInfinitive(a, predicate) && (expected || !isPredicate(a, predicate))) return null;
  return {
    use,
    source: isReported || expected ? agentOf(a, v) : null,
    spans: [subject, predicate].flatMap((dep) => pieces(reading, a.extent(dep), [v, v])),
  };
}

/** "seemed tense", "appeared shaken", "seemed a mistake". */
function isPredicate(a: Analysis, word: number): boolean {
  return a.upos(word) !== 'VERB' || /^(?:VBN|JJ)/.test(a.xpos(word));
}

/** "It seems (that) the truce has held", "seemed like a trap": what seems so stands behind. */
function seeming(reading: Reading, v: number, uses: Uses, subject: number): Content | null {
  const { a } = reading;
  const use = uses.get('raise')!;
  const isLike =
    uses.has('raise+like') &&
    (a.lower(v + 1) === 'like' || (a.lower(v + 1) === 'as' && /^(?:if|though)$/.test(a.lower(v + 2))));
  const clause = isLike ? v + 1 : a.child(v, 'ccomp', 'xcomp', 'csubj');
  const isIt = a.childrenBy(v, 'expl', 'nsubj').some((dep) => a.lower(dep) === 'it');
  if (clause < v || (!isIt && !isLike)) return null;
  const range: Range = [isLike ? v + (a.lower(v + 1) === 'like' ? 2 : 3) : a.extent(clause)[0], a.extent(v)[1]];
  const spans = [...(isIt || subject === -1 ? [] : [a.extent(subject)]), range];
  const cueWords = isLike ? (range[0] === v + 2 ? [v + 1] : [v + 1, v + 2]) : [];
  return { use, source: null, spans: spans.flatMap((part) => pieces(reading, part, [v, v])), cueWords };
}

/** "announced a plan", "denied the charges". */
export function object(reading: Reading, v: number, uses: Uses): Content | null {
  const { a } = reading;
  const isTold = isPassive(a, v) && agentOf(a, v) !== null;
  const shown =
    uses.get('np')?.class === 'show'
      ? Array.from(a.childrenBy(v, 'nsubj', 'obj', 'iobj')).find((dep) => dep > v)
      : undefined;
  const dep = isTold ? a.child(v, 'nsubj:pass') : (shown ?? objectOf(a, v));
  // "an allegation the army rejected"
  const isClaim = REJECTIONS.has(a.lemma(v)) && a.head(v) !== -1 && SAID.has(a.lemma(a.head(v)));
  const isSaid = uses.get('np')?.class === 'speech' || (isClaim && uses.has('np'));
  const noun = isSaid && (dep === -1 || a.has(dep, 'PronType=Rel')) ? modified(a, v, isTold) : null;
  if (noun) return { use: uses.get('np')!, spans: [a.spanOf(...noun)] };
  const use = uses.get('np') ?? (dep !== -1 && isText(reading, dep) ? uses.get('text') : undefined);
  if (!use || dep === -1 || (a.upos(dep) === 'PRON' && use.class === 'speech' && a.children(dep).length === 0))
    return null;
  const end = use.class === 'show' ? endOfShown(a, v, dep) : endOfObject(a, v, dep);
  const whole: Range = [a.extent(dep)[0], dep > v ? end : a.extent(dep)[1]];
  return { use, spans: pieces(reading, whole, [v, v]) };
}

/** "video showed soldiers beating a man", "a poll shows the mayor with a lead": what its object is shown to do, wherever the tree hangs it. */
function endOfShown(a: Analysis, v: number, object: number): number {
  const last = a.extent(object)[1];
  const deed = Array.from(a.children(v)).find((dep) => dep > object && a.extent(dep)[0] === last + 1);
  const isShown = deed !== undefined && (/^VB[GN]$|^JJ/.test(a.xpos(deed)) || a.lower(last + 1) === 'with');
  return isShown ? a.extent(deed)[1] : last;
}

/** "dismissed efforts by some to stop the vote": an infinitive behind the object, where the tree hangs it on the verb. */
function endOfObject(a: Analysis, v: number, object: number): number {
  const last = a.extent(object)[1];
  const deed = a.childrenBy(v, 'xcomp', 'advcl').find((dep) => a.extent(dep)[0] === last + 1 && isInfinitive(a, dep));
  return deed === undefined ? last : a.extent(deed)[1];
}

/** "the blast, claimed by the group", "a report the army denied": the noun that a clause without its object hangs on. */
function modified(a: Analysis, v: number, isTold: boolean): Range | null {
  const noun = a.head(v);
  const isClause = isTold ? /^acl/.test(a.deprel(v)) : a.deprel(v) === 'acl:relcl' && a.child(v, 'nsubj') !== -1;
  if (!isClause || noun === -1 || noun > v || a.child(v, 'obj') > v) return null;
  return phraseBefore(a, noun, v).range;
}

/** "released a statement", not "released the prisoners". */
function isText({ a, lexicon }: Reading, noun: number): boolean {
  const lemma = a.lemma(noun).toLowerCase();
  return lexicon.standing(lemma) === 'document' || lexicon.find(lemma, 'n') !== undefined;
}

/** The object, or the deed in its place: "denied targeting civilians". */
function objectOf(a: Analysis, v: number): number {
  const object = a.child(v, 'obj');
  if (object !== -1) return object;
  const person = a.child(v, 'iobj');
  if (person > v && a.child(v, 'ccomp', 'xcomp') === -1) return person;
  const deed = a.childrenBy(v, 'xcomp', 'ccomp', 'advcl').find((dep) => dep > v && a.xpos(dep) === 'VBG') ?? -1;
  return deed === -1 || a.deprel(deed) !== 'advcl' || deed === v + 1 ? deed : -1;
}
