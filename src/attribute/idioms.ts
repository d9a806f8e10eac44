import { verbGroup } from './cue.ts';
import { type Finding, runs, spanOfRange, trimmed, wordsFrom } from './finding.ts';
import { nounTake } from './nouns.ts';
import { type Reading, stretched } from './reading.ts';
import { isPassive, sourceOf } from './source.ts';

/** Is a verb with its object no saying at all, by the lexicon: "claimed ten lives", "declared war"? */
export function isDeed({ a, lexicon }: Reading, v: number): boolean {
  const object = a.child(v, 'obj');
  return object > v && lexicon.find(`${a.lemma(v)} ${a.lemma(object).toLowerCase()}`, 'v')?.has('none') === true;
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
  return null;
}
