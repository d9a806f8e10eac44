import { useCallback, useState } from 'react';
import { useAddress } from './address.ts';
import { useDeskData } from './desk-data.ts';
import { useEscape } from './escape.ts';
import { EventList } from './event-list.tsx';
import { Filters } from './filters.tsx';
import { Header } from './header.tsx';
import { useLive } from './live.ts';
import { MapView } from './map/map-view.tsx';
import { Reader } from './reader/reader.tsx';
import { useTheme } from './theme.ts';
import { Timeline } from './timeline.tsx';

type Pane = 'list' | 'map';

/** The whole page: filters and list beside the map and timeline, over which an event opens. */
export function Desk() {
  const { filter, event, go } = useAddress();
  const [theme, toggleTheme] = useTheme();
  /** The event that was open last stays marked in list and map. */
  const [last, setLast] = useState(event);
  const [pane, setPane] = useState<Pane>('list');
  useLive();
  const { stats, allDays, allTypes, points } = useDeskData(filter);
  const open = (id: string) => {
    setLast(id);
    go({ event: id });
  };
  const close = useCallback(() => {
    document.querySelector<HTMLElement>('.card[aria-current]')?.focus();
    go({ event: undefined });
  }, [go]);

  useEscape(event !== undefined, close);

  return (
    <div className="desk" data-pane={pane} data-open={event ? '' : undefined}>
      <a className="skip" href="#events">
        Skip to the events
      </a>
      <Header stats={stats} filter={filter} theme={theme} onTheme={toggleTheme} />
      <nav className="panes" aria-label="View">
        {(['list', 'map'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
            {name === 'list' ? 'List' : 'Map'}
          </button>
        ))}
      </nav>
      <aside className="side" aria-label="Events">
        <Filters filter={filter} types={allTypes?.types} go={go} />
        <EventList filter={filter} selected={event ?? last} onOpen={open} />
      </aside>
      <main className="stage">
        <section className="atlas" aria-label="Map and timeline" inert={event !== undefined}>
          <MapView
            points={points}
            selected={event ?? last}
            theme={theme}
            onOpen={open}
            onArea={(bbox) => go({ bbox })}
          />
          <Timeline days={allDays?.days} from={filter.from} to={filter.to} onRange={(from, to) => go({ from, to })} />
        </section>
        {event && <Reader key={event} event={event} onOpen={open} onClose={close} />}
      </main>
    </div>
  );
}
