import { useCallback, useSyncExternalStore } from 'react';

/** Colours of the page. */
export type Theme = 'light' | 'dark';

const KEY = 'dateline:theme';
const CHANGED = 'dateline:theme-changed';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function current(): Theme {
  const chosen = window.localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return dark.matches ? 'dark' : 'light';
}

function subscribe(listen: () => void): () => void {
  dark.addEventListener('change', listen);
  window.addEventListener(CHANGED, listen);
  return () => {
    dark.removeEventListener('change', listen);
    window.removeEventListener(CHANGED, listen);
  };
}

/** The theme the reader chose, otherwise the system's; and a way to change it. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  document.documentElement.dataset.theme = theme;
  const toggle = useCallback(() => {
    window.localStorage.setItem(KEY, current() === 'dark' ? 'light' : 'dark');
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [theme, toggle];
}
