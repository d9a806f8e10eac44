/** Builds the desk's bundle into web/dist; with `--if-stale`, only where a source is newer than the bundle. */
import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'web/index.html',
  'web/vite.config.ts',
  'web/src/**/*',
  'web/public/**/*',
  'src/model/*.ts',
  'package-lock.json',
];

const changedAt = (path: string) => statSync(`${root}/${path}`, { throwIfNoEntry: false })?.mtimeMs;

function isStale(): boolean {
  const built = changedAt('web/dist/index.html');
  if (built === undefined) return true;
  return SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).some((path) => (changedAt(path) ?? 0) > built);
}

if (!process.argv.includes('--if-stale') || isStale()) {
  await build({ configFile: `${root}/web/vite.config.ts`, logLevel: 'warn' });
}
