/** Builds what the package ships: dist/ from src/, and the desk's bundle. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const steps = [
  ['tsc', '-p', 'tsconfig.build.json'],
  ['node', 'scripts/build-web.ts'],
] as const;

rmSync('dist', { recursive: true, force: true });
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
