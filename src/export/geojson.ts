import { type EventView, eventViews, type KeptReport, sayerName } from '../model/index.ts';
import { namesOf } from './layout.ts';
import { type Discretion, discreet } from './withhold.ts';

/** A GeoJSON feature (RFC 7946); `geometry` null where the article gives no place that is known. */
export interface EventFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** RFC 7946. */
export interface EventFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly EventFeature[];
}

/** Every event of the reports as a point with its precision class: never moved, never more exact than the words. */
export function toGeoJson(reports: readonly KeptReport[], discretion: Discretion = {}): EventFeatures {
  const features = reports.flatMap(eventViews).map((view) => featureOf(discreet(view, discretion)));
  return { type: 'FeatureCollection', features };
}

/** One event as a feature; without a point its geometry is null. */
export function featureOf(view: EventView): EventFeature {
  const { id, article, source, place, time, type, tolls } = view;
  const hasPoint = place?.lat !== undefined && place.lon !== undefined;
  return {
    type: 'Feature',
    id,
    geometry: hasPoint ? { type: 'Point', coordinates: [place.lon!, place.lat!] } : null,
    properties: {
      article,
      event: view.linked?.event ?? id,
      sources: view.linked?.sources ?? 1,
      eventType: type.acled?.eventType ?? null,
      subEventType: type.acled?.subEventType ?? null,
      plover: type.plover?.event ?? null,
      status: view.status,
      background: view.background,
      actor: namesOf(view, 'actor'),
      recipient: namesOf(view, 'recipient'),
      place: place?.name ?? place?.text ?? null,
      country: place?.country ?? null,
      geoPrecision: place?.geoPrecision ?? null,
      relation: place?.relation ?? null,
      radiusKm: place?.radiusKm ?? null,
      edtf: time?.edtf ?? null,
      start: time?.start ?? null,
      end: time?.end ?? null,
      killed: tolls.killed ?? null,
      wounded: tolls.wounded ?? null,
      attribution: view.attribution.map(({ via, ...said }) => ({
        source: sayerName(said) ?? null,
        standing: said.standing,
        via: via ?? null,
      })),
      quote: view.quote,
      title: source.title ?? null,
      outlet: source.outlet ?? null,
      publishedAt: source.publishedAt ?? null,
      url: source.url ?? null,
      confidence: view.confidence,
    },
  };
}
