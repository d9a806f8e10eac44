import type { Actor, Sector } from '../model/index.ts';
import { OFFICES } from './entry.ts';
import type { Member } from './member.ts';

/** Sectors whose named people stand in public: those who hold office or bear arms for a side. */
const OFFICIAL: ReadonlySet<Sector> = new Set<Sector>([...OFFICES, 'PTY', 'REB', 'PRM', 'PRE', 'IGO']);

function isOfficial(sector: Sector | null): boolean {
  return sector !== null && OFFICIAL.has(sector);
}

/** A member as the report has it. */
export function actorOf(member: Member): Actor {
  const { id, name, kind, sector, country, cameo, registered, because } = member;
  const mentions = member.mentions.sort((a, b) => a.start - b.start);
  const isPrivate = member.person && member.named && !registered && !member.public && !isOfficial(sector);
  return {
    id,
    name,
    kind,
    sector,
    country,
    cameo,
    mentions,
    registered,
    ...(isPrivate && { privatePerson: true }),
    because,
  };
}
