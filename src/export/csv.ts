import { stringify } from 'csv-stringify/sync';
import { type EventView, eventViews, type KeptReport } from '../model/index.ts';
import { acled } from './acled.ts';
import { flat } from './flat.ts';
import type { CountryCodes, Layout } from './layout.ts';
import { eachEvent } from './per-event.ts';
import { polecat } from './polecat.ts';
import { ucdp } from './ucdp.ts';
import { type Discretion, discreet } from './withhold.ts';

/** Every table that can be written, by name. */
export const LAYOUTS = { flat, acled, ucdp, polecat } as const;

/** How a table is written. */
export interface CsvOptions extends Discretion {
  /** The flat table where absent. */
  readonly layout?: Layout;
  /** A second row of HXL hashtags. */
  readonly hxl?: boolean;
  /** Names of countries where a layout wants them; their codes stand where absent. */
  readonly countries?: CountryCodes;
}

const NO_COUNTRIES: CountryCodes = new Map();

/** One row for each event report that the layout holds. */
export function toCsv(reports: readonly KeptReport[], options: CsvOptions = {}): string {
  const rows = reports.flatMap(eventViews).map((view) => csvRow(view, options));
  return csvHead(options) + rows.join('');
}

/** The first row, and the second where HXL is asked for. */
function csvHead({ layout = flat, hxl = false }: CsvOptions = {}): string {
  const names = layout.columns.map(({ name }) => name);
  const tags = layout.columns.map((column) => column.hxl ?? '');
  return lines(hxl ? [names, tags] : [names], layout);
}

/** The row of an event with its line end; empty where the layout has no place for it. */
function csvRow(view: EventView, options: CsvOptions = {}): string {
  const { layout = flat, countries = NO_COUNTRIES } = options;
  if (!layout.holds(view)) return '';
  const safe = discreet(view, options);
  return lines([layout.columns.map(({ cell }) => cell(safe, countries) ?? '')], layout);
}

/** A table of event reports as they come, those of one event one after another. */
export async function* csvRows(views: AsyncIterable<EventView>, options: CsvOptions = {}): AsyncGenerator<string> {
  const layout = options.layout ?? flat;
  yield csvHead(options);
  for await (const view of layout.isPerEvent ? eachEvent(views, layout.holds) : views) yield csvRow(view, options);
}

/** Text that a spreadsheet would take for a formula is quoted; numbers below zero are numbers. */
function lines(rows: readonly (readonly (string | number)[])[], { separator }: Layout): string {
  return stringify(rows as (string | number)[][], {
    delimiter: separator,
    escape_formulas: true,
    cast: { number: String },
  });
}
