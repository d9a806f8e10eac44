import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { FILTERS, type Filter, type FilterName } from './api.ts';

/** Everything the desk shows follows from its address, so that a view can be sent to a colleague. */
export interface Address {
  readonly filter: Filter;
  /** Id of the event that is open. */
  readonly event?: string;
  readonly go: (changes: Changes) => void;
}

/** A value sets, an empty one clears; what is absent stays. */
export type Changes = Readonly<Partial<Record<FilterName | 'event', string | undefined>>>;

const MOVED = 'dateline:moved';

function subscribe(listen: () => void): () => void {
  window.addEventListener('popstate', listen);
  window.addEventListener(MOVED, listen);
  return () => {
    window.removeEventListener('popstate', listen);
    window.removeEventListener(MOVED, listen);
  };
}

/** What is shown, as the address bar has it, and a way to change it. */
export function useAddress(): Address {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const go = useCallback((changes: Changes) => {
    const parameters = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) parameters.set(name, value);
      else parameters.delete(name);
    }
    const next = parameters.size > 0 ? `?${parameters}` : window.location.pathname;
    const method = 'event' in changes ? 'pushState' : 'replaceState';
    window.history[method](null, '', next);
    window.dispatchEvent(new Event(MOVED));
  }, []);
  return useMemo(() => {
    const parameters = new URLSearchParams(search);
    const entries = FILTERS.map((name) => [name, parameters.get(name)]).filter(([, value]) => value);
    return { filter: Object.fromEntries(entries), event: parameters.get('event') ?? undefined, go };
  }, [search, go]);
}
