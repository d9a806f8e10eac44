import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, ReportClaimSource, ReportEvent, ReportFiller } from '../../src/model/index.ts';
import { coderOf, type Resources } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Triple {
  readonly code: string;
  readonly source: string;
  readonly target: string;
}
interface Row {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly expected: readonly Triple[];
}

const FILE = 'petrarch-validation/gsr-dev.jsonl';
const NOT_CODED = '---';

export interface Judged {
  readonly row: Row;
  readonly ours: readonly Triple[];
}

/** (code, source, target) of every event coded, as CAMEO would write them. */
export function judge(corpora: string, resources: Resources): Judged[] {
  const coder = coderOf(resources);
  return readFileSync(join(corpora, FILE), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.text !== '')
    .map((row) => {
      const report = coder.code({ id: row.id, text: row.text, publishedAt: dayOf(row.date) });
      return { row, ours: triplesOf(report, resources) };
    });
}

/** "20150609": who holds an office depends on the day. */
const dayOf = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

/** What is only asked for, feared or supposed is part of another event: of the asking, fearing, supposing. */
const NOT_DONE: ReadonlySet<string> = new Set(['demanded', 'possible', 'hypothetical', 'denied']);

/**
 * Our report as CAMEO's dyads, each once. A deed named with neither doer nor done-to is no event. What is done to nobody
 * that is named is done to the country it is done in, and civilians, gunmen, protesters without a country are of that
 * country; words and meetings have no such ground. A role without a country is written `---GOV`.
 */
function triplesOf({ events = [], actors = [] }: Report, { registry }: Resources): Triple[] {
  const codes = new Map(actors.map((actor) => [actor.id, actor.cameo]));
  const codeOf: CodeOf = ({ actor }) => withCountry(actor === undefined ? null : codes.get(actor));
  const groundOf = ({ place }: ReportEvent) => registry.countries.byIso2.get(place?.country ?? '')?.cameo ?? NOT_CODED;
  const triples = new Map<string, Triple>();
  for (const event of events) {
    const { polarity, modality } = event.factuality;
    if (!event.type.cameo || polarity === 'negative' || NOT_DONE.has(modality)) continue;
    // "asked aid of France": a place that is done to is the country.
    const partyOf: CodeOf = (filler) => (isGround(filler, event) ? groundOf(event) : codeOf(filler));
    const { code, sources, targets } = saidOf(event, codeOf) ?? deedOf(event, event.type.cameo, partyOf);
    if (sources.length + targets.length === 0) continue;
    const ground = DEED.test(code) ? groundOf(event) : NOT_CODED;
    const there = (party: string) => (party.startsWith(NOT_CODED) ? ground + party.slice(NOT_CODED.length) : party);
    for (const [source, target] of pairsOf(code, sources, targets)) {
      const dyad = { code, source: source === NOT_CODED ? source : there(source), target: there(target) };
      triples.set(`${code} ${dyad.source} ${dyad.target}`, dyad);
    }
  }
  return [...triples.values()];
}

/** Every doer with everyone it is done to; what several do together and to nobody else, each with each. */
function pairsOf(code: string, sources: readonly string[], targets: readonly string[]): [string, string][] {
  if (MUTUAL.test(code) && targets.length === 0 && sources.length > 1)
    return sources.flatMap((one) => sources.filter((two) => two !== one).map((two): [string, string] => [one, two]));
  const aims = targets.length > 0 ? targets : [NOT_CODED];
  return (sources.length > 0 ? sources : [NOT_CODED]).flatMap((one) => aims.map((two): [string, string] => [one, two]));
}

/** Meeting, agreeing, working together, fighting each other. */
const MUTUAL = /^(03|04|057|06|19)/;

type CodeOf = (filler: ReportClaimSource) => string;

function isGround({ actor, start, end }: ReportClaimSource, { place }: ReportEvent): boolean {
  return actor === undefined && place?.start !== undefined && start <= place.start && place.end! <= end;
}

interface Dyads {
  readonly code: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

function deedOf({ roles }: ReportEvent, code: string, codeOf: CodeOf): Dyads {
  const { actor = [], recipient = [], affected = [] } = roles;
  const coded = (fillers: readonly ReportFiller[]) => fillers.map(codeOf).filter((found) => found !== NOT_CODED);
  return { code, sources: coded(actor), targets: coded([...recipient, ...affected]) };
}

/** Codes of deeds, by their first two digits; the others are words and meetings. */
const DEED = /^(0[6-9]|1[4-9]|20)/;
const HOSTILE = /^(1[7-9]|20)/;

/** "The ministry said that rebels attacked": CAMEO has a party's word on violence as accusing (112), on its own as owning up (015). */
function saidOf(event: ReportEvent, codeOf: CodeOf): Dyads | undefined {
  const by = event.attribution?.find(({ cue }) => cue.some(({ end }) => end < event.trigger.start));
  const source = by?.source ? codeOf(by.source) : NOT_CODED;
  if (!HOSTILE.test(event.type.cameo ?? '') || source.startsWith(NOT_CODED)) return undefined;
  const deed = deedOf(event, event.type.cameo!, codeOf);
  if (deed.sources.length === 0) return undefined;
  const own = deed.sources.includes(source);
  return { code: own ? '015' : '112', sources: [source], targets: own ? deed.targets : deed.sources };
}

/** CAMEO's roles, which stand without a country where the text names none. */
const ROLE_FIRST =
  /^(BUS|COP|CRM|CVL|EDU|ELI|ENV|GOV|HLH|HRI|INS|JUD|LAB|LEG|MED|MIL|MOD|OPP|RAD|REB|REF|SEP|SPY|UAF|UIS)/;

function withCountry(code: string | null | undefined): string {
  if (!code) return NOT_CODED;
  return ROLE_FIRST.test(code) ? `${NOT_CODED}${code}` : code;
}

/** The country or body and the first role, in any order of roles: `IRQGOVMIL` and `IRQMIL` name the same state. */
function sameActor(one: string, two: string): boolean {
  return one === two || (one.slice(0, 3) === two.slice(0, 3) && one.slice(0, 3) !== NOT_CODED);
}

function f1(judged: readonly Judged[], same: (gold: Triple, ours: Triple) => boolean): number {
  let gold = 0;
  let said = 0;
  let found = 0;
  let right = 0;
  for (const { row, ours } of judged) {
    gold += row.expected.length;
    said += ours.length;
    found += row.expected.filter((triple) => ours.some((own) => same(triple, own))).length;
    right += ours.filter((own) => row.expected.some((triple) => same(triple, own))).length;
  }
  return said === 0 || found === 0 ? 0 : (2 * (found / gold) * (right / said)) / (found / gold + right / said);
}

export const scorer: Scorer = {
  corpus: 'petrarch-validation',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const judged = judge(corpora, resources);
    const n = judged.reduce((sum, { row }) => sum + row.expected.length, 0);
    const root = (a: Triple, b: Triple) => a.code.slice(0, 2) === b.code.slice(0, 2);
    const exact = (a: Triple, b: Triple) => a.source === b.source && a.target === b.target;
    const country = (a: Triple, b: Triple) => sameActor(a.source, b.source) && sameActor(a.target, b.target);
    const corpus = 'petrarch-validation gsr dev';
    return [
      {
        corpus,
        n,
        metric: 'F1, root code with actors right',
        ours: f1(judged, (a, b) => root(a, b) && exact(a, b)),
        bar: 0.45,
      },
      {
        corpus,
        n,
        metric: 'F1, root code with countries right',
        ours: f1(judged, (a, b) => root(a, b) && country(a, b)),
      },
      { corpus, n, metric: 'F1, root code alone', ours: f1(judged, root) },
    ];
  },
};
