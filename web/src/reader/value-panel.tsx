import { useRef, useState } from 'react';
import type { KeptEvent } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import { Standing, WhoToWhom } from '../event-card.tsx';
import { colourOf, isUnsure, typeName } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { ValueRow } from './value-row.tsx';
import { rowsOf } from './value-rows.ts';
import type { Value } from './values.ts';

interface ValuePanelProps {
  readonly event: KeptEvent;
  readonly view: EventView;
  readonly values: readonly Value[];
  readonly lit?: string;
  readonly onLight: (key: string | undefined) => void;
}

/** All that is coded of an event, and what a person says of it. */
export function ValuePanel({ event, view, values, lit, onLight }: ValuePanelProps) {
  const [editing, setEditing] = useState<string>();
  const panel = useRef<HTMLElement>(null);
  const toggle = (property: string) => setEditing(editing === property ? undefined : property);
  /** Closes the form and leaves the keyboard where it was opened. */
  const done = () => {
    setEditing(undefined);
    const row = editing === 'exists' ? 'footer' : `[data-value="${editing}"]`;
    panel.current?.querySelector<HTMLElement>(`${row} > button`)?.focus();
  };
  return (
    <section className="box values" ref={panel} data-type={colourOf(view.type.acled?.eventType)}>
      <header>
        <p className="kind">
          <span className="dot" aria-hidden="true" />
          {typeName(view.type)} <Standing event={view} />
        </p>
        <h3>
          <WhoToWhom event={view} />
        </h3>
      </header>
      <dl>
        {rowsOf(values, view.type).map((row) => (
          <ValueRow
            key={row.property}
            {...row}
            event={event}
            view={view}
            isLit={row.value !== undefined && lit === row.property}
            isEditing={editing === row.property}
            onLight={onLight}
            onEdit={() => toggle(row.property)}
            onDone={done}
          />
        ))}
      </dl>
      <footer>
        <span className="detail">
          {event.method} · confidence {event.confidence.toFixed(2)}
          {isUnsure(event) && ', low'}
        </span>
        <button type="button" className="quiet" onClick={() => toggle('exists')}>
          {view.exists ? 'Not an event' : 'It is an event'}
        </button>
        {editing === 'exists' && <CorrectionForm view={view} property="exists" label="Event" onDone={done} />}
      </footer>
    </section>
  );
}
