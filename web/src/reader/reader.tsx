import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeptReport } from '../../../src/model/index.ts';
import { type EventDetail, type EventView, getArticle, getEvent } from '../api.ts';
import { dayName, publisher, typeName } from '../words.ts';
import { Accounts } from './accounts.tsx';
import { ArticleText } from './article-text.tsx';
import { Campaigns } from './campaigns.tsx';
import { Claims } from './claims.tsx';
import type { Mark } from './segments.ts';
import { ValuePanel } from './value-panel.tsx';
import { type Value, valuesOf } from './values.ts';

/** Where the values stand above the article and not beside it (reader.css), they come first. */
const STACKED = '(max-width: 1080px)';

interface ReaderProps {
  readonly event: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** An event beside the article that tells it: each value lights up the words it came from, each word its value. */
export function Reader({ event, onOpen, onClose }: ReaderProps) {
  const detail = useQuery({ queryKey: ['event', event], queryFn: () => getEvent(event) });
  const view = detail.data?.reports.find(({ id }) => id === event);
  const article = useQuery({
    queryKey: ['article', view?.article],
    queryFn: () => getArticle(view!.article),
    enabled: view !== undefined,
    placeholderData: keepPreviousData,
  });
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  const error = detail.error ?? article.error;
  return (
    <section className="reader" aria-label="Event and its article" ref={frame} tabIndex={-1}>
      <div className="reader-bar">
        <button type="button" className="close" onClick={onClose}>
          <span aria-hidden="true">←</span> Back
        </button>
      </div>
      {error && <p className="note">{error.message}</p>}
      {detail.data && view && article.data && (
        <Spread detail={detail.data} view={view} report={article.data} onOpen={onOpen} />
      )}
    </section>
  );
}

interface SpreadProps {
  readonly detail: EventDetail;
  readonly view: EventView;
  readonly report: KeptReport;
  readonly onOpen: (id: string) => void;
}

function Spread({ detail, view, report, onOpen }: SpreadProps) {
  const [lit, setLit] = useState<string>();
  const page = useRef<HTMLElement>(null);
  const event = report.events?.find(({ id }) => id === view.id);
  const values = useMemo(() => (event ? valuesOf(event, view, report) : []), [event, view, report]);
  const marks = useMemo(() => marksOf(report, view.id, values), [report, view.id, values]);
  const pick = (mark: Mark) => {
    if (mark.event !== view.id) return onOpen(mark.event);
    setLit(mark.key);
    document.querySelector<HTMLElement>(`[data-value="${CSS.escape(mark.key)}"] .value-words`)?.focus();
  };
  const show = (key: string | undefined) => {
    setLit(key);
    const words = key && page.current?.querySelector(`mark[data-key="${CSS.escape(key)}"]`);
    if (words) words.scrollIntoView({ block: 'nearest' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each event opened
  useEffect(() => {
    if (window.matchMedia(STACKED).matches) return;
    page.current?.querySelector('mark[data-own][data-tone="type"]')?.scrollIntoView({ block: 'center' });
  }, [view.id]);
  if (!event) return <p className="note">This event is no longer in the report.</p>;
  return (
    <div className="spread">
      <article className="page" lang={report.article.language ?? 'en'} ref={page}>
        <Source report={report} />
        <ArticleText report={report} marks={marks} event={view.id} lit={lit} onLight={setLit} onPick={pick} />
      </article>
      <aside className="margin" aria-label="What is coded">
        <ValuePanel event={event} view={view} values={values} lit={lit} onLight={show} />
        <Accounts detail={detail} open={view.id} onOpen={onOpen} />
        <Campaigns report={report} />
        <Claims report={report} event={view.id} />
        <OtherEvents report={report} open={view.id} onOpen={onOpen} />
      </aside>
    </div>
  );
}

/** The words of the open event's values, and the triggers of the other events, so that they can be opened. */
function marksOf(report: KeptReport, open: string, values: readonly Value[]): Mark[] {
  const own = values.flatMap(({ property, tone, spans }) =>
    spans.map(({ start, end, in: where }) => ({ start, end, in: where, key: property, tone, event: open })),
  );
  const others = (report.events ?? [])
    .filter(({ id, exists }) => id !== open && exists !== false)
    .map(({ id, trigger: { start, end, in: where } }) => ({
      start,
      end,
      in: where,
      key: 'type',
      tone: 'other',
      event: id,
    }));
  return [...own, ...others];
}

function Source({ report: { article } }: { readonly report: KeptReport }) {
  const { section, byline, publishedAt, publishedAtBasis, url } = article;
  const guessed = publishedAtBasis === 'inferred' ? ' (inferred)' : '';
  return (
    <p className="source">
      {[section, publisher(article), byline?.join(', '), publishedAt && dayName(publishedAt) + guessed]
        .filter(Boolean)
        .join(' · ')}
      {url && /^https?:/.test(url) && (
        <>
          {' · '}
          <a href={url} rel="noreferrer noopener" target="_blank">
            original
          </a>
        </>
      )}
    </p>
  );
}

function OtherEvents({
  report,
  open,
  onOpen,
}: {
  readonly report: KeptReport;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}) {
  const others = (report.events ?? []).filter(({ id, exists }) => id !== open && exists !== false);
  if (others.length === 0) return null;
  return (
    <section className="box">
      <h3>Also in this article</h3>
      <ul className="others">
        {others.map(({ id, trigger, type, background }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onOpen(id)}>
              “{trigger.text}”
            </button>
            <span>
              {typeName(type)}
              {background && ', background'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
