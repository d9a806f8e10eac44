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
    case 'type':
      return enteredType(fields, view);
    case 'factuality':
      return chosenFactuality(enteredText(fields, 'factuality'), view.factuality);
    case 'place':
      return enteredPlace(fields);
    case 'time':
      return enteredTime(fields);
    case 'roles':
    case 'attribution':
      return enteredPeople(property, fields, view, actors);
    default:
      return enteredToll(property.slice('consequences.'.length) as ConsequenceKind, fields, view);
  }
}

/** Another PLOVER type has no mode or contexts of the old one, and no CAMEO code. */
function enteredType(fields: FormData, { type }: EventView) {
  const sub = enteredText(fields, 'type');
  const eventType = SUB_EVENTS.find(([, subs]) => subs.some((one) => one === sub))?.[0];
  const acled = sub && eventType ? { eventType, subEventType: sub } : null;
  const event = enteredText(fields, 'plover');
  if (event === type.plover?.event) return { ...type, acled };
  return { ...type, acled, plover: event ? { event, mode: null, contexts: [] } : null, cameo: null };
}

/** Without a name the article tells of no place. */
function enteredPlace(fields: FormData) {
  const name = enteredText(fields, 'name');
  if (name === undefined) return null;
  return {
    text: name,
    name,
    lat: number(fields, 'lat'),
    lon: number(fields, 'lon'),
    country: enteredText(fields, 'country')?.toUpperCase(),
    geoPrecision: number(fields, 'precision'),
    relation: null,
  };
}

/** Without a first day the article tells of no day. */
function enteredTime(fields: FormData) {
  const start = enteredText(fields, 'start');
  if (start === undefined) return null;
  const end = enteredText(fields, 'end') ?? start;
  const isDay = start === end;
  return { edtf: isDay ? start : `${start}/${end}`, start, end, precision: isDay ? 'day' : 'range' };
}

/** A row left empty is nobody. */
function enteredPeople(property: string, fields: FormData, view: EventView, actors?: readonly ListedActor[]) {
  const before = peopleOf(view, property);
  const standings = fields.getAll('standing');
  return fields.getAll('name').flatMap((entered, row) => {
    const name = String(entered).trim();
    if (!name) return [];
    const { via, ...person } = personOf(name, before, actors);
    return [property === 'attribution' ? { ...person, via, standing: standings[row] } : person];
  });
}

/** One number is both bounds where these are left empty; who suffered stays, where one group did. */
function enteredToll(kind: ConsequenceKind, fields: FormData, view: EventView) {
  const best = number(fields, 'best') ?? null;
  const low = number(fields, 'low') ?? best;
  const high = number(fields, 'high') ?? best;
  const groups = view.consequences[kind] ?? [];
  const who = groups.length === 1 ? groups[0]!.who : undefined;
  return low === null && high === null ? [] : [{ low, best, high, who }];
}
