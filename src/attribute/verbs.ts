import type { Span } from '../model/index.ts';
import { beside, clause, surfaceClause } from './clauses.ts';
import { behindVerb, verbGroup } from './cue.ts';
import { type Finding, type FoundSource, type Range, runs } from './finding.ts';
import { isDeed } from './idioms.ts';
import { infinitive, object, phrases, raised } from './phrases.ts';
import { quoted } from './quoted.ts';
import { type QuotedAs, quotedAs } from './quoted-as.ts';
import { quoteBefore } from './quotes.ts';
import { type Content, pieces, type Reading, type Uses } from './reading.ts';
import { agentOf, isPassive, sourceOf } from './source.ts';
import { hasFiniteVerb } from './surface.ts';

/** The attribution that verb `v` makes, or null. */
export function verbFinding(reading: Reading, v: number): Finding | null {
  const { a, lexicon } = reading;
  const next = a.child(v, 'compound:prt', 'advmod') === v + 1 ? v + 1 : a.child(v, 'compound:prt');
  const phrasal = next === -1 ? undefined : lexicon.find(`${a.lemma(v)} ${a.lower(next)}`, 'v');
  const particle = phrasal || (next !== -1 && a.deprel(next) === 'compound:prt') ? next : -1;
  const uses = phrasal ?? lexicon.find(a.lemma(v), 'v');
  if (!uses || isDeed(reading, v) || a.deprel(v) === 'amod' || a.deprel(v) === 'compound' || a.has(v, 'Mood=Imp'))
    return null;
  const quoting = quotedAs(a, v);
  if (quoting) return quotedAsFinding(reading, v, uses, quoting);
  const source = sourceOf(a, v);
  // "is wanted by the court"
  if (a.lemma(v) === 'want' && isPassive(a, v) && source !== null) return null;
  if (a.lemma(v) === 'hear' && (source === null || !HEARING.has(a.lemma(source.head).toLowerCase()))) return null;
  const content = contentOf(reading, v, uses, source);
  if (!content || content.spans.length === 0) return null;
  const words = [...verbGroup(reading, v, particle), ...(content.cueWords ?? []), ...behindVerb(reading, v, content)];
  return {
    head: v,
    cue: runs(words),
    use: content.use,
    source: content.source === undefined ? source : content.source,
    content: [...content.spans],
    via: carrierOf(reading, v),
  };
}

/** "The court heard that …": bodies before which things are said. */
const HEARING: ReadonlySet<string> = new Set([
  'court',
  'tribunal',
  'inquest',
  'inquiry',
  'jury',
  'trial',
  'commission',
  'committee',
  'council',
  'hearing',
  'parliament',
]);

function quotedAsFinding(
  reading: Reading,
  v: number,
  uses: Uses,
  { use, words, source, via }: QuotedAs,
): Finding | null {
  const { a, quotations } = reading;
  const spoken = quoted(reading, v, uses, null)?.spans;
  const first = Math.min(source.range[0], words[0]!, via === -1 ? v : a.extent(via)[0]);
  const before = quoteBefore(quotations, a.start(first));
  const isNext = before?.speech && first - a.tokenAt(before.end) <= 1;
  // "was quoted as saying by AFP"
  const outlet = via === -1 && a.lower(v + 1) === 'by' ? agentOf(a, v) : null;
  let last = outlet?.range[1] ?? v;
  while (outlet && a.upos(last + 1) === 'PROPN') last++;
  const rest: Range = [last + 1, a.sentence(a.sentenceOf(v))[1] - 1];
  const told = hasFiniteVerb(a, ...rest) ? [] : clauseBefore(reading, first);
  const content = spoken ?? (isNext ? [before] : told.length > 0 ? told : pieces(reading, rest, [v, v]));
  return { head: v, cue: runs(words), use, source, content: [...content], via: outlet?.head ?? via };
}

/** "Ten men died, AFP quoted the minister as saying": the clause up to the comma. */
function clauseBefore(reading: Reading, token: number): Span[] {
  const { a } = reading;
  const [start] = a.sentence(a.sentenceOf(token));
  const isClause = a.form(token - 1) === ',' && hasFiniteVerb(a, start, token - 2);
  return isClause ? pieces(reading, [start, token - 2], [token, token]) : [];
}

/** Tried in order: what is quoted, what is reported in a clause, then phrases. */
function contentOf(reading: Reading, v: number, uses: Uses, source: FoundSource | null): Content | null {
  return (
    quoted(reading, v, uses, source) ??
    beside(reading, v, uses) ??
    clause(reading, v, uses, source) ??
    phrases(reading, v, uses) ??
    surfaceClause(reading, v, uses, source) ??
    raised(reading, v, uses) ??
    infinitive(reading, v, uses) ??
    object(reading, v, uses)
  );
}

/** "told AFP": the agency or outlet spoken to, or -1. */
function carrierOf({ a, isCarrier }: Reading, v: number): number {
  for (const dep of a.children(v)) {
    if (dep > v && /^(?:obj|iobj|obl)/.test(a.deprel(dep)) && isCarrier(dep)) return dep;
  }
  return -1;
}
