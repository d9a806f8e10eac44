import { type PointerEvent, useMemo, useState } from 'react';
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
/** So that a single event is seen beside thousands. */
const LEAST_HEIGHT = 3;

/** Events by day, month or year; drag across it to choose a period. */
export function Timeline({ days, from, to, onRange }: TimelineProps) {
  const binned = useMemo(() => binsOf(days ?? []), [days]);
  const { bins, grain } = binned;
  const [drag, setDrag] = useState<readonly [number, number]>();
  if (bins.length === 0) return <div className="timeline" />;
  const choose = ([a, b]: readonly [number, number]) => {
    onRange(bins[Math.min(a, b)]!.from, bins[Math.max(a, b)]!.to);
    setDrag(undefined);
  };
  const isIn = (bin: Bin, index: number) => {
    if (drag) return index >= Math.min(...drag) && index <= Math.max(...drag);
    return (!from || bin.to >= from) && (!to || bin.from <= to);
  };
  const reach = `${dayName(bins[0]!.from)} to ${dayName(bins.at(-1)!.to)}`;
  return (
    <figure className="timeline">
      <Caption {...binned} />
      <svg
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Events by ${grain} from ${reach}. The date fields choose a period as well.`}
        onPointerDown={(pointer) => {
          pointer.currentTarget.setPointerCapture(pointer.pointerId);
          setDrag([binAt(pointer, bins.length), binAt(pointer, bins.length)]);
        }}
        onPointerMove={(pointer) => drag && setDrag([drag[0], binAt(pointer, bins.length)])}
        onPointerUp={() => drag && choose(drag)}
        onPointerCancel={() => setDrag(undefined)}
      >
        <Bars bins={bins} isIn={isIn} />
      </svg>
    </figure>
  );
}

/** Which of `count` bins of equal width the pointer is over. */
function binAt({ currentTarget, clientX }: PointerEvent, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
}

const mostOf = (bins: readonly Bin[]) => Math.max(...bins.map(({ events }) => events));

function Caption({ bins, grain, earlier, later }: ReturnType<typeof binsOf>) {
  return (
    <figcaption>
      <span>
        {dayName(bins[0]!.from)}
        {earlier > 0 && `, ${earlier} before`}
      </span>
      <span className="grain">
        events by {grain}, {mostOf(bins)} at most
        {bins.some(({ told }) => told > 0) && <i className="told">by day of telling only</i>}; drag to choose a period
      </span>
      <span>
        {dayName(bins.at(-1)!.to)}
        {later > 0 && `, ${later} after`}
      </span>
    </figcaption>
  );
}

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly isIn: (bin: Bin, index: number) => boolean;
}

/** A bar each, its upper part for events of which only the day of telling is known. */
function Bars({ bins, isIn }: BarsProps) {
  const most = mostOf(bins);
  return bins.map((bin, index) => {
    const height = bin.events === 0 ? 0 : Math.max(LEAST_HEIGHT, (bin.events / most) * (HEIGHT - 4));
    const told = bin.events === 0 ? 0 : height * (bin.told / bin.events);
    return (
      <g key={bin.from} className={isIn(bin, index) ? 'bar in' : 'bar'}>
        <title>{titleOf(bin)}</title>
        <rect className="reach" x={index} y={0} width={1} height={HEIGHT} />
        <rect x={index + 0.1} y={HEIGHT - height + told} width={0.8} height={height - told} />
        <rect className="told" x={index + 0.1} y={HEIGHT - height} width={0.8} height={told} />
      </g>
    );
  });
}

function titleOf({ from, to, events, told }: Bin): string {
  const days = from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`;
  return `${days}: ${events}${told > 0 ? `, of ${told} only the day of telling is known` : ''}`;
}
