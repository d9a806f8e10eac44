import {
  covers,
  type Doc,
  type Place,
  type ReportEventPlace,
  type ReportLocation,
  type Span,
  type TextSpan,
  type Toponym,
} from '../model/index.ts';
import type { CodedDoc } from './stages.ts';

/** Turns a span of `Doc.text` into one of `article.text`, or of `article.title`. */
export type Locate = (span: Span) => TextSpan;

/** A span that runs over the gap between title and body (none should) is cut at the title's end. */
export function locatorOf(doc: Doc): Locate {
  const { bodyStart } = doc;
  const titleLength = doc.article.title?.length ?? 0;
  return ({ start, end }) =>
    start >= bodyStart
      ? { start: start - bodyStart, end: end - bodyStart }
      : { start, end: Math.min(end, titleLength), in: 'title' };
}

/** What a report says of a resolved place; nothing where the mention stands unresolved. */
export function locationOf(toponym: Toponym): Omit<ReportLocation, 'text'> {
  const { resolution } = toponym;
  if (resolution.kind !== 'resolved') return {};
  return { ...describe(resolution.place), confidence: round(resolution.confidence) };
}

function describe(place: Place): Omit<ReportLocation, 'text' | 'confidence'> {
  const { placeId, name, lat, lon, featureCode, country, admin1, admin2 } = place;
  return { placeId, name, lat, lon, featureCode, country, admin1, admin2 };
}

/** The place of an event: its area's shape with what all toponyms of the area share. */
export function eventPlace(
  doc: CodedDoc,
  index: number,
  located: TextSpan,
): Omit<ReportEventPlace, 'basis'> | undefined {
  const area = doc.areas[index];
  if (!area) return undefined;
  const toponyms = area.toponyms.map((at) => doc.toponyms[at]).filter((toponym) => toponym !== undefined);
  const locations = toponyms.map(locationOf).filter(({ placeId }) => placeId !== undefined);
  const unlisted =
    doc.toponyms[area.unlisted ?? -1] ??
    doc.toponyms.find((toponym) => toponym.resolution.kind !== 'resolved' && covers(area, toponym));
  const named = locations.length === 1 ? locations[0] : sharedPart(locations);
  const known = area.place ? describe(area.place) : named;
  const identity = unlisted ? within(unlisted, known) : known;
  const { lat, lon, radiusKm, geoPrecision, relation, text } = area;
  return {
    ...located,
    text,
    ...identity,
    ...(lat === undefined ? {} : { lat, lon }),
    radiusKm,
    geoPrecision,
    relation,
  };
}

/** The ground of a state that is named as an actor. */
export function territory(doc: CodedDoc, toponym: number): Omit<ReportLocation, 'text'> & { radiusKm?: number } {
  const named = doc.toponyms[toponym];
  if (named?.resolution.kind !== 'resolved') return {};
  const { radiusKm } = named.resolution.place;
  return { ...locationOf(named), ...(radiusKm === undefined ? {} : { radiusKm }) };
}

/** A place that no gazetteer has, told of as lying in one that is known: its own name, the country and province around it. */
function within(unlisted: Toponym, around: Omit<ReportLocation, 'text'> = {}): Omit<ReportLocation, 'text'> {
  const { country, admin1, featureCode, name } = around;
  return { name: unlisted.text, country, admin1: featureCode === 'ADM1' ? name : admin1 };
}

/** Several toponyms make one region: only the country and provinces they agree on are said of it. */
function sharedPart(locations: readonly Omit<ReportLocation, 'text'>[]): Omit<ReportLocation, 'text'> {
  const first = locations[0];
  if (!first) return {};
  const agree = (field: 'country' | 'admin1') => locations.every((location) => location[field] === first[field]);
  if (!agree('country')) return {};
  return { country: first.country, admin1: agree('admin1') ? first.admin1 : undefined };
}

/** Confidences are written to two decimals: more would pretend. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
