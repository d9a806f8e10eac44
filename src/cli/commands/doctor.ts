import { accessSync, constants, existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { DatelineError } from '../../model/index.ts';
import { loadResources, packageVersion, shipped } from '../../pipeline/index.ts';
import { dataFolderOf, withStore } from '../kept.ts';
import { collect } from '../line-command.ts';

/** One thing looked at: what was found, and where it is wrong, how to mend it. */
interface Finding {
  readonly what: string;
  readonly found: string;
  readonly mend?: string;
}

interface DoctorOptions {
  readonly data?: string;
  readonly codebook?: readonly string[];
  readonly json?: boolean;
}

/** Room for a store of some 40,000 short articles (12 kB each). */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;

/** `dateline doctor` */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Says what is installed and what is wrong, with a mend for each.')
    .option('--data <folder>', 'the data folder (default: the platform’s)')
    .option('--codebook <folder>', 'a codebook folder of your own; may be given again', collect)
    .addOption(new Option('--json', 'findings as JSON'))
    .action(async (options: DoctorOptions) => {
      const findings = [self(), node(), models(), coder(options), dataFolder(options), await store(options), desk()];
      if (options.json) console.log(JSON.stringify({ findings }, null, 2));
      else for (const finding of findings) print(finding);
      if (findings.some(({ mend }) => mend !== undefined)) process.exitCode = 1;
    });
}

function print({ what, found, mend }: Finding): void {
  console.log(`${mend ? pc.red('✗') : pc.green('✓')} ${what.padEnd(12)} ${found}${mend ? `: ${mend}` : ''}`);
}

const self = (): Finding => ({ what: 'dateline', found: packageVersion() });

const node = (): Finding => ({ what: 'node', found: `${process.version} on ${process.platform} ${process.arch}` });

function models(): Finding {
  const folder = shipped('models');
  if (!existsSync(folder)) return { what: 'models', found: `none at ${folder}`, mend: 'install dateline again' };
  const files = readdirSync(folder).filter((name) => !name.endsWith('.md'));
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { what: 'models', found: `${files.join(', ')} (${megabytes(bytes)})` };
}

/** Loads everything that coding needs: a codebook that does not load is a finding, with its own mend. */
function coder({ codebook, data }: DoctorOptions): Finding {
  const started = performance.now();
  try {
    const resources = loadResources({ codebook, data });
    const took = Math.round(performance.now() - started);
    return {
      what: 'codebook',
      found: `${resources.codebook.roots.join(', ')}, ${resources.codebook.hash().slice(0, 12)}, loads in ${took} ms`,
    };
  } catch (error) {
    return broken('codebook', error);
  }
}

function dataFolder(options: DoctorOptions): Finding {
  const folder = dataFolderOf(options);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    return {
      what: 'data',
      found: `${folder} cannot be written`,
      mend: 'make it writable, or name another with --data',
    };
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const mend = free < LEAST_FREE_BYTES ? 'free some space, or name a folder on another disk with --data' : undefined;
  return { what: 'data', found: `${folder}, ${megabytes(free)} free`, mend };
}

async function store(options: DoctorOptions): Promise<Finding> {
  try {
    const { articles, events } = await withStore(options, (open) => open.stats());
    return { what: 'store', found: `${articles} articles, ${events} events` };
  } catch (error) {
    return broken('store', error);
  }
}

function desk(): Finding {
  const built = existsSync(shipped('web/dist/index.html'));
  return built ? { what: 'desk', found: 'built' } : { what: 'desk', found: 'not built', mend: 'npm run build:web' };
}

function broken(what: string, error: unknown): Finding {
  if (error instanceof DatelineError) {
    const { message, hint } = error.toRecord();
    return { what, found: message, mend: hint ?? 'see the message' };
  }
  return { what, found: (error as Error).message, mend: 'report this: it is a fault of dateline' };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 0 })} MB`;
}
