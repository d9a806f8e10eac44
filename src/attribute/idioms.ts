import { verbGroup } from './cue.ts';
import { type Finding, runs, spanOfRange, trimmed, wordsFrom } from './finding.ts';
import { nounTake } from './nouns.ts';
import { quoted } from './quoted.ts';
import { pieces, type Reading, stretched, type Uses } from './reading.ts';
import { gapOf, isPassive, sourceOf } from './source.ts';

/** Is a verb with what follows it no saying at all, by the lexicon: "claimed ten lives", "found dead", "responded to a call"? */
export function isDeed({ a, lexicon }: Reading, v: number): boolean {
  const object = a.child(v, 'obj');
  // "what the governor called a drone strike": no strike was called.
  if (object > v && isNoSaying(a.lemma(object))) return gapOf(a, v) === -1;
  const predicate = a.child(v, 'xcomp');
  if (predicate > v && isNoSaying(a.lemma(predicate))) return true;
  return a.childrenBy(v, 'obl').some((phrase) => {
    const marker = a.child(phrase, 'case');
    return phrase > v && marker !== -1 && isNoSaying(`${a.lower(marker)} ${a.lemma(phrase)}`);
  });

  function isNoSaying(words: string): boolean {
    return lexicon.find(`${a.lemma(v)} ${words.toLowerCase()}`, 'v')?.has('none') === true;
  }
}

/** "took issue with …", "made the case that …", "cast doubt on …": a verb and its object make one cue. */
export function idiomFinding(reading: Reading, v: number): Finding | null {
  const { a, lexicon } = reading;
  const object = a.child(v, 'obj');
  const uses = object > v ? lexicon.find(`${a.lemma(v)} ${a.lemma(object).toLowerCase()}`, 'v') : undefined;
  if (!uses || isPassive(a, v)) return null;
  for (const dep of [...a.children(object), ...a.children(v)]) {
    if (dep <= object) continue;
    const take = nounTake(a, dep);
    const marker = a.child(dep, 'case', 'mark');
    const use = uses.get(take) ?? (marker === -1 ? undefined : uses.get(`+${a.lower(marker)}`));
    if (!use) continue;
    const [first, last] = a.extent(dep);
    const isPhrase = use.take.startsWith('+');
    const part = trimmed(a, [isPhrase ? Math.max(first, marker + 1) : first, last]);
    if (!part) continue;
    const words = [
      ...verbGroup(reading, v, -1),
      ...wordsFrom(v + 1, object),
      ...(isPhrase && marker === object + 1 ? [marker] : []),
    ];
    return {
      head: v,
      cue: runs(words),
      use,
      source: sourceOf(a, v),
      content: [stretched(reading, spanOfRange(a, part))],
      via: -1,
    };
  }
  return spokenIdiom(reading, v, object, uses);
}

/** "As the mayor put it, …", "“We lost,” he summed it up": a verb with "it" for what is said around it. */
function spokenIdiom(reading: Reading, v: number, object: number, uses: Uses): Finding | null {
  const { a } = reading;
  const use = uses.get('quote');
  const source = sourceOf(a, v);
  if (!use || !source) return null;
  const isAs = a.deprel(v) === 'advcl' && a.childrenBy(v, 'mark').some((mark) => a.lower(mark) === 'as');
  const around = isAs ? pieces(reading, a.extent(a.head(v)), a.extent(v)) : null;
  const said = quoted(reading, v, uses, source);
  const content = said?.spans ?? around;
  if (!content || content.length === 0) return null;
  const words = [...verbGroup(reading, v, -1), ...wordsFrom(v + 1, object)];
  return { head: v, cue: runs(words), use, source: said?.source ?? source, content: [...content], via: -1 };
}
