import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type Filter, getEvents, type ListedEvent } from './api.ts';
import { EventCard } from './event-card.tsx';

interface EventListProps {
  readonly filter: Filter;
  readonly selected?: string;
  readonly onOpen: (id: string) => void;
}

/** The events of a filter, more of them as the list is scrolled. */
export function EventList({ filter, selected, onOpen }: EventListProps) {
  const query = useInfiniteQuery({
    queryKey: ['events', filter],
    queryFn: ({ pageParam }) => getEvents(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);

  if (query.error) return <p className="note">{query.error.message}</p>;
  if (!query.data) return <p className="note">Reading the store…</p>;
  const events = query.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) return <Nothing isFiltered={Object.keys(filter).length > 0} />;
  return (
    <div className="scroll">
      <ol className="events" id="events" ref={list} onKeyDown={walk} tabIndex={-1}>
        {events.map((event: ListedEvent) => (
          <EventCard key={event.id} event={event} isOpen={event.id === selected} onOpen={onOpen} />
        ))}
      </ol>
      {query.hasNextPage && (
        <button
          type="button"
          className="more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </button>
      )}
    </div>
  );
}

/** Arrow keys walk from card to card. */
function walk(pressed: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[pressed.key];
  if (!step) return;
  const cards = [...pressed.currentTarget.querySelectorAll<HTMLElement>('.card')];
  const next = cards[cards.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  pressed.preventDefault();
  next.focus();
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) return <p className="note">No event fits these filters.</p>;
  return (
    <p className="note">
      Nothing has been kept yet. <code>dateline read FILE --keep</code> reads an article and keeps what it tells.
    </p>
  );
}
