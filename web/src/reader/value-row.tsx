import type { KeptEvent } from '../../../src/model/index.ts';
import type { EventView } from '../api.ts';
import { dayName } from '../words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { isFillable, type Row } from './value-rows.ts';
import type { Value } from './values.ts';

interface ValueRowProps extends Row {
  readonly event: KeptEvent;
  readonly view: EventView;
  readonly isLit: boolean;
  readonly isEditing: boolean;
  readonly onLight: (key: string | undefined) => void;
  /** Opens the form of the property, or closes it. */
  readonly onEdit: () => void;
  readonly onDone: () => void;
}

/** One property: its value or why there is none, who corrected it, and the form to do so. */
export function ValueRow({
  event,
  view,
  property,
  label,
  value,
  isLit,
  isEditing,
  onLight,
  onEdit,
  onDone,
}: ValueRowProps) {
  return (
    <div
      className={value ? 'value' : 'value absent'}
      data-tone={value?.tone}
      data-lit={isLit ? '' : undefined}
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
        <EditButton name={label} verb={value ? 'Correct' : 'Add'} isOpen={isEditing} onClick={onEdit} />
      )}
      {isEditing && <CorrectionForm view={view} property={property} label={label} onDone={onDone} />}
    </div>
  );
}

function Words({ value, onLight }: { readonly value: Value } & Pick<ValueRowProps, 'onLight'>) {
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
