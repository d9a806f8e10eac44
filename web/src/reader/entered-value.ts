import type { ConsequenceKind } from '../../../src/model/index.ts';
import type { EventView, ListedActor } from '../api.ts';
import { chosenFactuality } from './factualities.ts';
import { peopleOf, personOf } from './people.ts';
import { SUB_EVENTS } from './sub-events.ts';

/** What was typed in a field; undefined where nothing was. */
export function enteredText(fields: FormData, name: string): string | undefined {
  const value = fields.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function number(fields: FormData, name: string): number | undefined {
  const value = enteredText(fields, name);
  return value === undefined ? undefined : Number(value);
}

/** The value of a property as the service takes it. */
export function enteredValue(
  property: string,
  fields: FormData,
  view: EventView,
  actors?: readonly ListedActor[],
): unknown {
  switch (property.split('.')[0]) {
    case 'exists':
      return !view.exists;
    case 'type': {
      const sub = enteredText(fields, 'type');
      const eventType = SUB_EVENTS.find(([, subs]) => subs.some((one) => one === sub))?.[0];
      const acled = sub && eventType ? { eventType, subEventType: sub } : null;
      const event = enteredText(fields, 'plover');
      if (event === view.type.plover?.event) return { ...view.type, acled };
      return { ...view.type, acled, plover: event ? { event, mode: null, contexts: [] } : null, cameo: null };
    }
    case 'factuality':
      return chosenFactuality(enteredText(fields, 'factuality'), view.factuality);
    case 'place': {
      const name = enteredText(fields, 'name');
      const country = name === view.place?.name ? view.place?.country : undefined;
      return {
        text: name,
        name,
        lat: number(fields, 'lat'),
        lon: number(fields, 'lon'),
        country,
        geoPrecision: number(fields, 'precision'),
        relation: null,
      };
    }
    case 'time': {
      const start = enteredText(fields, 'start')!;
      const end = enteredText(fields, 'end') ?? start;
      const isDay = start === end;
      return { edtf: isDay ? start : `${start}/${end}`, start, end, precision: isDay ? 'day' : 'range' };
    }
    case 'roles':
    case 'attribution': {
      const before = peopleOf(view, property);
      const standings = fields.getAll('standing');
      return fields.getAll('name').flatMap((entered, row) => {
        const name = String(entered).trim();
        if (!name) return [];
        const { via, ...person } = personOf(name, before, actors);
        return [property === 'attribution' ? { ...person, via, standing: standings[row] } : person];
      });
    }
    default: {
      const best = number(fields, 'best') ?? null;
      const low = number(fields, 'low') ?? best;
      const high = number(fields, 'high') ?? best;
      const groups = view.consequences[property.slice('consequences.'.length) as ConsequenceKind] ?? [];
      const who = groups.length === 1 ? groups[0]!.who : undefined;
      return low === null && high === null ? [] : [{ low, best, high, who }];
    }
  }
}
