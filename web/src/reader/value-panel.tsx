import { useRef, useState } from 'react';
import type { KeptEvent } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import { Standing, WhoToWhom } from '../event-card.tsx';
import { colourOf, dayName, isUnsure, typeName } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import type { Value } from './values.ts';

interface ValuePanelProps {
  readonly event: KeptEvent;
  readonly view: EventView;
  readonly values: readonly Value[];
  readonly lit?: string;
  readonly onLight: (key: string | undefined) => void;
}

/** Properties that a person may set at the desk, in the order of the panel. */
const FILLABLE = [
  ['type', 'What'],
  ['roles.actor', 'Who'],
  ['roles.with', 'Together with'],
  ['roles.recipient', 'To whom'],
  ['roles.instrument', 'With what'],
  ['roles.affected', 'Affected'],
  ['place', 'Where'],
  ['time', 'When'],
  ['consequences.killed', 'Killed'],
  ['consequences.wounded', 'Wounded'],
  ['attribution', 'According to'],
  ['factuality', 'Standing'],
] as const;
const isFillable = (property: string) =>
  property.startsWith('consequences.') || FILLABLE.some(([name]) => name === property);

/** Those shown even where nothing is coded; tolls only where somebody may come to harm. */
const ASKED: ReadonlySet<string> = new Set(['type', 'roles.actor', 'roles.recipient', 'place', 'time', 'attribution']);
const isAsked = (property: string, { acled, plover }: EventView['type']) =>
  ASKED.has(property) ||
  (/\.(?:killed|wounded)$/.test(property) &&
    (plover?.event === 'ASSAULT' || (acled !== null && acled.eventType !== 'Strategic developments')));

interface Row {
  readonly property: string;
  readonly label: string;
  /** Undefined where nothing is coded. */
  readonly value?: Value;
}

function rowsOf(values: readonly Value[], type: EventView['type']): Row[] {
  const absent = FILLABLE.filter(
    ([property]) => isAsked(property, type) && !values.some((value) => value.property === property),
  );
  const rows: Row[] = [
    ...values.map((value) => ({ property: value.property, label: value.label, value })),
    ...absent.map(([property, label]) => ({ property, label })),
  ];
  const rank = ({ property }: Row) => {
    const at = FILLABLE.findIndex(([name]) => name === property);
    return at >= 0 ? at : property.startsWith('consequences.') ? FILLABLE.length - 1.5 : FILLABLE.length;
  };
  return rows.sort((a, b) => rank(a) - rank(b));
}

export function ValuePanel({ event, view, values, lit, onLight }: ValuePanelProps) {
  const [editing, setEditing] = useState<string>();
  const panel = useRef<HTMLElement>(null);
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
        {rowsOf(values, view.type).map(({ property, label, value }) => (
          <div
            key={property}
            className={value ? 'value' : 'value absent'}
            data-tone={value?.tone}
            data-lit={value && lit === property ? '' : undefined}
            data-value={property}
          >
            <dt>{label}</dt>
            <dd>
              {value ? (
                <Words value={value} onLight={onLight} />
              ) : (
                <span className="detail">{reasonFor(event, property) ?? 'not told'}</span>
              )}
              <Corrected event={event} property={property} />
            </dd>
            {isFillable(property) && (
              <EditButton
                name={label}
                verb={value ? 'Correct' : 'Add'}
                isOpen={editing === property}
                onClick={() => setEditing(editing === property ? undefined : property)}
              />
            )}
            {editing === property && <CorrectionForm view={view} property={property} label={label} onDone={done} />}
          </div>
        ))}
      </dl>
      <footer>
        <span className="detail">
          {event.method} · confidence {event.confidence.toFixed(2)}
          {isUnsure(event) && ', low'}
        </span>
        <button type="button" className="quiet" onClick={() => setEditing(editing === 'exists' ? undefined : 'exists')}>
          {view.exists ? 'Not an event' : 'It is an event'}
        </button>
        {editing === 'exists' && <CorrectionForm view={view} property="exists" label="Event" onDone={done} />}
      </footer>
    </section>
  );
}

function Words({ value, onLight }: { readonly value: Value } & Pick<ValuePanelProps, 'onLight'>) {
  const { property, text, detail, spans, isFaint } = value;
  return (
    <>
      <button
        type="button"
        className="value-words"
        data-faint={isFaint ? '' : undefined}
        onMouseEnter={() => onLight(property)}
        onMouseLeave={() => onLight(undefined)}
        onFocus={() => onLight(property)}
        onBlur={() => onLight(undefined)}
        title={spans.length > 0 ? 'Shows the words it came from' : 'No words of the article: see the note'}
      >
        {text}
      </button>
      {detail && <p className="detail">{detail}</p>}
    </>
  );
}

/** Why the coder left a property open, where it says so. */
function reasonFor({ leftOpen }: KeptEvent, property: string): string | undefined {
  return leftOpen?.find((left) => left.property === property)?.why;
}

function EditButton({
  name,
  verb,
  isOpen,
  onClick,
}: {
  readonly name: string;
  readonly verb: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="edit" aria-expanded={isOpen} onClick={onClick}>
      {isOpen ? 'Cancel' : verb}
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
