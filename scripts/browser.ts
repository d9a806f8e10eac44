/** Finds the Chromium that the browser test drives; where there is none, installs it if it may, otherwise says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: `DATELINE_CHROMIUM`, one on the PATH, or one where systems put it. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const given = env.DATELINE_CHROMIUM;
  return [...(given ? [given] : []), ...onPath, ...ELSEWHERE].find((path) => existsSync(path));
}

const succeeds = (command: string, args: readonly string[], stdio: 'ignore' | 'inherit' = 'ignore') =>
  spawnSync(command, args, { stdio, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Runs apt-get as root, or through a sudo that asks nothing. */
function aptGet(...args: string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot ? succeeds('apt-get', args, 'inherit') : succeeds('sudo', ['-n', 'apt-get', ...args], 'inherit');
}

function install(): boolean {
  if (!succeeds('apt-get', ['--version'])) return false;
  if (process.getuid?.() !== 0 && !succeeds('sudo', ['-n', 'true'])) return false;
  console.error('The browser test needs Chromium; installing it with apt-get.');
  aptGet('update');
  return aptGet('install', '--yes', '--no-install-recommends', 'chromium');
}

if (import.meta.main && !findBrowser() && !(install() && findBrowser())) {
  console.error(
    'dateline: the browser test finds no Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium), or set DATELINE_CHROMIUM to its path',
  );
  process.exitCode = 1;
}
