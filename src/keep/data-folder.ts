import { posix, win32 } from 'node:path';

/**
 * The folder where the platform wants an application's data kept.
 * @see XDG Base Directory Specification; Apple File System Programming Guide; Windows known folders.
 * @param env The environment; `DATELINE_DATA` outranks all else.
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (env.DATELINE_DATA) return env.DATELINE_DATA;
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || win32.join(env.USERPROFILE || 'C:\\', 'AppData', 'Local');
    return win32.join(local, 'dateline');
  }
  const home = env.HOME || '/';
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'dateline');
  const xdg = env.XDG_DATA_HOME;
  const base = xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share');
  return posix.join(base, 'dateline');
}
