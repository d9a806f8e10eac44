import type { Coded, EventReport, Modality } from '../model/index.ts';
import type { Readable } from './lookups.ts';

/** The ontology whose labels are given. */
export type Scheme = 'acled' | 'plover';

/** One label a text, and the share of the evidence behind each label. */
export interface Classification {
  readonly label: string;
  readonly scores: Readonly<Record<string, number>>;
}

const NOTHING = 'None';
/** How much a report counts towards what its text is mainly about. */
const MODALITY_WEIGHT: Readonly<Record<Modality, number>> = {
  actual: 1,
  ongoing: 1,
  habitual: 0.7,
  attempted: 0.8,
  planned: 0.4,
  possible: 0.3,
  hypothetical: 0.1,
  demanded: 0.15,
  denied: 0.2,
};
/** What a text only looks back on, or says did not happen, counts less for its label. */
const BACKGROUND_WEIGHT = 0.4;
const NEGATIVE_WEIGHT = 0.3;
/** How fast what comes later in the text counts less, per sentence. */
const DECAY = 0.35;
/** How much a report counts less for every clause or phrase between it and its sentence's main clause. */
const EMBEDDED_WEIGHT = 0.75;
/** Relations that keep an event on the level of what governs it. */
const LEVEL: ReadonlySet<string> = new Set([
  'conj',
  'ccomp',
  'xcomp',
  'obj',
  'nsubj',
  'nsubj:pass',
  'parataxis',
  'compound',
]);
/** "will lift the ban": in PLOVER the promise is the event, and it has been made. */
const PROMISES: ReadonlySet<string> = new Set(['AGREE', 'THREATEN']);
/** What ACLED does not record speaks for None, but less than what it records speaks for its label. */
const UNRECORDED_WEIGHT = 0.5;

/** The type a text mainly reports, decided from its coded events: each votes with its certainty and prominence. */
export function classify(doc: Readable & Coded, scheme: Scheme): Classification {
  const votes = new Map<string, number>();
  for (const event of doc.events) {
    const name = scheme === 'acled' ? event.type.acled?.subEventType : event.type.plover?.event;
    const weight = weightOf(doc, event, scheme) * (name ? 1 : UNRECORDED_WEIGHT);
    const known = scheme === 'acled' && isOwnedUp(doc, event.token) ? KNOWN_SHARE * weight : 0;
    votes.set(name ?? NOTHING, (votes.get(name ?? NOTHING) ?? 0) + weight - known);
    if (known > 0) votes.set(NOTHING, (votes.get(NOTHING) ?? 0) + known);
  }
  if (scheme === 'acled') settleGround(doc, votes);
  const total = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  if (total === 0) return { label: NOTHING, scores: { [NOTHING]: 1 } };
  const ranked = [...votes].sort((one, two) => two[1] - one[1]);
  return {
    label: ranked[0]![0],
    scores: Object.fromEntries(ranked.map(([name, vote]) => [name, Math.round((vote / total) * 1000) / 1000])),
  };
}

/** How much of a deed's weight goes to None where the news is only whose it was. */
const KNOWN_SHARE = 0.7;
/** Heads looked at above a deed for who owns up to it. */
const MAX_UP = 6;

/** "claimed responsibility for the blast", "denied that it was behind the raid": the deed is known, its author is the news. */
function isOwnedUp({ analysis }: Readable, token: number): boolean {
  for (let node = token, steps = 0; steps < MAX_UP; steps++) {
    const head = analysis.head(node);
    if (head === -1) return false;
    const case_ = analysis.child(node, 'case', 'mark');
    const behind = case_ !== -1 && analysis.lower(case_) === 'behind';
    if (behind || /^(responsibility|responsible)$/.test(analysis.lower(head))) return true;
    if (analysis.lemma(head) === 'claim' && analysis.deprel(node) === 'obj') return true;
    node = head;
  }
  return false;
}

const CLASH = 'Armed clash';
const GROUND: readonly string[] = ['Government regains territory', 'Non-state actor overtakes territory'];

/** A clash in which ground changed hands is recorded as that change: ACLED calls an armed clash only what changes nothing. */
function settleGround(doc: Readable & Coded, votes: Map<string, number>): void {
  const taken = doc.events.find(
    ({ type, factuality }) =>
      GROUND.includes(type.acled?.subEventType ?? '') &&
      factuality.modality === 'actual' &&
      factuality.polarity === 'positive',
  )?.type.acled?.subEventType;
  if (taken === undefined || !votes.has(CLASH)) return;
  votes.set(taken, votes.get(taken)! + votes.get(CLASH)!);
  votes.delete(CLASH);
}

function weightOf(doc: Readable, event: EventReport, scheme: Scheme): number {
  const { polarity } = event.factuality;
  const isSaid = scheme === 'plover' && PROMISES.has(event.type.plover?.event ?? '');
  const modality = isSaid && event.factuality.modality === 'planned' ? 'actual' : event.factuality.modality;
  const position = 1 / (1 + DECAY * doc.analysis.sentenceOf(event.token));
  return (
    event.confidence *
    MODALITY_WEIGHT[modality] *
    (event.background ? BACKGROUND_WEIGHT : 1) *
    (polarity === 'negative' ? NEGATIVE_WEIGHT : 1) *
    EMBEDDED_WEIGHT ** depthOf(doc, event.token) *
    position
  );
}

function depthOf(doc: Readable, token: number): number {
  const { analysis } = doc;
  let depth = 0;
  for (let node = token, steps = 0; steps < 12; steps++) {
    const head = analysis.head(node);
    if (head === -1) break;
    if (!LEVEL.has(analysis.deprel(node))) depth++;
    node = head;
  }
  return depth;
}
