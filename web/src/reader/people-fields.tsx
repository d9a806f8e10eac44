import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { STANDINGS } from '../../../src/model/index.ts';
import { getActors } from '../api.ts';
import { focus } from './focus.ts';
import type { Person } from './people.ts';

interface PeopleFieldsProps {
  readonly label: string;
  readonly people: readonly Person[];
  /** Asks how each stands to what is told, too. */
  readonly hasStanding?: boolean;
}

/** A name a row; names of the registry are offered. A row left empty is nobody. */
export function PeopleFields({ label, people, hasStanding = false }: PeopleFieldsProps) {
  const actors = useQuery({ queryKey: ['actors'], queryFn: getActors });
  const [rows, setRows] = useState(Math.max(1, people.length));
  const list = useId();
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
        <div className="row" key={row}>
          <label>
            {row === 0 ? label : `${label} (${row + 1})`}
            <input
              name="name"
              list={list}
              maxLength={300}
              autoComplete="off"
              defaultValue={people[row]?.name}
              ref={row === rows - 1 ? focus : undefined}
            />
          </label>
          {hasStanding && (
            <label>
              Standing
              <select name="standing" defaultValue={people[row]?.standing ?? 'unnamed'}>
                {STANDINGS.map((standing) => (
                  <option key={standing}>{standing}</option>
                ))}
              </select>
            </label>
          )}
        </div>
      ))}
      <datalist id={list}>
        {actors.data?.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <button type="button" className="quiet more-people" onClick={() => setRows(rows + 1)}>
        One more
      </button>
    </>
  );
}
