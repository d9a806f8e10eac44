import { Fragment, useMemo } from 'react';
import type { KeptReport } from '../../../src/model/index.ts';
import { type Mark, paragraphsOf, type Segment, segmentsOf } from './segments.ts';

interface ArticleTextProps {
  readonly report: KeptReport;
  readonly marks: readonly Mark[];
  /** Event whose values are shown beside. */
  readonly event: string;
  /** Key of the value whose words are lit. */
  readonly lit?: string;
  readonly onLight: (key: string | undefined) => void;
  readonly onPick: (mark: Mark) => void;
}

/** The article as text, never as HTML, with the words behind each value marked. */
export function ArticleText({ report, marks, ...rest }: ArticleTextProps) {
  const { title, text } = report.article;
  const inTitle = useMemo(() => marks.filter((mark) => mark.in === 'title'), [marks]);
  const inText = useMemo(() => marks.filter((mark) => mark.in !== 'title'), [marks]);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  return (
    <>
      {title && (
        <h2 className="headline">
          <Marked segments={segmentsOf(title, inTitle)} {...rest} />
        </h2>
      )}
      {paragraphs.map(({ start, end }) => (
        <p key={start}>
          <Marked segments={segmentsOf(text, inText, start, end)} {...rest} />
        </p>
      ))}
    </>
  );
}

interface MarkedProps extends Omit<ArticleTextProps, 'report' | 'marks'> {
  readonly segments: readonly Segment[];
}

function Marked({ segments, event, lit, onLight, onPick }: MarkedProps) {
  return segments.map(({ start, text, marks }) => {
    const own = marks.filter((mark) => mark.event === event);
    const mark = own.find(({ key }) => key === lit) ?? shortest(own) ?? shortest(marks);
    if (!mark) return <Fragment key={start}>{text}</Fragment>;
    const isOwn = mark.event === event;
    const isLit = isOwn && own.some(({ key }) => key === lit);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the same values are buttons beside the text, for keyboards
      <mark
        key={start}
        data-tone={mark.tone}
        data-key={mark.key}
        data-own={isOwn ? '' : undefined}
        data-lit={isLit ? '' : undefined}
        onMouseEnter={() => isOwn && onLight(mark.key)}
        onMouseLeave={() => isOwn && onLight(undefined)}
        onClick={() => onPick(mark)}
      >
        {text}
      </mark>
    );
  });
}

function shortest(marks: readonly Mark[]): Mark | undefined {
  return marks.length < 2 ? marks[0] : marks.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
}
