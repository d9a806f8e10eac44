import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type EventView, postCorrection } from '../api.ts';
import { refresh } from '../live.ts';
import { SUB_EVENTS } from './sub-events.ts';

interface CorrectionFormProps {
  readonly view: EventView;
  readonly property: string;
  readonly onDone: () => void;
}

const PERSON = 'dateline:person';

/** What a person says of one property. It is kept beside the machine's value and outranks it. */
export function CorrectionForm({ view, property, onDone }: CorrectionFormProps) {
  const client = useQueryClient();
  const [person, setPerson] = useState(() => window.localStorage.getItem(PERSON) ?? '');
  const send = useMutation({
    mutationFn: postCorrection,
    onSuccess: async () => {
      window.localStorage.setItem(PERSON, person);
      await refresh(client);
      onDone();
    },
  });
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const fields = new FormData(submitted.currentTarget);
    send.mutate({
      subject: view.id,
      property,
      value: enteredValue(property, fields, view),
      person,
      note: text(fields, 'note'),
    });
  };
  const isCorrected = view.corrected.includes(property);
  return (
    <form className="correction" onSubmit={submit} onKeyDown={(key) => key.key === 'Escape' && onDone()}>
      <Fields view={view} property={property} />
      <label>
        Why
        <input name="note" maxLength={2000} placeholder="optional" />
      </label>
      <label>
        Your name
        <input
          name="person"
          required
          maxLength={200}
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
      </label>
      {send.error && <p className="refused">{send.error.message}</p>}
      <p className="actions">
        <button type="submit" className="primary" disabled={send.isPending}>
          {property === 'exists' ? (view.exists ? 'It is not an event' : 'It is an event') : 'Keep'}
        </button>
        {isCorrected && (
          <button
            type="button"
            className="quiet"
            disabled={!person.trim() || send.isPending}
            onClick={() => send.mutate({ subject: view.id, property, person })}
          >
            Back to the machine's value
          </button>
        )}
      </p>
    </form>
  );
}

function Fields({ view: { type, place, time, tolls }, property }: Pick<CorrectionFormProps, 'view' | 'property'>) {
  switch (property) {
    case 'type':
      return (
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
      );
    case 'place':
      return (
        <>
          <label>
            Place
            <input name="name" ref={focus} required maxLength={300} defaultValue={place?.name ?? place?.text} />
          </label>
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
    case 'time':
      return (
        <div className="row">
          <label>
            First day
            <input name="start" ref={focus} type="date" required defaultValue={time?.start} />
          </label>
          <label>
            Last day
            <input name="end" type="date" defaultValue={time?.end} />
          </label>
        </div>
      );
    case 'consequences.killed':
      return (
        <div className="row">
          {(['low', 'best', 'high'] as const).map((bound) => (
            <label key={bound}>
              {{ low: 'At least', best: 'Number', high: 'At most' }[bound]}
              <input name={bound} type="number" min={0} defaultValue={tolls.killed?.[bound] ?? undefined} />
            </label>
          ))}
        </div>
      );
    default:
      return null;
  }
}

/** Puts the reader's caret in the form as it opens; one function, so that React calls it once. */
function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

function text(fields: FormData, name: string): string | undefined {
  const value = fields.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function number(fields: FormData, name: string): number | undefined {
  const value = text(fields, name);
  return value === undefined ? undefined : Number(value);
}

function enteredValue(property: string, fields: FormData, view: EventView): unknown {
  switch (property) {
    case 'exists':
      return !view.exists;
    case 'type': {
      const sub = text(fields, 'type');
      const eventType = SUB_EVENTS.find(([, subs]) => subs.some((one) => one === sub))?.[0];
      const acled = sub && eventType ? { eventType, subEventType: sub } : null;
      return { ...view.type, acled };
    }
    case 'place': {
      const name = text(fields, 'name');
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
      const start = text(fields, 'start')!;
      const end = text(fields, 'end') ?? start;
      const isDay = start === end;
      return { edtf: isDay ? start : `${start}/${end}`, start, end, precision: isDay ? 'day' : 'range' };
    }
    default: {
      const best = number(fields, 'best') ?? null;
      const low = number(fields, 'low') ?? best;
      const high = number(fields, 'high') ?? best;
      return low === null && high === null ? [] : [{ low, best, high }];
    }
  }
}
