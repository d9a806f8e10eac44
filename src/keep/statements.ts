import { CONSEQUENCE_KINDS, type Correction, type KeptEvent, type ReportEvent, type TextSpan } from '../model/index.ts';

/** The unit of provenance: a value of one property, and the words or the person behind it. */
export interface Statement {
  /** Part of the article it is about: `e120` is the event whose trigger starts at 120. */
  readonly subject: string;
  /** `type`, `place`, `roles.actor`, `consequences.killed` … */
  readonly property: string;
  readonly value: unknown;
  /** The words it rests on; absent where a person gave it. */
  readonly evidence?: readonly TextSpan[];
  readonly person?: string;
  readonly note?: string;
  /** The frame or rule with its version; `person`, or `withdraw` where a person takes back an earlier statement. */
  readonly method: string;
  readonly confidence: number;
}

/** A statement as the store holds it. */
export interface RecordedStatement extends Statement {
  readonly id: number;
  /** Instant, ISO 8601. */
  readonly recordedAt: string;
  /** The coding it came from; absent where a person made it. */
  readonly coding?: number;
}

/** What a person may state about an event. */
export const CORRECTABLE = [
  'exists',
  'type',
  'background',
  'place',
  'time',
  'factuality',
  'attribution',
  'roles.actor',
  'roles.recipient',
  'roles.with',
  'roles.instrument',
  'roles.affected',
  ...CONSEQUENCE_KINDS.map((kind) => `consequences.${kind}` as const),
] as const;
/** A property that a person may correct. */
export type Correctable = (typeof CORRECTABLE)[number];

/** Everything a report says of one event, as statements; `links` name subjects in place of report ids. */
export function statementsOf(event: ReportEvent, subject: string, subjectOf: (id: string) => string): Statement[] {
  const { method, confidence } = event;
  const statements: Statement[] = [];
  const state = (property: string, value: unknown, evidence: readonly TextSpan[], sure = confidence) => {
    statements.push({ subject, property, value, evidence, method, confidence: sure });
  };
  const trigger = [spanOf(event.trigger)];
  state('trigger', event.trigger, trigger);
  state('type', event.type, trigger);
  state('background', event.background, trigger);
  state('factuality', event.factuality, (event.evidence ?? trigger).map(spanOf));
  if (event.place) state('place', event.place, [spanOf(event.place)], event.place.confidence ?? confidence);
  if (event.time) state('time', event.time, trigger);
  for (const [role, fillers] of Object.entries(event.roles)) {
    if (fillers.length > 0) state(`roles.${role}`, fillers, fillers.map(spanOf));
  }
  for (const [kind, groups] of Object.entries(event.consequences ?? {})) {
    if (groups.length > 0) state(`consequences.${kind}`, groups, groups.map(spanOf));
  }
  const said = event.attribution ?? [];
  if (said.length > 0)
    state(
      'attribution',
      said,
      said.flatMap(({ cue }) => cue.map(spanOf)),
    );
  if (event.leftOpen?.length) state('leftOpen', event.leftOpen, trigger);
  const links = event.links ?? [];
  if (links.length > 0)
    state(
      'links',
      links.map(({ rel, to }) => ({ rel, to: subjectOf(to) })),
      trigger,
    );
  return statements;
}

/**
 * The event that statements about one subject add up to: a person's latest word on a property, otherwise the machine's.
 * @param statements In the order they were recorded; machine statements of one coding only.
 * @returns Undefined where no machine statement says what the event is.
 */
export function eventOf(statements: readonly RecordedStatement[], article: string): KeptEvent | undefined {
  const machine = new Map<string, RecordedStatement>();
  const people = new Map<string, RecordedStatement>();
  for (const statement of statements) {
    if (statement.person === undefined) machine.set(statement.property, statement);
    else if (statement.method === 'withdraw') people.delete(statement.property);
    else people.set(statement.property, statement);
  }
  const trigger = machine.get('trigger');
  if (!trigger) return undefined;
  const corrected: Record<string, Correction> = {};
  const event: Record<string, unknown> = { id: `${article}#${trigger.subject}`, roles: {}, consequences: {} };
  for (const [property, { value }] of machine) assign(event, property, value);
  for (const [property, { value, person, recordedAt, note }] of people) {
    assign(event, property, value);
    corrected[property] = { person: person!, at: recordedAt, ...(note && { note }) };
  }
  const links = ((event.links ?? []) as KeptEvent['links'] & object).map(({ rel, to }) => ({
    rel,
    to: `${article}#${to}`,
  }));
  return {
    ...(event as unknown as KeptEvent),
    links,
    confidence: trigger.confidence,
    method: trigger.method,
    evidence: machine.get('factuality')?.evidence ?? trigger.evidence ?? [],
    ...(people.size > 0 && { corrected }),
  };
}

/** `consequences.killed` goes one level down; every other property is a field of its own. */
function assign(event: Record<string, unknown>, property: string, value: unknown): void {
  const dot = property.indexOf('.');
  if (dot < 0) event[property] = value;
  else (event[property.slice(0, dot)] as Record<string, unknown>)[property.slice(dot + 1)] = value;
}

/**
 * A name for each event that stays when the article is coded again: where its trigger stands. An event whose
 * trigger overlaps that of an event known from before takes its name, so that corrections find it again.
 * @param known Triggers of earlier codings by subject.
 */
export function subjectsOf(
  events: readonly ReportEvent[],
  known: ReadonlyMap<string, TextSpan>,
): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  const taken = new Set<string>();
  const give = (event: ReportEvent, subject: string) => {
    subjects.set(event.id, subject);
    taken.add(subject);
  };
  const later: ReportEvent[] = [];
  for (const event of events) {
    const plain = plainSubject(event.trigger);
    if (taken.has(plain) || (known.size > 0 && !known.has(plain))) later.push(event);
    else give(event, plain);
  }
  for (const event of later) {
    const same = [...known].find(([subject, span]) => !taken.has(subject) && sameWords(span, event.trigger));
    give(event, same?.[0] ?? freeSubject(event.trigger, taken, known));
  }
  return subjects;
}

function plainSubject({ start, in: where }: TextSpan): string {
  return `${where === 'title' ? 't' : 'e'}${start}`;
}

function freeSubject(trigger: TextSpan, taken: ReadonlySet<string>, known: ReadonlyMap<string, TextSpan>): string {
  const plain = plainSubject(trigger);
  if (!taken.has(plain)) return plain;
  for (let n = 2; ; n++) {
    const subject = `${plain}~${n}`;
    if (!taken.has(subject) && !known.has(subject)) return subject;
  }
}

function sameWords(a: TextSpan, b: TextSpan): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end;
}

function spanOf(span: TextSpan): TextSpan {
  return span.in ? { start: span.start, end: span.end, in: span.in } : { start: span.start, end: span.end };
}
