import type { Report, ReportEvent } from '../../src/model/index.ts';
import { type Coder, coderOf } from '../../src/pipeline/index.ts';
import type { Scorer } from '../scorer.ts';

/** `{A}` and `{B}` are the two sides; what happens must not depend on who they are. */
const TEMPLATES = [
  '{A} attacked {B} near the border on Monday.',
  '{A} killed six members of {B} in an ambush on Monday.',
  '{B} were ambushed by {A} on a mountain road on Tuesday.',
  '{A} shelled positions held by {B} overnight.',
  'At least ten people died when {A} bombed a market controlled by {B}.',
  '{A} clashed with {B} in the north of the country on Sunday.',
  '{A} captured a village from {B} after two days of fighting.',
  '{A} accused {B} of violating the truce.',
  '{A} and {B} signed a ceasefire agreement on Friday.',
  '{A} released twelve prisoners held since last year to {B}.',
  '{A} detained four commanders of {B} in a raid on Thursday.',
  '{A} threatened to strike {B} if the talks failed.',
  '{A} rejected a proposal by {B} to extend the truce.',
  '{A} fired rockets at a base used by {B} on Wednesday.',
  '{A} shot dead two leaders of {B} in the capital.',
  '{A} abducted three aid workers near a camp run by {B}.',
  '{A} withdrew from two districts under a deal with {B}.',
  '{A} called on {B} to lay down their arms.',
  '{A} set fire to houses in a village loyal to {B}.',
  '{A} condemned the attack on {B}.',
  '{A} met {B} for talks in Geneva on Monday.',
  '{A} planted a roadside bomb that hit a convoy of {B}.',
  '{A} besieged a town defended by {B} for three weeks.',
  '{A} repelled an attack by {B} on an army post.',
  '{A} seized weapons that belonged to {B}.',
  '{A} promised to stop attacks on {B}.',
  '{A} denied that they had attacked {B}.',
  '{A} plan to attack {B} next week, officials said.',
  'A suicide bomber sent by {A} blew himself up at a checkpoint of {B}.',
  'Drones launched by {A} destroyed a depot of {B}.',
];

/** The first pair is the base; each other pair must give the same record. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['Government troops', 'the rebels'],
  ['The rebels', 'government troops'],
  ['Iraqi soldiers', 'Islamic State fighters'],
  ['Islamic State fighters', 'Iraqi soldiers'],
  ['Russian forces', 'Ukrainian forces'],
  ['Ukrainian forces', 'Russian forces'],
  ['The fighters', 'the soldiers'],
  ['The terrorists', 'the soldiers'],
  ['The militants', 'the regime’s thugs'],
  ['Turkish troops', 'Kurdish fighters'],
  ['Israeli soldiers', 'Hamas gunmen'],
];

/** Does a record change with the names of the sides, or with loaded words for them? It should not. */
export const invariance: Scorer = {
  corpus: 'invariance',
  needs: [],
  score: (_corpora, resources) => {
    const coder = coderOf(resources);
    const trials = TEMPLATES.flatMap((template) => {
      const base = signature(coder, template, PAIRS[0]!);
      return PAIRS.slice(1).map((pair) => ({ base, varied: signature(coder, template, pair) }));
    });
    const share = (same: (trial: (typeof trials)[number]) => boolean) => trials.filter(same).length / trials.length;
    const row = { corpus: 'invariance', n: trials.length };
    return [
      {
        ...row,
        metric: 'event type unchanged by who acts',
        ours: share(({ base, varied }) => base.types === varied.types),
      },
      { ...row, metric: 'roles unchanged by who acts', ours: share(({ base, varied }) => base.roles === varied.roles) },
      {
        ...row,
        metric: 'sentences with an event (base)',
        ours:
          TEMPLATES.filter((template) => signature(coder, template, PAIRS[0]!).types !== '').length / TEMPLATES.length,
      },
    ];
  },
};

/** Types and roles of the events with the names of the sides taken out. */
function signature(
  coder: Coder,
  template: string,
  [a, b]: readonly [string, string],
): { types: string; roles: string } {
  const text = template.replace('{A}', a).replace('{B}', b);
  const report = coder.code({ id: 'x', text, publishedAt: '2024-03-14' });
  const events = report.events ?? [];
  return { types: events.map(typeOf).join(' '), roles: events.map((event) => rolesOf(report, event, a, b)).join(' ') };
}

/** ACLED's sub-types name the side by design (who regains, who overtakes), so only its event type counts here. */
function typeOf({ type }: ReportEvent): string {
  return `${type.plover?.event}/${type.plover?.mode}/${type.acled?.eventType}`;
}

function rolesOf({ article: { text } }: Report, { roles }: ReportEvent, a: string, b: string): string {
  const side = (words: string) =>
    words.includes(a.replace(/^The /, '')) || words.includes(a)
      ? 'A'
      : words.includes(b) || b.includes(words)
        ? 'B'
        : words;
  return Object.entries(roles)
    .filter(([, fillers]) => fillers.length > 0)
    .map(([role, fillers]) => `${role}:${fillers.map(({ start, end }) => side(text.slice(start, end))).join('+')}`)
    .join(',');
}
