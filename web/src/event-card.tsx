import { isDayTold, sayerName } from '../../src/model/index.ts';
import type { EventView, ListedEvent } from './api.ts';
import {
  articleName,
  colourOf,
  excerptOf,
  isUnsure,
  names,
  placeName,
  statusWords,
  timeName,
  tollWords,
  typeName,
} from './words.ts';

const FAINT: ReadonlySet<string> = new Set(['denied', 'negated']);

interface EventCardProps {
  readonly event: ListedEvent;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

/** An event of the list. */
export function EventCard({ event, isOpen, onOpen }: EventCardProps) {
  const said = saidBy(event);
  return (
    <li>
      <button
        type="button"
        className="card"
        aria-current={isOpen ? 'true' : undefined}
        data-type={colourOf(event.type.acled?.eventType)}
        data-faint={event.background || FAINT.has(event.status) ? '' : undefined}
        onClick={() => onOpen(event.id)}
      >
        <span className="card-top">
          <span className="dot" aria-hidden="true" />
          <span className="type">{typeName(event.type)}</span>
          <Standing event={event} />
          <time className="when" data-told={isDayTold(event) ? '' : undefined}>
            {timeName(event.time) ?? 'no date told'}
          </time>
        </span>
        <WhoToWhom event={event} />
        <Facts event={event} />
        <span className="card-source">
          {said && <>According to {said} · </>}
          {articleName(event.source)}
          {event.reports > 1 && ` · ${event.reports} reports`}
          {event.sources > 1 && `, ${event.sources} sources`}
        </span>
      </button>
    </li>
  );
}

function Facts({ event }: { readonly event: EventView }) {
  const where = placeName(event.place);
  const tolls = tollWords(event);
  if (!where && tolls.length === 0) return null;
  return (
    <span className="card-facts">
      {where && (
        <span className="where">
          {where} {event.place?.isDoubtful && <span className="chip">place doubtful</span>}
        </span>
      )}
      {tolls.map(({ words, isNone }) => (
        <span key={words} className="toll" data-none={isNone ? '' : undefined}>
          {words}
        </span>
      ))}
    </span>
  );
}

/** How far the event is to be believed, where it is no plain fact. */
export function Standing({ event }: { readonly event: EventView & { readonly disputed?: readonly string[] } }) {
  return (
    <>
      {event.status !== 'reported' && (
        <span className="chip" data-status={event.status}>
          {statusWords(event)}
        </span>
      )}
      {event.background && <span className="chip">background</span>}
      {isUnsure(event) && (
        <span className="chip" data-status="unsure" title={`confidence ${event.confidence.toFixed(2)}`}>
          unsure
        </span>
      )}
      {event.corrected.length > 0 && (
        <span className="chip" data-status="corrected">
          corrected
        </span>
      )}
      {event.disputed && event.disputed.length > 0 && (
        <span className="chip" data-status="claimed">
          accounts differ
        </span>
      )}
    </>
  );
}

/** The parties, or the words of the article where none is told. */
export function WhoToWhom({ event }: { readonly event: EventView }) {
  const who = names(event.roles.actor);
  const whom = names(event.roles.recipient) ?? names(event.roles.affected);
  if (!who && !whom) return <span className="who words">“{excerptOf(event)}”</span>;
  return (
    <span className="who">
      {who ?? <i>unnamed</i>}
      {whom && (
        <>
          {' '}
          <span className="arrow" role="img" aria-label="to">
            →
          </span>{' '}
          {whom}
        </>
      )}
    </span>
  );
}

function saidBy({ attribution }: EventView): string | undefined {
  const said = [...new Set(attribution.flatMap((source) => sayerName(source) ?? []))];
  return said.length > 0 ? said.join(', ') : undefined;
}
