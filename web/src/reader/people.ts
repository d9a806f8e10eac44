import { type RoleName, type Standing, sayerName, shownName } from '../../../src/model/index.ts';
import type { EventView, ListedActor } from '../api.ts';

/** Who fills a part or says so, as a form shows and keeps it. */
export interface Person {
  readonly name: string;
  readonly actor?: string;
  readonly standing?: Standing;
  readonly via?: string;
}

/** Who is coded for `roles.…` or `attribution`, those left out whom the article does not name. */
export function peopleOf({ roles, attribution }: EventView, property: string): Person[] {
  if (property === 'attribution') {
    return attribution.flatMap((said) => {
      const name = sayerName(said);
      return name === undefined ? [] : [{ name, actor: said.actor, standing: said.standing, via: said.via }];
    });
  }
  return (roles[property.slice('roles.'.length) as RoleName] ?? []).flatMap((one) => {
    const name = shownName(one);
    return name === undefined ? [] : [{ name, actor: one.actor }];
  });
}

/** The person a name was entered for: who stood there before, otherwise an actor of the registry. */
export function personOf(name: string, before: readonly Person[], known: readonly ListedActor[] = []): Person {
  const same = before.find((one) => one.name === name);
  return { name, actor: same?.actor ?? known.find((one) => one.name === name)?.id, via: same?.via };
}
