import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Stats } from './api.ts';
import { type Bin, binsOf } from './timeline-bins.ts';
import { dayName } from './words.ts';

interface TimelineProps {
  readonly days?: Stats['days'];
  readonly from?: string;
  readonly to?: string;
  readonly onRange: (from: string, to: string) => void;
}

const HEIGHT = 56;

/** Events by day, month or year; drag across it to choose a period. */
export function Timeline({ days, from, to, onRange }: TimelineProps) {
  const { bins, grain, earlier, later } = useMemo(() => binsOf(days ?? []), [days]);
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
        <span>
          {dayName(first.from)}
          {earlier > 0 && `, ${earlier} before`}
        </span>
        <span className="grain">
          events by {grain}, {most} at most{hasTold && <i className="told">by day of telling only</i>}; drag to choose a
          period
        </span>
        <span>
          {dayName(last.to)}
          {later > 0 && `, ${later} after`}
        </span>
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
