import type { EventOntology } from '../codebook/index.ts';
import type { Arguments } from './arguments.ts';
import type { Draft } from './draft.ts';
import { readFactuality } from './factuality.ts';
import type { Reader } from './reader.ts';
import { isPurpose } from './reality.ts';

const PROTESTS: ReadonlySet<string> = new Set(['protest', 'obstruct']);
const PEACEFUL = 'Peaceful protest';
const INTERVENTION = 'Protest with intervention';
const FORCE = 'Excessive force against protesters';
const VIOLENT = 'Violent demonstration';
const MOB = 'Mob violence';
/** Weakest first: what happened around a protest names it. */
const RANK = [PEACEFUL, INTERVENTION, FORCE, VIOLENT];
/** Sentences on either side in which what is done to or by protesters belongs to the protest. */
const REACH = 1;

/** ACLED names a protest by how it went: whoever beat, arrested or shot protesters, or whatever they broke, names it too. */
export function nameProtests(r: Reader, drafts: readonly Draft[]): void {
  const protests = drafts.filter(
    (draft) => PROTESTS.has(draft.frame.family) && draft.type.acled?.subEventType === PEACEFUL,
  );
  const bySentence = Map.groupBy(protests, (protest) => protest.sentence);
  for (const other of drafts) {
    const name = whatItMakes(r, other);
    if (!name) continue;
    for (const protest of near(bySentence, other.sentence)) {
      if (!isReal(other)) continue;
      const known = protest.type.acled?.subEventType ?? PEACEFUL;
      if (RANK.indexOf(name) > RANK.indexOf(known))
        protest.type = { ...protest.type, acled: acledOf(name, r.book.ontology) };
    }
    if (bySentence.has(other.sentence) && other.frame.family === 'arrest') {
      other.type = { ...other.type, acled: acledOf(INTERVENTION, r.book.ontology) };
    }
  }
  nameAnswers(drafts, r.book.ontology);
}

/** Only the peaceful are intervened against: what is done about a crowd that throws stones belongs to its riot; arrests where a protest is crushed, to that. */
function nameAnswers(drafts: readonly Draft[], ontology: EventOntology): void {
  const riots = drafts.filter((draft) => isNamed(draft, VIOLENT, MOB) && isReal(draft));
  const crushed = drafts.filter((draft) => isNamed(draft, FORCE) && isReal(draft));
  for (const draft of drafts) {
    const riot =
      isNamed(draft, INTERVENTION) && riots.find(({ sentence }) => Math.abs(sentence - draft.sentence) <= REACH);
    if (riot) draft.type = { ...draft.type, acled: riot.type.acled };
    else if (draft.frame.family === 'arrest' && crushed.some(({ sentence }) => sentence === draft.sentence))
      draft.type = { ...draft.type, acled: acledOf(FORCE, ontology) };
  }
}

function isNamed({ type }: Draft, ...names: readonly string[]): boolean {
  return names.includes(type.acled?.subEventType ?? '');
}

/** "crowds surrounded the parliament to protest": in gathering they did. */
export function settleProtest(r: Reader, args: Arguments, draft: Draft): void {
  const { a } = r;
  const gathered = a.head(draft.token);
  if (draft.noun || draft.frame.plover !== 'PROTEST' || draft.factuality.modality !== 'planned') return;
  if (gathered === -1 || a.deprel(draft.token) !== 'advcl' || !isPurpose(r, draft.token)) return;
  const above = readFactuality(r, args, gathered, false, -1, undefined);
  if (above.modality === 'actual' || above.modality === 'ongoing') draft.factuality = above;
}

function near(bySentence: ReadonlyMap<number, readonly Draft[]>, sentence: number): Draft[] {
  const found: Draft[] = [];
  for (let s = sentence - REACH; s <= sentence + REACH; s++) found.push(...(bySentence.get(s) ?? []));
  return found;
}

function isReal(draft: Draft): boolean {
  return (
    draft.factuality.polarity === 'positive' &&
    draft.factuality.modality !== 'possible' &&
    draft.factuality.modality !== 'hypothetical'
  );
}

function whatItMakes(r: Reader, draft: Draft): string | undefined {
  const name = draft.type.acled?.subEventType;
  if (name && RANK.includes(name) && !PROTESTS.has(draft.frame.family)) return name;
  const byState = draft.roles.actor.some((token) => r.isA(token, 'stateforce'));
  if (draft.frame.family === 'arrest' && byState) return INTERVENTION;
  // "protests in which banks were set ablaze"
  if (draft.frame.family === 'destruction' && draft.roles.actor.length === 0) return VIOLENT;
  return undefined;
}

function acledOf(subEventType: string, ontology: EventOntology) {
  return { eventType: ontology.eventTypeOf.get(subEventType) ?? 'Protests', subEventType };
}
