import { absorb } from './absorb.ts';
import type { Arguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import {
  foldAims,
  foldConjoined,
  foldDisplaced,
  foldFighting,
  foldLaid,
  foldMeans,
  foldNamed,
  foldOwnNouns,
  foldTargeting,
} from './fold.ts';
import { foldDoersDeed, foldStands, foldTwoVerbs } from './fold-doers.ts';
import { mainDeedOf, type Tellings } from './main-deed.ts';
import type { Reader } from './reader.ts';
import { compatibleTime } from './same-setting.ts';
import { isBlocker } from './triggers.ts';

/**
 * Inside a sentence: killing told in the clause of an attack is the attack's effect, not another event;
 * words under a blocker code nothing.
 */
export function mergeInSentence(r: Reader, args: Arguments, drafts: readonly Draft[]): Draft[] {
  const byToken = new Map(drafts.map((draft) => [draft.token, draft]));
  const byVerb = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const fought = isOfLength(r, draft);
    if (fought) draft.roles.actor.length = 0;
    const verb = fought ? args.governingVerb(draft.token) : draft.verb;
    if ((!draft.noun && !fought) || verb === -1) continue;
    const list = byVerb.get(verb);
    if (list) list.push(draft);
    else byVerb.set(verb, [draft]);
  }
  const gone = new Set<Draft>();
  const tellings: Tellings = { r, args, byToken, byVerb, gone };
  for (const draft of drafts) if (!draft.noun) foldOwnNouns(r, draft, byToken, gone);
  for (const draft of drafts) {
    foldAims(r, draft, byToken, gone);
    foldMeans(r, draft, byToken, gone);
    foldStands(r, draft, byToken, gone);
    foldConjoined(r, draft, byToken, gone);
    foldTargeting(r, draft, drafts, gone);
    foldLaid(r, draft, byToken, gone);
    foldNamed(r, draft, byToken, gone);
    foldDisplaced(r, args, draft, byToken, gone);
    foldFighting(r, draft, byVerb.get(draft.token), gone);
    foldDoersDeed(r, draft, byToken, gone);
    foldTwoVerbs(r, draft, byToken, gone);
  }
  for (const draft of drafts) {
    if (gone.has(draft) || isBlocker(draft.frame)) continue;
    const host = mainDeedOf(tellings, draft);
    if (!host || host === draft || gone.has(host)) continue;
    if (isBlocker(host.frame)) gone.add(draft);
    else {
      // "denied that civilians were killed in the strike": the strike is not denied, nor is anybody killed by it.
      if (draft.factuality.modality === 'denied' && host.factuality.modality !== 'denied') continue;
      if (r.a.deprel(draft.token) === 'acl:relcl' && !compatibleTime(host, draft)) continue;
      absorb(r, host, draft);
      gone.add(draft);
      byToken.set(draft.token, host);
    }
  }
  return drafts.filter((draft) => !gone.has(draft));
}

/** "in two days of fighting": those of the clause fight, not whatever stands before the days. */
function isOfLength(r: Reader, { token, frame }: Draft): boolean {
  return frame.family === 'clash' && r.a.deprel(token) === 'acl' && r.timexOf(r.a.head(token))?.type === 'DURATION';
}
