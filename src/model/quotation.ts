import type { TextSpan } from './report.ts';

/** The words of a span of `article`. */
export function quotation(span: TextSpan, article: { readonly text: string; readonly title?: string }): string {
  return (span.in === 'title' ? (article.title ?? '') : article.text).slice(span.start, span.end);
}

/** Did words give the value, rather than a person? */
export function isSpan<T extends Partial<TextSpan>>(value: T): value is T & TextSpan {
  return value.start !== undefined && value.end !== undefined;
}
