import { type KeptReport, quotation, type ReportClaim, type TextSpan } from '../../../src/model/index.ts';
import { segmentsOf } from './segments.ts';

/** A stretch of a claim: who says it, the cue and the content as the article has them, or what joins them. */
export interface ClaimPiece {
  readonly kind: 'source' | 'cue' | 'content' | 'join';
  readonly text: string;
  /** Where it stands; below zero where the article has no words for it. */
  readonly at: number;
}

/** Longer quotations are cut in the margin; the article has them whole. */
const LONGEST = 220;
/** Longer gaps between the pieces are left out, characters. */
const LONGEST_GAP = 40;
const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'its', 'their', 'my', 'our']);
const KINDS = ['source', 'cue', 'content'] as const;

/** A claim in the order of its text, so that it reads as it was said; a pronoun gives way to the name it stands for. */
export function claimWords(claim: ReportClaim, report: KeptReport): ClaimPiece[] {
  const marks = KINDS.flatMap((key) => claim[key].map((span) => ({ ...span, key, tone: '', event: '' })));
  const inTitle = marks.filter(({ in: where }) => where === 'title');
  const inText = marks.filter(({ in: where }) => where !== 'title');
  const { title = '', text } = report.article;
  const pieces = [...stretch(title, inTitle), ...stretch(text, inText)];
  if (claim.source.length === 0 && claim.via)
    pieces.unshift({ kind: 'source', text: claim.via, at: -2 }, { kind: 'join', text: ': ', at: -1 });
  const names = new Map(claim.source.map((span) => [quotation(span, report.article), nameOf(span, report)]));
  return pieces.map((piece) => ({ ...piece, text: (piece.kind === 'source' && names.get(piece.text)) || piece.text }));
}

function stretch(text: string, marks: readonly (TextSpan & { readonly key: (typeof KINDS)[number] })[]): ClaimPiece[] {
  if (marks.length === 0) return [];
  const from = Math.min(...marks.map(({ start }) => start));
  const to = Math.max(...marks.map(({ end }) => end));
  const segments = segmentsOf(text, marks as never, from, to);
  return merged(
    segments.map(({ text, start: at, marks: over }): ClaimPiece => {
      const kind = KINDS.find((one) => over.some(({ key }) => key === one));
      return kind ? { kind, text: shorten(text), at } : { kind: 'join', text: joinOf(text), at };
    }),
  );
}

/** What stands between two pieces: a few words as they are, more or the end of a sentence as an ellipsis. */
function joinOf(gap: string): string {
  const plain = gap.replace(/\s+/g, ' ');
  const isShort = plain.length <= LONGEST_GAP && !/[.?!]["”’)]* .*[\p{L}\p{N}]/u.test(plain);
  return isShort ? plain : ' … ';
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

function merged(pieces: readonly ClaimPiece[]): ClaimPiece[] {
  const out: ClaimPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

function nameOf(span: ReportClaim['source'][number], { actors }: KeptReport): string | undefined {
  const known = actors?.find(({ id }) => id === span.actor);
  const mention = known?.mentions.find(({ start, end }) => start === span.start && end === span.end);
  if (!known || mention?.form !== 'pronoun') return undefined;
  return POSSESSIVE.has(mention.text.toLowerCase()) ? `${known.name}’s` : known.name;
}
