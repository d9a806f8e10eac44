import type { Annotated, Doc, Span } from '../model/index.ts';
import { cutOut } from './find.ts';
import type { Finding, FoundSource } from './finding.ts';
import { speakerOf } from './surface.ts';

/** Findings whose sources and contents leave out the dateline: "GAO, Mali (AFP) -" is nobody's words. */
export function withoutDateline(doc: Doc & Annotated, findings: readonly Finding[]): readonly Finding[] {
  const dateline = datelineSpan(doc);
  if (!dateline) return findings;
  const after = doc.analysis.tokenAt(dateline.end);
  return findings.map((finding) => ({
    ...finding,
    source: finding.source && sourceAfter(doc, finding.source, after, finding.head),
    content: finding.content.flatMap((span) => cutOut(span, dateline)),
  }));
}

function sourceAfter(doc: Doc & Annotated, source: FoundSource, after: number, cue: number): FoundSource | null {
  const [first, last] = source.range;
  if (first >= after) return source;
  if (source.head >= after) return { ...source, range: [after, last] };
  // The tree took the dateline for the speaker: the words up to the cue are.
  return cue > after ? speakerOf(doc.analysis, [after, cue - 1]) : null;
}

/** Where the dateline stands, with the dash and the space behind it. */
function datelineSpan({ article, text, bodyStart }: Doc): Span | undefined {
  const written = article.dateline?.text;
  if (!written) return undefined;
  const start = text.indexOf(written, bodyStart);
  if (start === -1) return undefined;
  let end = start + written.length;
  while (end < text.length && /[\s:–—―-]/.test(text[end]!)) end++;
  return { start, end };
}
