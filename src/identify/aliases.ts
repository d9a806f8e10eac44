import type { Cast } from './cast.ts';
import type { Scene } from './pieces.ts';
import type { Proposal } from './proposal.ts';

const KNOWN_AS =
  /^,?\s*(?:also|formerly|previously|better|otherwise|now|commonly|sometimes|once)?\s*(?:known|called|referred to)\s+(?:locally\s+|in arabic\s+)?(?:as|by (?:its|the) (?:arabic |english |french |spanish |local )?(?:acronym|initials|name))\s*,?\s*(?:the\s+)?["“'‘]?\s*$/iu;
const OR = /^,\s*or\s+(?:the\s+)?$/iu;
const OPENING = /^\s*[([]\s*(?:the\s+|or\s+|also\s+|known as\s+|a\.?k\.?a\.?\s+)*["“'‘]?\s*$/iu;
const CLOSING = /^\s*["”'’]?\s*[)\]]/u;
const AKA = /^,?\s*(?:a\.?k\.?a\.?|alias|nicknamed)\s+(?:the\s+)?["“'‘]?\s*$/iu;
const ACRONYM_FOR = /^(?:acronym|abbreviation|name|term|initials|shorthand)\s+(?:for|of)\s+(?:the\s+)?$/iu;
const BRACKETED = /^\s*\(\s*["“]?(\p{Lu}[\p{Lu}\p{N}.-]{1,9})["”]?\s*\)/u;
/** UTF-16 code units between a name and the other that is given for it. */
const FAR = 90;

/** "the Hashed al-Shaabi (Popular Mobilization Units)", "X, also known as Y": the next name is another name of this one. */
export function isAlias({ tokens }: Scene, before: Proposal, after: Proposal): string | undefined {
  const from = tokens.end(before.last);
  const start = tokens.start(after.name?.first ?? after.first);
  if (start <= from || start - from > FAR) return undefined;
  const between = tokens.text.slice(from, start);
  if (KNOWN_AS.test(between) || AKA.test(between) || OR.test(between)) return `"${between.trim()}"`;
  const rest = tokens.text.slice(tokens.end(after.last), tokens.end(after.last) + 4);
  return OPENING.test(between) && CLOSING.test(rest) ? 'named again in brackets' : undefined;
}

/** "Daesh …, using an Arabic acronym for ISIS": the name before in the sentence is another name of the one after. */
export function isAcronymFor({ tokens }: Scene, after: Proposal): boolean {
  const start = tokens.start(after.first);
  const lead = tokens.text.slice(Math.max(0, start - 24), start);
  const at = lead.search(/(?:acronym|abbreviation|name|term|initials|shorthand)\s+(?:for|of)/iu);
  return at !== -1 && ACRONYM_FOR.test(lead.slice(at));
}

/** "the Arland Peoples Front (APF)": the letters in brackets, which need not be a name to the tagger. */
export function callByBrackets({ tokens }: Scene, cast: Cast, member: number, proposal: Proposal): void {
  const end = tokens.end(proposal.last);
  const found = BRACKETED.exec(tokens.text.slice(end, end + 16));
  if (found) cast.call(member, found[1]!);
}
