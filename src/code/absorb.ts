import type { Draft } from './draft.ts';
import { nameOf } from './overlap.ts';
import type { Reader } from './reader.ts';

/** Family that tells of the harm done rather than of how it was done. */
export const HARM = 'harm';

/** Everything the guest knows and the host does not. */
export function absorb(r: Reader, host: Draft, guest: Draft): void {
  host.tellings.push(guest.token, ...guest.tellings);
  for (const harm of guest.harms)
    if (!host.harms.some((known) => known.token === harm.token && known.kind === harm.kind)) host.harms.push(harm);
  const aimed =
    host.roles.recipient.length === 0 &&
    guest.frame.family === HARM &&
    (AIMED.has(host.frame.family) || (host.frame.family === 'clash' && killsFoes(r, guest)));
  moveRoles(r, host, guest, aimed ? 'recipient' : 'affected');
  host.roles.affected.splice(
    0,
    host.roles.affected.length,
    ...host.roles.affected.filter((token) => !host.roles.recipient.includes(token)),
  );
  if (tellsFiner(host, guest)) host.time = guest.time;
  host.time ??= guest.time;
  host.place ??= guest.place;
  host.confidence = Math.min(0.99, host.confidence + 0.05);
  if (!guest.background) host.background = host.background && guest.background;
}

/** Families whose victims, where nobody else is, are whom they were aimed at. */
const AIMED: ReadonlySet<string> = new Set(['violence', HARM, 'aerial', 'shelling']);

/** "Soldiers killed two rebels in a gunbattle": the rebels are whom they fought. */
function killsFoes(r: Reader, { roles: { actor, recipient } }: Draft): boolean {
  return actor.length > 0 && recipient.length > 0 && recipient.every((token) => r.isA(r.partOf(token), 'armed'));
}

/** "last week", then "on Friday" of that week. */
function tellsFiner({ time: known }: Draft, { time }: Draft): boolean {
  if (!known?.start || !known.end || !time?.start || !time.end) return false;
  if (time.basis !== 'stated' || time.precision !== 'day' || known.precision === 'day') return false;
  return known.start <= time.start && time.end <= known.end;
}

function moveRoles(r: Reader, host: Draft, guest: Draft, suffererRole: 'recipient' | 'affected'): void {
  const known = new Set(Object.values(host.roles).flatMap((list) => list.map((token) => nameOf(r, token))));
  const taken = (token: number) => token === host.token || known.has(nameOf(r, token));
  const own = [...guest.roles.recipient, ...guest.roles.affected];
  if (host.roles.actor.length === 0)
    for (const token of guest.roles.actor) if (!taken(token)) host.roles.actor.push(token);
  const role =
    guest.frame.family === HARM ? suffererRole : host.roles.recipient.length === 0 ? 'recipient' : 'affected';
  for (const token of own) if (!taken(token)) host.roles[role].push(token);
  if (host.roles.instrument.length === 0)
    for (const token of guest.roles.instrument) if (!taken(token)) host.roles.instrument.push(token);
  for (const token of guest.roles.with) if (!taken(token)) host.roles.with.push(token);
}
