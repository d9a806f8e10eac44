import type { Length } from '../codebook/index.ts';
import { addMonths, type DayNumber } from './calendar.ts';

/** "several" and "a few" of a unit, where a stretch must be given: 3 to 6 (the middle of what readers take them for). */
export const FEW = { low: 3, high: 6 } as const;

/** Units of time-words.tsv as multiples of TIMEX3 units. */
const IN_TIMEX: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  TS: [1, 'TS'],
  TM: [1, 'TM'],
  TH: [1, 'TH'],
  D: [1, 'D'],
  NI: [1, 'D'],
  W: [1, 'W'],
  F: [2, 'W'],
  WE: [1, 'WE'],
  M: [1, 'M'],
  Q: [1, 'Q'],
  Y: [1, 'Y'],
  E: [10, 'Y'],
  C: [100, 'Y'],
  L: [1000, 'Y'],
};
/** What half a unit is written as. */
const HALF: Readonly<Record<string, string>> = { TM: '30S', TH: '30M', Y: '6M' };

/** TIMEX3 value of a length: `P3W`, `PT1H30M`, `PXM`, `P2Y6M`. */
export function lengthValue({ n, unit, more }: Length): string {
  if (n === undefined)
    return unit.startsWith('T')
      ? `PTX${unit[1]}`
      : `PX${unit === 'F' ? 'W' : unit === 'NI' ? 'D' : unit === 'L' ? 'L' : unit}`;
  const [factor, base] = IN_TIMEX[unit] ?? [1, unit];
  const time = base.startsWith('T');
  const name = time ? base[1]! : base;
  const count = n * factor;
  const half = count % 1 === 0.5 ? HALF[base] : undefined;
  const whole = half ? Math.floor(count) : Number(count.toFixed(2));
  const head = half && whole === 0 ? '' : `${whole}${name}`;
  const tail = more ? `${more.n}${more.unit.replace(/^T/, '')}` : (half ?? '');
  const split = more?.unit.startsWith('T') && !time ? 'T' : '';
  return `P${time ? 'T' : ''}${head}${split}${tail}`;
}

/** `day` moved by `count` units; hours and less stay within the day. */
export function moveBy(day: DayNumber, count: number, unit: string): DayNumber {
  const [factor, base] = IN_TIMEX[unit] ?? [1, unit];
  const n = count * factor;
  switch (base) {
    case 'TS':
    case 'TM':
      return day;
    case 'TH':
      return day + Math.trunc(n / 24);
    case 'D':
      return day + Math.round(n);
    case 'W':
    case 'WE':
      return day + Math.round(n * 7);
    case 'M':
      return addMonths(day, Math.round(n));
    case 'Q':
      return addMonths(day, Math.round(n * 3));
    default:
      return addMonths(day, Math.max(-120_000, Math.min(120_000, Math.round(n * 12))));
  }
}

/** `day` moved by a length with all its parts, `way` -1 or 1. */
export function moveByLength(day: DayNumber, { n, unit, more }: Length, way: number): DayNumber {
  const moved = moveBy(day, way * (n ?? FEW.low), unit);
  return more ? moveBy(moved, way * more.n, more.unit) : moved;
}
