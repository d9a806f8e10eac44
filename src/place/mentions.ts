import type { Gazetteer } from '../codebook/index.ts';
import type { ToponymForm } from '../model/index.ts';
import type { Proposal } from './proposal.ts';
import type { Words } from './words.ts';

/** The kind of unit the words beside a name call it: "Nineveh province", "the town of Hajin". */
export type Unit = 'admin1' | 'admin2' | 'town' | 'water' | 'land';

/** An accepted proposal: a place mention, with what its own surroundings say of where it is. */
export interface Mention {
  readonly proposal: Proposal;
  readonly form: ToponymForm;
  readonly confidence: number;
  /** Do the words beside it say that something is there or goes there: "in X", "visited X"? */
  readonly isPlaced: boolean;
  /** Does the annotator take it for a place, or for a part of the name of something else? */
  readonly isTaken: boolean;
  /** Is it no more than a short form in capitals, "SWAT", or a bearing, "the Deep South"? */
  readonly isFaint: boolean;
  /** The mention that holds it by the words between them: "Alexandria, La.". */
  qualifier?: Mention;
  qualifierStrength?: 'direct' | 'loose';
  unit?: Unit;
  /** Do its words say outright that the qualifier holds it: "the Mozambican town of Palma"? */
  isClaimed?: true;
  /** Do its words say that it lies in the country of the qualifier's province: "Belgrade, Minn."? */
  isOfProvince?: true;
}

const UNITS = [
  ['unit-admin1', 'admin1'],
  ['unit-admin2', 'admin2'],
  ['unit-town', 'town'],
  ['unit-water', 'water'],
  ['unit-land', 'land'],
] as const;
/** Words that may stand between a place and what holds it: "Baghuz, a hamlet in eastern Syria". */
const LOOSE_GAP = 8;

/** Notes on each mention what holds it and what kind of unit its words call it. */
export function readSurroundings(words: Words, mentions: readonly Mention[], gazetteer: Gazetteer): void {
  mentions.forEach((mention, m) => {
    const next = mentions[m + 1];
    if (next) qualify(words, mention, next, gazetteer);
    const before = mentions[m - 1];
    if (!mention.qualifier && before && isPossessor(words, before, mention)) {
      mention.qualifier = before;
      mention.qualifierStrength = 'loose';
    }
    if (before && mention.qualifier === before && isTownOf(words, before, mention)) {
      mention.qualifierStrength = 'direct';
      mention.isClaimed = true;
    }
    const unit = unitOf(words, mention);
    if (unit) mention.unit = unit;
  });
  shareUnits(words, mentions);
}

function qualify(words: Words, mention: Mention, next: Mention, gazetteer: Gazetteer): void {
  const after = mention.proposal.last + 1;
  const gap = next.proposal.first - after;
  if (gap > LOOSE_GAP || next.form === 'embedded') return;
  if (!next.proposal.candidates.some(({ place }) => /^(PCL|ADM|RGN)/.test(gazetteer.code(place)))) return;
  const mark = words.lower(after);
  if (gap === 1 && (mark === ',' || mark === '(') && next.form === 'name') {
    mention.qualifier = next;
    mention.qualifierStrength = 'direct';
    if (unitOf(words, next) === 'admin1' || (isProvince(next, gazetteer) && !isWide(mention, gazetteer)))
      mention.isOfProvince = true;
    return;
  }
  const { analysis } = words;
  if (analysis.sentenceOf(next.proposal.first) !== analysis.sentenceOf(after - 1)) return;
  for (let i = after; i < next.proposal.first; i++) {
    if (words.lower(i) !== 'in' && words.lower(i) !== 'of') continue;
    mention.qualifier = next;
    mention.qualifierStrength = 'loose';
    return;
  }
}

/** Is all that is called so a province, but no bearing: "Minn."? */
function isProvince({ isFaint, proposal }: Mention, gazetteer: Gazetteer): boolean {
  const codes = proposal.candidates.map(({ place }) => gazetteer.code(place));
  return !isFaint && codes.includes('ADM1') && codes.every((code) => code.startsWith('ADM'));
}

/** May a country or province be meant? Then the next may be one of a list. */
const isWide = ({ proposal: { candidates } }: Mention, gazetteer: Gazetteer): boolean =>
  candidates.some(({ place }) => /^(PCL|ADM1|RGN|CONT)/.test(gazetteer.code(place)));

/** "Iraq's Mosul", "the Syrian town of Hajin". */
function isPossessor(words: Words, before: Mention, mention: Mention): boolean {
  const gap = mention.proposal.first - before.proposal.last - 1;
  if (gap < 1 || gap > 4) return false;
  const { analysis } = words;
  if (analysis.sentenceOf(before.proposal.last) !== analysis.sentenceOf(mention.proposal.first)) return false;
  const next = words.lower(before.proposal.last + 1);
  if (isTownOf(words, before, mention)) return true;
  if (before.form === 'adjective') return words.is(mention.proposal.first - 2, 'of-unit') || gap <= 2;
  return next === "'s" || next === '’s';
}

/** "Mozambican town of Palma", "Mozambique town of Palma": nothing else between. */
function isTownOf(words: Words, before: Mention, { proposal: { first } }: Mention): boolean {
  return before.proposal.last === first - 3 && words.lower(first - 1) === 'of' && words.is(first - 2, 'unit-town');
}

function unitOf(words: Words, { proposal }: Mention): Unit | undefined {
  const after = proposal.last + 1;
  for (const [cls, unit] of UNITS) if (words.is(after, cls)) return unit;
  for (const [cls, unit] of UNITS) if (words.is(proposal.last, cls) && proposal.last > proposal.first) return unit;
  let before = proposal.first - 1;
  if (words.lower(before) === 'the') before--;
  if (words.lower(before) !== 'of') return undefined;
  for (const [cls, unit] of UNITS) if (words.is(before - 1, cls)) return unit;
  return undefined;
}

/** "the provinces of Salahaddin, Nineveh and Anbar": all three are provinces. */
function shareUnits(words: Words, mentions: readonly Mention[]): void {
  for (let m = 1; m < mentions.length; m++) {
    const mention = mentions[m]!;
    const before = mentions[m - 1]!;
    if (!isListed(words, before, mention)) continue;
    const plural = words.lower(before.proposal.first - 2).endsWith('s');
    if (before.unit && !mention.unit && (plural || before.qualifier === undefined)) mention.unit = before.unit;
    if (before.qualifier === mention && before.unit !== undefined && plural) {
      before.qualifier = undefined;
      before.qualifierStrength = undefined;
    }
  }
  for (let m = mentions.length - 2; m >= 0; m--) {
    const mention = mentions[m]!;
    const next = mentions[m + 1]!;
    if (
      !mention.unit &&
      next.unit &&
      isListed(words, mention, next) &&
      words.lower(next.proposal.last + 1).endsWith('s')
    )
      mention.unit = next.unit;
  }
}

/** Do only a comma, "and" or "or" stand between two mentions? */
export function isListed(words: Words, a: Mention, b: Mention): boolean {
  const gap = b.proposal.first - a.proposal.last - 1;
  if (gap < 1 || gap > 2) return false;
  for (let i = a.proposal.last + 1; i < b.proposal.first; i++) {
    const lower = words.lower(i);
    if (lower !== ',' && lower !== 'and' && lower !== 'or' && lower !== '&') return false;
  }
  return true;
}
