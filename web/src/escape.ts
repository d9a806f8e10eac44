import { useEffect } from 'react';

/** Calls `leave` on Escape while `isOpen`, unless somebody is typing. */
export function useEscape(isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key, target }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.closest('input, select, textarea, form');
      if (key === 'Escape' && !typing) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen, leave]);
}
