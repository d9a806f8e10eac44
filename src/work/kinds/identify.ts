import { identifyPhrase, placeCountries } from '../../identify/index.ts';
import { InputError } from '../../model/index.ts';
import { loadResources } from '../../pipeline/index.ts';
import { jsonHandler, type LineHandler, type WorkOptions } from '../handler.ts';

/** `dateline identify`: an actor phrase a line in, who it means a line out. */
export function identifyHandler({ codebook, data }: WorkOptions): LineHandler {
  const { registry, gazetteer } = loadResources({ codebook, data });
  const places = placeCountries(gazetteer);
  return jsonHandler(({ id, text, date, country }) => {
    if (typeof text !== 'string' || text.trim() === '') {
      throw new InputError({
        code: 'empty-text',
        what: 'no phrase in "text"',
        mend: 'give one actor phrase as "text"',
      });
    }
    const input = { text, date: stringOr(date), country: stringOr(country) };
    return { id, ...identifyPhrase(input, registry, places) };
  });
}

const stringOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
