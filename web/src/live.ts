import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks anew for what is shown when the service tells that something was kept. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/stream');
    const refresh = () => void client.invalidateQueries();
    source.addEventListener('changed', refresh);
    return () => source.close();
  }, [client]);
}
