import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../src/codebook/index.ts';
import { type IdentifiedActor, identifyPhrase, placeCountries } from '../../src/identify/index.ts';
import type { Resources } from '../../src/pipeline/index.ts';
import type { Score, Scorer } from '../scorer.ts';

interface Item {
  readonly id: string;
  readonly phrase: string;
  readonly context?: string;
  readonly date?: string;
  readonly expect: {
    readonly country?: readonly string[];
    readonly code_1?: readonly string[];
    readonly wiki?: readonly string[];
  };
}

/** A phrase with the actor found and what is right of it. */
export interface Judged {
  readonly item: Item;
  readonly actor: IdentifiedActor;
  readonly country: boolean;
  readonly code: boolean;
}

const FILE = 'actor-codes/dev.jsonl';

/** Each phrase, our answer, and whether country and sector agree with one of the accepted answers. */
export function judge(corpora: string, resources: Resources): Judged[] {
  const { registry, gazetteer } = resources;
  const places = placeCountries(gazetteer);
  const lines = readFileSync(join(corpora, FILE), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const item: Item = JSON.parse(line);
    const { actor } = identifyPhrase({ text: item.phrase, date: item.date, country: item.context }, registry, places);
    const { country, code_1 } = item.expect;
    return {
      item,
      actor,
      country: country === undefined || country.includes(countryCode(actor, registry)),
      code: code_1 === undefined || code_1.includes(actor.sector ?? ''),
    };
  });
}

/** The corpus writes alpha-3 codes, and IGO or EUR for organisations of states. */
function countryCode({ country, cameo, sector }: IdentifiedActor, registry: Registry): string {
  if (country !== null) return registry.countries.byIso2.get(country)?.iso3 ?? country;
  if (cameo?.startsWith('IGOEUR')) return 'EUR';
  return sector === 'IGO' ? 'IGO' : '';
}

const share = (judged: readonly Judged[], right: (one: Judged) => boolean) =>
  judged.length === 0 ? 0 : judged.filter(right).length / judged.length;

/** Country and sector of actor phrases. */
export const scorer: Scorer = {
  corpus: 'actor-codes',
  needs: [FILE],
  score(corpora, resources): Score[] {
    const judged = judge(corpora, resources);
    const plain = judged.filter(({ item }) => item.expect.wiki === undefined);
    const both = (one: Judged) => one.country && one.code;
    const row = (metric: string, of: readonly Judged[], right: (one: Judged) => boolean, bar?: number): Score => ({
      corpus: 'actor-codes dev',
      n: of.length,
      metric,
      ours: share(of, right),
      ...(bar !== undefined && { bar }),
    });
    return [
      row('accuracy, country and sector', judged, both, 0.7),
      row('accuracy, country', judged, (one) => one.country),
      row('accuracy, sector', judged, (one) => one.code),
      row('accuracy, country and sector, phrases without a Wikipedia title', plain, both),
    ];
  },
};
