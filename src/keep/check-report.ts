import { z } from 'zod';
import { InputError, type Report, type TextSpan } from '../model/index.ts';

const span = z.looseObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  in: z.literal('title').optional(),
});
const spans = z.array(span);
const text = z.string().nullish();
/** Lists are ordered by it, so it begins with a day. */
const DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/;

const place = span.extend({
  text: z.string(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  geoPrecision: z.literal([1, 2, 3]),
  relation: z.string().nullable(),
});
const time = z.looseObject({
  edtf: text,
  start: z.iso.date().optional(),
  end: z.iso.date().optional(),
  timex: z.number().int().optional(),
});
const bound = z.number().nullable();
const group = span.extend({ low: bound, best: bound, high: bound, who: text });

const event = z.looseObject({
  id: z.string(),
  trigger: span.extend({ text: z.string() }),
  background: z.boolean(),
  type: z.looseObject({
    plover: z.looseObject({ event: z.string(), mode: z.string().nullable(), contexts: z.array(z.string()) }).nullable(),
    acled: z.looseObject({ eventType: z.string(), subEventType: z.string() }).nullable(),
  }),
  roles: z.record(z.string(), spans),
  place: place.nullish(),
  time: time.nullish(),
  consequences: z.record(z.string(), z.array(group)).optional(),
  factuality: z.looseObject({ polarity: z.string(), modality: z.string() }),
  attribution: z
    .array(z.looseObject({ source: span.optional(), cue: spans, content: spans, standing: z.string() }))
    .optional(),
  links: z.array(z.looseObject({ rel: z.string(), to: z.string() })).optional(),
  confidence: z.number().min(0).max(1),
  evidence: spans.optional(),
  method: z.string(),
});

const claim = z.looseObject({ id: z.string(), source: spans, cue: spans, content: spans, about: z.array(z.string()) });
const actor = z.looseObject({ id: z.string(), name: z.string(), kind: z.string(), mentions: spans });

const report = z.looseObject({
  formatVersion: z.literal(1),
  id: z.string(),
  coder: z.looseObject({ version: z.string(), codebook: z.string(), models: z.string() }),
  article: z.looseObject({
    text: z.string(),
    title: text,
    url: text,
    outlet: text,
    agency: text,
    publishedAt: z.string().regex(DAY, 'a day or an instant, ISO 8601').nullish(),
    language: text,
  }),
  sentences: spans.optional(),
  timexes: spans.optional(),
  actors: z.array(actor).optional(),
  events: z.array(event).optional(),
  claims: z.array(claim).optional(),
  campaigns: z.array(span.extend({ id: z.string(), events: z.array(z.string()) })).optional(),
});

/**
 * A value from outside as the report it claims to be (docs/formats.md): its fields have their types and its spans lie in its text.
 * @param where Where it came from, for the message: `reports.jsonl:12`.
 * @throws InputError `not-a-report`
 */
export function checkedReport(value: unknown, where: string): Report {
  const result = report.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw notAReport(`${issue?.path.join('.') || 'the value'}: ${issue?.message}`, where);
  }
  const { text, title } = result.data.article;
  for (const { id, trigger } of result.data.events ?? []) {
    const whole = trigger.in === 'title' ? (title ?? '') : text;
    if (whole.slice(trigger.start, trigger.end) !== trigger.text) {
      throw notAReport(`the trigger of ${id} is not where its span says`, where);
    }
  }
  const fault = faultIn(result.data, { text: text.length, title: title?.length ?? 0 }, DEEPEST);
  if (fault) throw notAReport(fault, where);
  return value as Report;
}

/** Objects in objects of a report; none of its fields lies deeper. */
const DEEPEST = 16;

/** What is wrong with the spans somewhere in a value: each must lie in its text. */
function faultIn(
  value: unknown,
  lengths: { readonly text: number; readonly title: number },
  depth: number,
): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return 'its values are nested too deeply';
  const { start, end, in: where } = value as Partial<TextSpan>;
  const isSpan = typeof start === 'number' && typeof end === 'number';
  if (isSpan && !(start >= 0 && start <= end && end <= lengths[where ?? 'text']))
    return `the span ${start}–${end} lies outside the text`;
  for (const inner of Object.values(value)) {
    const fault = faultIn(inner, lengths, depth - 1);
    if (fault) return fault;
  }
  return undefined;
}

function notAReport(what: string, where: string): InputError {
  const mend = 'keep what dateline code of this version writes, unchanged';
  return new InputError({ code: 'not-a-report', what: `this is no report of formatVersion 1 (${what})`, where, mend });
}
