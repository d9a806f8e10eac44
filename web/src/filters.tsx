import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Changes } from './address.ts';
import { type Filter, getActors, type Stats } from './api.ts';
import { colourOf, dayName, OTHER, TYPES } from './words.ts';

/** How long after the last key a search is made, ms. */
const AFTER_TYPING = 250;

const STATUSES = [
  ['', 'Any standing'],
  ['reported', 'Reported'],
  ['claimed', 'Claimed by one side'],
  ['planned,possible,attempted', 'Planned or possible'],
  ['denied', 'Denied'],
  ['negated', 'Did not happen'],
] as const;

interface FiltersProps {
  readonly filter: Filter;
  /** Events of each type, whichever types are chosen. */
  readonly types?: Stats['types'];
  readonly go: (changes: Changes) => void;
}

/** Search, types, and behind a fold all else that narrows the events shown. */
export function Filters({ filter, types, go }: FiltersProps) {
  return (
    <search className="filters">
      <Search value={filter.q ?? ''} onChange={(q) => go({ q })} />
      <Types filter={filter} types={types} go={go} />
      <details className="further">
        <summary>More filters</summary>
        <div className="selects">
          <StandingSelect filter={filter} go={go} />
          <ActorSelect filter={filter} go={go} />
        </div>
        <div className="selects">
          <label>
            From
            <input type="date" value={filter.from ?? ''} onChange={({ target }) => go({ from: target.value })} />
          </label>
          <label>
            to
            <input type="date" value={filter.to ?? ''} onChange={({ target }) => go({ to: target.value })} />
          </label>
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={filter.background !== 'false'}
            onChange={({ target }) => go({ background: target.checked ? undefined : 'false' })}
          />
          Include what is told as background
        </label>
      </details>
      <Active filter={filter} go={go} />
    </search>
  );
}

type Narrowing = Pick<FiltersProps, 'filter' | 'go'>;

function StandingSelect({ filter, go }: Narrowing) {
  return (
    <label>
      <span className="unseen">Standing</span>
      <select value={filter.status ?? ''} onChange={({ target }) => go({ status: target.value })}>
        {STATUSES.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function ActorSelect({ filter, go }: Narrowing) {
  const actors = useQuery({ queryKey: ['actors'], queryFn: getActors });
  return (
    <label>
      <span className="unseen">Actor</span>
      <select value={filter.actor ?? ''} onChange={({ target }) => go({ actor: target.value })}>
        <option value="">Any actor</option>
        {actors.data?.map(({ id, name, events }) => (
          <option key={id} value={id}>
            {name} ({events})
          </option>
        ))}
      </select>
    </label>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), AFTER_TYPING);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <label className="search">
      <span className="unseen">Search the articles</span>
      <input
        type="search"
        placeholder="Search the articles"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}

/** The types are the map's legend as well: each switches on and off. */
function Types({ filter, types, go }: FiltersProps) {
  const chosen = filter.type?.split(',') ?? [];
  const toggle = (name: string) => {
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
    go({ type: next.join(',') });
  };
  const count = new Map(types?.map(({ type, events }) => [type, events]));
  return (
    <fieldset className="types">
      <legend className="unseen">Types of event</legend>
      {[...TYPES.map(([name]) => name), OTHER].map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen.includes(name)}
          onClick={() => toggle(name)}
          data-type={colourOf(name)}
        >
          <span className="dot" aria-hidden="true" />
          {name === OTHER ? 'Diplomacy and statements' : name}
          <span className="count">{count.get(name) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Active({ filter, go }: Narrowing) {
  const { from, to, bbox } = filter;
  if (Object.keys(filter).length === 0) return null;
  const period = [from && `from ${dayName(from)}`, to && `to ${dayName(to)}`].filter(Boolean).join(' ');
  const clear = { q: '', type: '', status: '', from: '', to: '', actor: '', bbox: '', background: '' };
  return (
    <p className="active">
      {period && <Tag name={period} onClear={() => go({ from: '', to: '' })} />}
      {bbox && <Tag name="area on the map" onClear={() => go({ bbox: '' })} />}
      <button type="button" className="quiet" onClick={() => go(clear)}>
        Clear all filters
      </button>
    </p>
  );
}

function Tag({ name, onClear }: { readonly name: string; readonly onClear: () => void }) {
  return (
    <button type="button" className="tag" onClick={onClear}>
      {name}
      <span aria-hidden="true"> ×</span>
      <span className="unseen">, remove</span>
    </button>
  );
}
