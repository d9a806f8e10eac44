import type { MentionForm } from './actor.ts';
import type { KeptAttribution, KeptFiller, KeptReport, ViewedActor, ViewedSource } from './kept.ts';
import { isBare } from './naming.ts';
import { isSpan, quotation } from './quotation.ts';
import type { ReportActor, ReportEvent, TextSpan } from './report.ts';

type Trigger = ReportEvent['trigger'];
type Actors = ReadonlyMap<string, ReportActor>;

/** Who fills a part, ready to be shown. */
export function fillerView(filler: KeptFiller, trigger: Trigger, report: KeptReport, actors: Actors): ViewedActor {
  const known = filler.actor === undefined ? undefined : actors.get(filler.actor);
  const text = isSpan(filler) ? quotation(filler, report.article) : undefined;
  const form = formOf(filler, known);
  const isNameless = filler.name === undefined && isBare(text ?? '') && isBare(known?.name ?? '');
  return {
    actor: filler.actor,
    name: filler.name ?? known?.name ?? text ?? filler.actor ?? '',
    label:
      filler.name ??
      (text === undefined || isNameless ? undefined : labelOf(text, form, known, filler, trigger, report)),
    text,
    ...(form === 'pronoun' && { isPronoun: true }),
    ...(isNameless && { isNameless: true }),
    kind: known?.kind,
    sector: known?.sector ?? undefined,
    country: known?.country ?? undefined,
    cameo: known?.cameo ?? undefined,
    privatePerson: known?.privatePerson,
  };
}

/** Who says so, ready to be shown. */
export function sourceView(said: KeptAttribution, report: KeptReport, actors: Actors): ViewedSource {
  const { source, standing, via } = said;
  if (said.name !== undefined) return { name: said.name, actor: said.actor, standing, via: via ?? undefined };
  const text = source && quotation(source, report.article);
  const known = source?.actor === undefined ? undefined : actors.get(source.actor);
  const isReferring = source && (formOf(source, known) === 'pronoun' || isBare(text ?? ''));
  const name = isReferring && known && !isBare(known.name) ? known.name : undefined;
  return { text, name, actor: source?.actor, standing, via: via ?? undefined };
}

/** The article's words where they tell who it is, the actor's name where they only refer to it. */
function labelOf(
  text: string,
  form: MentionForm | undefined,
  known: ReportActor | undefined,
  filler: KeptFiller,
  trigger: Trigger,
  report: KeptReport,
): string {
  if (known && (form === 'pronoun' || isBare(text))) return known.name;
  if (known && form === 'nominal' && refersBack(text, filler, report) && /\p{Lu}/u.test(known.name)) return known.name;
  return !known && isModifier(text, filler, trigger) ? `${text} ${trigger.text}` : text;
}

/** "the coalition", "troops": a definite or short description with no name and no number of its own. */
function refersBack(text: string, filler: KeptFiller, { sentences }: KeptReport): boolean {
  const [first = '', ...rest] = text.split(/\s+/);
  if (rest.some((word) => /^[\p{Lu}\p{N}]/u.test(word)) || /^(?:an?|\p{N}.*)$/iu.test(first)) return false;
  if (/^(?:the|this|that|these|those)$/i.test(first)) return rest.length < 4;
  const opens = sentences?.some(({ start, in: where }) => start === filler.start && where === filler.in);
  return rest.length === 0 && (opens || /^\p{Ll}/u.test(first));
}

/** "rebel" in "a rebel attack" tells what the deed was rather than who did it. */
function isModifier(text: string, filler: KeptFiller, trigger: Trigger): boolean {
  return /^\p{Ll}[\p{L}-]*[^s\P{L}]$/u.test(text) && filler.in === trigger.in && filler.end === trigger.start - 1;
}

function formOf(span: Partial<TextSpan>, actor: ReportActor | undefined): MentionForm | undefined {
  return actor?.mentions.find(
    ({ start, end, in: where }) => start === span.start && end === span.end && where === span.in,
  )?.form;
}
