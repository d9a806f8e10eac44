import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, ReportEvent, ReportFiller } from '../../src/model/index.ts';
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

/**
 * Our report as dyads, each once: every pair of doer and done-to. As in the corpus, what is done to nobody that is
 * named is done to the country it happens in, and a role without a country is written `---GOV`.
 */
function triplesOf({ events = [], actors = [] }: Report, { registry }: Resources): Triple[] {
  const codes = new Map(actors.map((actor) => [actor.id, actor.cameo]));
  const codeOf = ({ actor }: ReportFiller) => withCountry(actor === undefined ? null : codes.get(actor));
  const groundOf = ({ place }: ReportEvent) => registry.countries.byIso2.get(place?.country ?? '')?.cameo ?? NOT_CODED;
  const triples = new Map<string, Triple>();
  for (const event of events) {
    const code = event.type.cameo;
    if (!code) continue;
    const { actor = [], recipient = [], affected = [] } = event.roles;
    const sources = actor.map(codeOf);
    const targets = [...recipient, ...affected].map(codeOf).filter((target) => target !== NOT_CODED);
    for (const source of sources.length > 0 ? sources : [NOT_CODED])
      for (const target of targets.length > 0 ? targets : [groundOf(event)])
        triples.set(`${code} ${source} ${target}`, { code, source, target });
  }
  return [...triples.values()];
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
