/** The 16 event types of PLOVER (Open Event Data Alliance, manual v0.8). */
export const PLOVER_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
/** An event type of PLOVER. */
export type PloverEvent = (typeof PLOVER_EVENTS)[number];
