import { type ConsequenceKind, PLOVER_EVENTS } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import { FACTUALITY_WORDS, factualityWords } from './factualities.ts';
import { focus } from './focus.ts';
import { peopleOf } from './people.ts';
import { PeopleFields } from './people-fields.tsx';
import { SUB_EVENTS } from './sub-events.ts';

interface FieldsProps {
  readonly view: EventView;
  readonly property: string;
  readonly label: string;
}

/** What is asked for a property, the present value filled in. */
export function Fields({ view, property, label }: FieldsProps) {
  const [part, kind] = property.split('.');
  switch (part) {
    case 'type':
      return <TypeFields type={view.type} />;
    case 'place':
      return <PlaceFields place={view.place} />;
    case 'time':
      return <TimeFields time={view.time} />;
    case 'factuality':
      return <FactualityField factuality={view.factuality} />;
    case 'roles':
      return <PeopleFields label={label} people={peopleOf(view, property)} />;
    case 'attribution':
      return <PeopleFields label={label} people={peopleOf(view, property)} hasStanding />;
    case 'consequences':
      return <TollFields toll={view.tolls[kind as ConsequenceKind]} />;
    default:
      return null;
  }
}

function TypeFields({ type }: Pick<EventView, 'type'>) {
  return (
    <>
      <label>
        Type
        <select name="type" ref={focus} defaultValue={type.acled?.subEventType ?? ''}>
          <option value="">none that ACLED records</option>
          {SUB_EVENTS.map(([eventType, subs]) => (
            <optgroup key={eventType} label={eventType}>
              {subs.map((sub) => (
                <option key={sub}>{sub}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        PLOVER
        <select name="plover" defaultValue={type.plover?.event ?? ''}>
          <option value="">none</option>
          {PLOVER_EVENTS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </>
  );
}

function PlaceFields({ place }: Pick<EventView, 'place'>) {
  return (
    <>
      <div className="row">
        <label>
          Place
          <input
            name="name"
            ref={focus}
            maxLength={300}
            placeholder="empty: not told"
            defaultValue={place?.name ?? place?.text}
            onChange={({ target }) => forgetGround(target.form)}
          />
        </label>
        <label>
          Country
          <input name="country" pattern="[A-Za-z]{2}" title="two letters, as FR" defaultValue={place?.country} />
        </label>
      </div>
      <div className="row">
        <label>
          Latitude
          <input name="lat" type="number" step="any" min={-90} max={90} defaultValue={place?.lat} />
        </label>
        <label>
          Longitude
          <input name="lon" type="number" step="any" min={-180} max={180} defaultValue={place?.lon} />
        </label>
        <label>
          Precision
          <select name="precision" defaultValue={place?.geoPrecision ?? 1}>
            <option value="1">1 the place</option>
            <option value="2">2 near it</option>
            <option value="3">3 a province</option>
          </select>
        </label>
      </div>
    </>
  );
}

/** Country and point of the old place are not those of a new one. */
function forgetGround(form: HTMLFormElement | null) {
  for (const name of ['country', 'lat', 'lon']) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.value === field.defaultValue) field.value = '';
  }
}

function TimeFields({ time }: Pick<EventView, 'time'>) {
  return (
    <div className="row">
      <label>
        First day
        <input name="start" ref={focus} type="date" title="empty: not told" defaultValue={time?.start} />
      </label>
      <label>
        Last day
        <input name="end" type="date" defaultValue={time?.end} />
      </label>
    </div>
  );
}

function FactualityField({ factuality }: Pick<EventView, 'factuality'>) {
  const now = factualityWords(factuality);
  return (
    <label>
      Standing
      <select name="factuality" ref={focus} defaultValue={now}>
        {[...new Set([...FACTUALITY_WORDS, now])].map((words) => (
          <option key={words}>{words}</option>
        ))}
      </select>
    </label>
  );
}

const BOUNDS = [
  ['low', 'At least'],
  ['best', 'Number'],
  ['high', 'At most'],
] as const;

function TollFields({ toll }: { readonly toll: EventView['tolls'][ConsequenceKind] }) {
  return (
    <div className="row">
      {BOUNDS.map(([bound, label]) => (
        <label key={bound}>
          {label}
          <input name={bound} type="number" min={0} defaultValue={toll?.[bound] ?? undefined} />
        </label>
      ))}
    </div>
  );
}
