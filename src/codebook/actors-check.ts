import { ACTOR_KINDS, type ActorKind, LexiconError, SECTORS, type Sector } from '../model/index.ts';

const KINDS: ReadonlySet<string> = new Set(ACTOR_KINDS);
const CODES: ReadonlySet<string> = new Set(SECTORS);
/** A year, a month or a day. */
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const ID = /^[\p{L}\p{N}]+([.-][\p{L}\p{N}]+)*$/u;

/** The cell as a PLOVER sector. @throws LexiconError */
export function checkSector(cell: string, at: string): Sector {
  if (CODES.has(cell)) return cell as Sector;
  throw fault('unknown sector', cell, `${at}, column "sector"`, `one of ${SECTORS.join(', ')}`);
}

/** The cell as a kind of actor. @throws LexiconError */
export function checkKind(cell: string, at: string): ActorKind {
  if (KINDS.has(cell)) return cell as ActorKind;
  throw fault('unknown kind', cell, `${at}, column "kind"`, `one of ${ACTOR_KINDS.join(', ')}`);
}

/** A date as written, or undefined where the cell is empty. */
export function checkDate(cell: string, at: string): string | undefined {
  if (cell === '') return undefined;
  if (DATE.test(cell)) return cell;
  throw fault('not a date', cell, at, 'write YYYY, YYYY-MM or YYYY-MM-DD');
}

/** The cell as an id. @throws LexiconError */
export function checkId(cell: string, at: string): string {
  if (ID.test(cell)) return cell;
  throw fault('not an id', cell, `${at}, column "id"`, 'lower-case words parted by hyphens, such as people-s-army');
}

function fault(what: string, value: string, where: string, mend: string): LexiconError {
  return new LexiconError({ code: 'registry-value', what: `${what} "${value}"`, where, mend });
}
