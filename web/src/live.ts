import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks anew for what is shown when the service tells that something was kept. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/stream');
    source.addEventListener('changed', () => void refresh(client));
    return () => source.close();
  }, [client]);
}

/** Asks anew for everything that comes from the store; the base map does not. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'base-map' });
}
