import { z } from 'zod';
import { DatelineError } from '../model/index.ts';
import type { Correctable } from './statements.ts';

const day = z.iso.date();
const count = z.number().int().min(0).nullable();
const filler = z.object({ name: z.string().trim().min(1).max(300), actor: z.string().max(200).optional() });
const source = z.object({
  name: z.string().trim().min(1).max(300),
  actor: z.string().max(200).optional(),
  standing: z.enum(['official', 'party', 'witness', 'analyst', 'organisation', 'media', 'document', 'unnamed']),
  via: z.string().max(200).nullish(),
});
const group = z.object({ low: count, best: count, high: count, who: z.string().max(300).optional() });

/** What a person may set each property to; null says that the article tells nothing of it. */
export const correctionValues = {
  exists: z.boolean(),
  background: z.boolean(),
  type: z.object({
    plover: z
      .object({ event: z.string().max(40), mode: z.string().max(40).nullable(), contexts: z.array(z.string().max(40)) })
      .nullable(),
    acled: z.object({ eventType: z.string().max(80), subEventType: z.string().max(80) }).nullable(),
    cameo: z.string().max(4).nullable(),
    ucdp: z.object({ typeOfViolence: z.literal([1, 2, 3]) }).nullable(),
  }),
  place: z
    .object({
      text: z.string().trim().min(1).max(300),
      name: z.string().trim().min(1).max(300),
      lat: z.number().min(-90).max(90).optional(),
      lon: z.number().min(-180).max(180).optional(),
      placeId: z.string().max(80).optional(),
      country: z.string().length(2).optional(),
      admin1: z.string().max(200).optional(),
      geoPrecision: z.literal([1, 2, 3]),
      relation: z.string().max(80).nullable(),
    })
    .nullable(),
  time: z
    .object({
      edtf: z.string().max(80),
      start: day.optional(),
      end: day.optional(),
      precision: z.enum(['instant', 'day', 'week', 'month', 'season', 'year', 'decade', 'century', 'range']),
    })
    .nullable(),
  factuality: z.object({
    polarity: z.enum(['positive', 'negative', 'uncertain']),
    modality: z.enum([
      'actual',
      'ongoing',
      'habitual',
      'attempted',
      'planned',
      'possible',
      'hypothetical',
      'denied',
      'demanded',
    ]),
  }),
  attribution: z.array(source).max(50),
  fillers: z.array(filler).max(50),
  groups: z.array(group).max(50),
} as const;

function valueSchema(property: Correctable): z.ZodType {
  if (property.startsWith('roles.')) return correctionValues.fillers;
  if (property.startsWith('consequences.')) return correctionValues.groups;
  return correctionValues[property as keyof typeof correctionValues];
}

/**
 * A person's value, checked against what the property may hold.
 * @throws DatelineError `correction-unusable` naming the field.
 */
export function checkedValue(property: Correctable, value: unknown): unknown {
  const result = valueSchema(property).safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DatelineError({
    code: 'correction-unusable',
    what: `this value cannot stand for "${property}": ${issue?.message ?? 'wrong shape'}`,
    where: issue?.path.join('.') || property,
    mend: 'the API description at /api/openapi.json shows the shape',
  });
}
