import { useState } from 'react';
import type { KeptEvent } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import { Standing, WhoToWhom } from '../event-card.tsx';
import { colourOf, dayName, typeName } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import type { Value } from './values.ts';

interface ValuePanelProps {
  readonly event: KeptEvent;
  readonly view: EventView;
  readonly values: readonly Value[];
  readonly lit?: string;
  readonly onLight: (key: string | undefined) => void;
}

/** Properties that may be filled at the desk, shown even where nothing is coded. */
const FILLABLE = [
  ['type', 'What'],
  ['place', 'Where'],
  ['time', 'When'],
  ['consequences.killed', 'Killed'],
] as const;
const isFillable = (property: string) => FILLABLE.some(([name]) => name === property);

export function ValuePanel({ event, view, values, lit, onLight }: ValuePanelProps) {
  const [editing, setEditing] = useState<string>();
  const open = FILLABLE.filter(([property]) => !values.some((value) => value.property === property));
  const done = () => setEditing(undefined);
  return (
    <section className="box values" data-type={colourOf(view.type.acled?.eventType)}>
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
        {values.map((value) => (
          <div
            key={value.property}
            className="value"
            data-tone={value.tone}
            data-lit={lit === value.property ? '' : undefined}
            data-value={value.property}
          >
            <dt>{value.label}</dt>
            <dd>
              <button
                type="button"
                className="value-words"
                onMouseEnter={() => onLight(value.property)}
                onMouseLeave={() => onLight(undefined)}
                onFocus={() => onLight(value.property)}
                onBlur={() => onLight(undefined)}
                title={
                  value.spans.length > 0 ? 'Shows the words it came from' : 'No words of the article: see the note'
                }
              >
                {value.text}
              </button>
              {value.detail && <p className="detail">{value.detail}</p>}
              <Corrected event={event} property={value.property} />
            </dd>
            {isFillable(value.property) && (
              <EditButton
                name={value.label}
                isOpen={editing === value.property}
                onClick={() => setEditing(editing === value.property ? undefined : value.property)}
              />
            )}
            {editing === value.property && <CorrectionForm view={view} property={value.property} onDone={done} />}
          </div>
        ))}
        {open.map(([property, label]) => (
          <div key={property} className="value absent">
            <dt>{label}</dt>
            <dd>
              <span className="detail">{reasonFor(event, property) ?? 'not told'}</span>
            </dd>
            <EditButton
              name={label}
              isOpen={editing === property}
              onClick={() => setEditing(editing === property ? undefined : property)}
            />
            {editing === property && <CorrectionForm view={view} property={property} onDone={done} />}
          </div>
        ))}
      </dl>
      <footer>
        <span className="detail">
          {event.method} · confidence {event.confidence.toFixed(2)}
        </span>
        <button type="button" className="quiet" onClick={() => setEditing(editing === 'exists' ? undefined : 'exists')}>
          {view.exists ? 'Not an event' : 'It is an event'}
        </button>
        {editing === 'exists' && <CorrectionForm view={view} property="exists" onDone={done} />}
      </footer>
    </section>
  );
}

/** Why the coder left a property open, where it says so. */
function reasonFor({ leftOpen }: KeptEvent, property: string): string | undefined {
  return leftOpen?.find((left) => left.property === property)?.why;
}

function EditButton({
  name,
  isOpen,
  onClick,
}: {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="edit" aria-expanded={isOpen} onClick={onClick}>
      {isOpen ? 'Cancel' : 'Correct'}
      <span className="unseen"> “{name}”</span>
    </button>
  );
}

function Corrected({ event, property }: { readonly event: KeptEvent; readonly property: string }) {
  const correction = event.corrected?.[property];
  if (!correction) return null;
  return (
    <p className="detail person">
      {correction.person}, {dayName(correction.at)}
      {correction.note && `: ${correction.note}`}
    </p>
  );
}
