/**
 * `npm run lock`: after `npm install` against a registry that lists only some platforms, adds the optional platform
 * packages that package-lock.json names but does not hold. Without them `npm ci` refuses the lock file.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
  'windows',
];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
  Object.entries(optionalDependencies)
    .filter(([name, version]) => !(`node_modules/${name}` in lock.packages) && /^\d/.test(version))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)] as const),
);
const packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${missing.length} platform packages added to package-lock.json`);

/** What npm needs to know to leave the package alone on other platforms; read off its name, as such packages are called. */
function entryOf(name: string, version: string, dev: boolean | undefined): LockEntry {
  const parts = name.split(/[/-]/);
  const system = parts.find((part) => SYSTEMS.includes(part));
  const processor = parts.find((part) => PROCESSORS.includes(part)) ?? (name.includes('-arm-') ? 'arm' : undefined);
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : undefined;
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc && system === 'linux' ? { libc } : {}),
    optional: true,
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
  };
}
