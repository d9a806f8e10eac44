import type { ViewedActor, ViewedSource } from './kept.ts';

const words = (text: string) => text.split(' ');

/** Closed classes of English whose words name nobody by themselves: pronouns, determiners, numerals and what joins them. */
const BARE: ReadonlySet<string> = new Set([
  ...words('i me my mine we us our ours you your yours he him his she her hers it its they them their theirs'),
  ...words(
    'myself ourselves yourself himself herself itself themselves who whom whose which what that this these those',
  ),
  ...words('a an the of at least some any all both each every either neither none no other others another such same'),
  ...words('many much more most few fewer several one ones someone anyone everyone somebody anybody everybody nobody'),
  ...words('here there and or about around nearly only over up to than as'),
  ...words('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'),
  ...words('eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'),
  ...words('dozen dozens score scores hundred hundreds thousand thousands million millions'),
]);

/** Do the words name nobody: "they", "two of them", "18", "’s"? */
export function isBare(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => {
    if (/^\p{N}/u.test(word) || word === 's') return true;
    // "US" and "WHO" are names, "us" and "who" are not.
    const isInitials = word.length > 1 && word === word.toUpperCase();
    return !isInitials && BARE.has(word.toLowerCase());
  });
}

/** What to call who fills a part; undefined where the article names nobody. */
export function shownName({ label, isNameless, text, name }: ViewedActor): string | undefined {
  return label ?? (isNameless ? undefined : (text ?? name));
}

/** What to call who says so; undefined where the article names nobody. */
export function sayerName({ name, text, via }: ViewedSource): string | undefined {
  return name ?? (text !== undefined && !isBare(text) ? text : via);
}
