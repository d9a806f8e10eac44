import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Stats } from './api.ts';
import { dayName } from './words.ts';

interface TimelineProps {
  readonly days?: Stats['days'];
  readonly from?: string;
  readonly to?: string;
  readonly onRange: (from: string, to: string) => void;
}

interface Bin {
  readonly from: string;
  readonly to: string;
  readonly events: number;
  /** Of these, events of which only the day of telling is known. */
  readonly told: number;
}

type Grain = 'day' | 'month' | 'year';

const HEIGHT = 56;
/** More bars than this are thinner than a finger or a glance can use. */
const MOST_BARS = 150;
const DAY = 86_400_000;

/** Events by day, month or year; drag across it to choose a period. */
export function Timeline({ days, from, to, onRange }: TimelineProps) {
  const { bins, grain } = useMemo(() => binsOf(days ?? []), [days]);
  const [drag, setDrag] = useState<readonly [number, number]>();
  const plot = useRef<SVGSVGElement>(null);
  if (bins.length === 0) return <div className="timeline" />;
  const most = Math.max(...bins.map(({ events }) => events));
  const at = (pointer: PointerEvent) => {
    const { left, width } = plot.current!.getBoundingClientRect();
    const share = (pointer.clientX - left) / width;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const choose = ([a, b]: readonly [number, number]) => {
    onRange(bins[Math.min(a, b)]!.from, bins[Math.max(a, b)]!.to);
    setDrag(undefined);
  };
  const isIn = (bin: Bin, index: number) => {
    if (drag) return index >= Math.min(...drag) && index <= Math.max(...drag);
    return (!from || bin.to >= from) && (!to || bin.from <= to);
  };
  const first = bins[0]!;
  const last = bins.at(-1)!;
  const heightOf = (events: number) => (events === 0 ? 0 : Math.max(3, (events / most) * (HEIGHT - 4)));
  const hasTold = bins.some(({ told }) => told > 0);
  return (
    <figure className="timeline">
      <figcaption>
        <span>{dayName(first.from)}</span>
        <span className="grain">
          events by {grain}, {most} at most{hasTold && <i className="told">by day of telling only</i>}; drag to choose a
          period
        </span>
        <span>{dayName(last.to)}</span>
      </figcaption>
      <svg
        ref={plot}
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Events by ${grain} from ${dayName(first.from)} to ${dayName(last.to)}. The date fields choose a period as well.`}
        onPointerDown={(pointer) => {
          pointer.currentTarget.setPointerCapture(pointer.pointerId);
          setDrag([at(pointer), at(pointer)]);
        }}
        onPointerMove={(pointer) => drag && setDrag([drag[0], at(pointer)])}
        onPointerUp={() => drag && choose(drag)}
        onPointerCancel={() => setDrag(undefined)}
      >
        {bins.map((bin, index) => {
          const height = heightOf(bin.events);
          const told = bin.events === 0 ? 0 : height * (bin.told / bin.events);
          return (
            <g key={bin.from} className={isIn(bin, index) ? 'bar in' : 'bar'}>
              <title>{titleOf(bin)}</title>
              <rect className="reach" x={index} y={0} width={1} height={HEIGHT} />
              <rect x={index + 0.1} y={HEIGHT - height + told} width={0.8} height={height - told} />
              <rect className="told" x={index + 0.1} y={HEIGHT - height} width={0.8} height={told} />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function titleOf({ from, to, events, told }: Bin): string {
  const days = from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
  return `${days}: ${events}${told > 0 ? `, of ${told} only the day of telling is known` : ''}`;
}

function binsOf(all: Stats['days']): { readonly bins: readonly Bin[]; readonly grain: Grain } {
  const days = all.filter(({ day }) => /^\d{4}-\d\d-\d\d$/.test(day));
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return { bins: [], grain: 'day' };
  const span = (Date.parse(last.day) - Date.parse(first.day)) / DAY;
  const grain: Grain = span < MOST_BARS ? 'day' : span < MOST_BARS * 30 ? 'month' : 'year';
  const counts = new Map<string, { events: number; told: number }>();
  for (const { day, events, told } of days) {
    const key = startOf(day, grain);
    const count = counts.get(key) ?? { events: 0, told: 0 };
    counts.set(key, { events: count.events + events, told: count.told + told });
  }
  const bins: Bin[] = [];
  for (let from = startOf(first.day, grain); from <= last.day; ) {
    const next = after(from, grain);
    bins.push({ from, to: iso(Date.parse(next) - DAY), ...(counts.get(from) ?? { events: 0, told: 0 }) });
    from = next;
  }
  return { bins, grain };
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

function startOf(day: string, grain: Grain): string {
  if (grain === 'day') return day;
  return grain === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}

function after(day: string, grain: Grain): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (grain === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else if (grain === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return iso(date.getTime());
}
