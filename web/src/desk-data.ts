import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Filter, getMap, getStats, type MappedEvent, type Stats } from './api.ts';

/** What list, map and timeline show; undefined until it is there. */
export interface DeskData {
  readonly stats?: Stats;
  /** Counts of every day, so that the timeline shows what a period leaves out. */
  readonly allDays?: Stats;
  /** Counts of every type, whichever are chosen. */
  readonly allTypes?: Stats;
  readonly points?: readonly MappedEvent[];
}

/** Asks the service for the events of a filter; what was there stays until the answer comes. */
export function useDeskData(filter: Filter): DeskData {
  const { from: _, to: __, ...anyTime } = filter;
  const { type: ___, ...anyType } = filter;
  return {
    stats: useKept('stats', filter, getStats),
    allDays: useKept('stats', anyTime, getStats),
    allTypes: useKept('stats', anyType, getStats),
    points: useKept('map', filter, getMap),
  };
}

function useKept<T>(what: string, filter: Filter, ask: (filter: Filter) => Promise<T>): T | undefined {
  return useQuery({ queryKey: [what, filter], queryFn: () => ask(filter), placeholderData: keepPreviousData }).data;
}
