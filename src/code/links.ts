import type { LinkRelation } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './reader.ts';
import { isPurpose } from './reality.ts';

const RELATION: ReadonlyMap<string, LinkRelation> = new Map([
  ['after', 'after'],
  ['following', 'after'],
  ['before', 'before'],
  ['until', 'before'],
  ['since', 'after'],
  ['because', 'cause'],
  ['because of', 'cause'],
  ['due to', 'cause'],
  ['over', 'cause'],
]);

/** Relations the words state between two events of a sentence: "to", "after", "in retaliation for". */
export function linkDrafts(r: Reader, args: Arguments, drafts: readonly Draft[]): void {
  const owner = new Map<number, Draft>();
  for (const draft of drafts) {
    for (const token of [draft.token, ...draft.tellings]) owner.set(token, draft);
    if (draft.noun && draft.voice !== undefined && !owner.has(draft.verb)) owner.set(draft.verb, draft);
  }
  for (const token of owner.keys()) {
    const found = linkOf(r, args, token, owner);
    if (found && found.to !== found.from && !found.from.links.some((link) => link.to === found.to)) {
      found.from.links.push({ rel: found.rel, to: found.to });
    }
  }
}

function linkOf(
  r: Reader,
  args: Arguments,
  token: number,
  owner: ReadonlyMap<number, Draft>,
): { from: Draft; rel: LinkRelation; to: Draft } | undefined {
  const { a } = r;
  const head = a.head(token);
  if (head === -1) return undefined;
  const self = owner.get(token)!;
  const deprel = a.deprel(token);
  const main = owner.get(head) ?? owner.get(args.governingVerb(token));
  if (deprel === 'acl' && isPurpose(r, token) && owner.get(head) && owner.get(head) !== self) {
    return { from: owner.get(head)!, rel: 'purpose', to: self };
  }
  if (deprel === 'advcl' && main && main !== self) {
    if (isPurpose(r, token)) return { from: main, rel: 'purpose', to: self };
    const mark = a.child(token, 'mark');
    const rel = mark === -1 ? undefined : RELATION.get(a.lower(mark));
    return rel ? { from: main, rel, to: self } : undefined;
  }
  if ((deprel === 'obl' || deprel === 'nmod') && main && main !== self) {
    const rel = RELATION.get(r.caseOf(token));
    return rel ? { from: main, rel, to: self } : undefined;
  }
  if (deprel === 'nmod' && r.isListed(head, 'retaliation')) {
    const answered = owner.get(args.governingVerb(head));
    return answered && answered !== self ? { from: answered, rel: 'retaliation', to: self } : undefined;
  }
  return undefined;
}
