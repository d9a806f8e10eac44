import { CONSEQUENCE_KINDS, type Disagreement, type EventView, type Toll } from '../model/index.ts';

type SourceOf = (view: EventView) => string;

/** All that some reports say of one property, where two of them contradict each other. */
type Comparison = (reports: readonly EventView[], sourceOf: SourceOf) => Disagreement | undefined;

const STANDINGS: Readonly<Record<string, string>> = { denied: 'denied', negated: 'told as not so' };

const COMPARISONS: readonly Comparison[] = [
  ...CONSEQUENCE_KINDS.map((kind) => comparing(`consequences.${kind}`, ({ tolls }) => tolls[kind], tollsClash)),
  comparing('factuality', ({ status }) => STANDINGS[status] ?? 'told as fact'),
  comparing('time', statedDay),
  comparing('place', ({ place }) => (place?.geoPrecision === 1 ? (place.placeId ?? place.name) : undefined)),
];

/** Where the reports of one event contradict each other: every value with who gives it, none chosen over another. */
export function disagreementsOf(reports: readonly EventView[], sourceOf: SourceOf): Disagreement[] {
  return COMPARISONS.flatMap((compare) => compare(reports, sourceOf) ?? []);
}

/**
 * @param answerOf What a report says of the property; undefined where it says nothing.
 * @param clash Can two answers not both be true?
 */
function comparing<Answer>(
  property: string,
  answerOf: (view: EventView) => Answer | undefined,
  clash: (a: Answer, b: Answer) => boolean = (a, b) => a !== b,
): Comparison {
  return (reports, sourceOf) => {
    const told = reports.filter((view) => answerOf(view) !== undefined);
    const groups = Map.groupBy(told, (view) => JSON.stringify(answerOf(view)));
    const values = [...groups.values()].map((views) => ({
      value: answerOf(views[0]!)!,
      reports: views.map(({ id }) => id),
      sources: [...new Set(views.map(sourceOf))],
    }));
    const clashes = values.some(({ value }, i) => values.slice(i + 1).some((other) => clash(value, other.value)));
    return clashes ? { property, values } : undefined;
  };
}

/** "At least 14" does not contradict 17; 11 does. */
function tollsClash(a: Toll, b: Toll): boolean {
  const isBelow = (one: Toll, other: Toll) => one.high !== null && one.high < (other.low ?? 0);
  return isBelow(a, b) || isBelow(b, a);
}

/** The day the words give; a week that holds it contradicts no day. */
function statedDay({ time }: EventView): string | undefined {
  return time?.timex !== undefined && time.start === time.end ? time.start : undefined;
}
