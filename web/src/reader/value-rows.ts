import type { EventView } from '../api.ts';
import type { Value } from './values.ts';

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
/** May a person set it at the desk? */
export const isFillable = (property: string) =>
  property.startsWith('consequences.') || FILLABLE.some(([name]) => name === property);

/** Those shown even where nothing is coded; tolls only where somebody may come to harm. */
const ASKED: ReadonlySet<string> = new Set(['type', 'roles.actor', 'roles.recipient', 'place', 'time', 'attribution']);
const isAsked = (property: string, { acled, plover }: EventView['type']) =>
  ASKED.has(property) ||
  (/\.(?:killed|wounded)$/.test(property) &&
    (plover?.event === 'ASSAULT' || (acled !== null && acled.eventType !== 'Strategic developments')));

/** A line of the panel. */
export interface Row {
  readonly property: string;
  readonly label: string;
  /** Undefined where nothing is coded. */
  readonly value?: Value;
}

/** The coded values and the gaps that are shown, in the order of the panel. */
export function rowsOf(values: readonly Value[], type: EventView['type']): Row[] {
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
