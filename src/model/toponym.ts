import type { Span } from './span.ts';

/** `literal` when it is the place; `associative` when it stands for people, an institution, a thing. */
export type ToponymUse = 'literal' | 'associative';

/** GeoNames feature classes: A admin, H water, L area, P populated, R road, S spot, T terrain, U undersea, V forest. */
export type FeatureClass = 'A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T' | 'U' | 'V';

/** A place in the gazetteer; degrees in WGS84. */
export interface Place {
  /** `geonames:ID`, or `dateline:SLUG` for rows of our own supplement. */
  readonly placeId: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly featureClass: FeatureClass;
  /** GeoNames feature code: PPL, PPLC, ADM1, PCLI, DSRT … */
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2; absent for what spans countries. */
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly population?: number;
  /** Radius of a country, province or region, km; absent for a point. */
  readonly radiusKm?: number;
}

/** The place a name means, or why it means none. */
export type Resolution =
  | {
      readonly kind: 'resolved';
      readonly place: Place;
      readonly confidence: number;
      readonly because: readonly string[];
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Place[] }
  | { readonly kind: 'unresolved'; readonly why: 'not-in-gazetteer' | 'too-vague' };

/**
 * How a place is mentioned: by its name, by an adjective ("Turkish"), by its people ("Iraqis"), or inside the
 * name of something else ("London Road", "University of Texas").
 */
export type ToponymForm = 'name' | 'adjective' | 'people' | 'embedded';

/** A place mention. */
export interface Toponym extends Span {
  readonly text: string;
  readonly use: ToponymUse;
  readonly form: ToponymForm;
  /** How sure it is that a place is mentioned at all, 0..1. */
  readonly mentionConfidence: number;
  readonly resolution: Resolution;
  /** First and last token (inclusive) of the mention. */
  readonly tokens: readonly [number, number];
}

/** 1 the place itself, 2 near it or a part of a district, 3 a whole province or vaguer. */
export type GeoPrecision = 1 | 2 | 3;

/**
 * Where something is, as far as the words allow: one toponym, or a region made from several or from a
 * relation ("20 km south of Kirkuk", "between A and B", "northwestern parts of Salahaddin").
 */
export interface Area extends Span {
  readonly text: string;
  /** Indexes in `toponyms`. */
  readonly toponyms: readonly number[];
  /** Index in `toponyms` of the name that no gazetteer has, where `toponyms` tells what holds it. */
  readonly unlisted?: number;
  /** The place itself where the words mean it without its name: "the Georgian capital". */
  readonly place?: Place;
  readonly lat?: number;
  readonly lon?: number;
  /** Radius that holds the area, km. */
  readonly radiusKm?: number;
  readonly geoPrecision: GeoPrecision;
  /** The relating words in short: `north of`, `near`, `between`, `part of`; null for the place itself. */
  readonly relation: string | null;
  /** Its own name where a common noun ends it, which no gazetteer has: "the Samarra Barrage". */
  readonly name?: Span;
  /** Token that heads the phrase the area stands in. */
  readonly token: number;
}

/** What `place` adds: one toponym per mention in text order; one area per place phrase. */
export interface Placed {
  readonly toponyms: readonly Toponym[];
  readonly areas: readonly Area[];
}
