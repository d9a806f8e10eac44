/** Compiles the kernels: `node training/neural/build-kernel.ts` (needs clang and wasm-ld) writes models/neural.wasm. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const options = '--target=wasm32 -O3 -msimd128 -mbulk-memory -nostdlib -fno-builtin -ffp-contract=off -Wall -Wextra';
const linking = '-Wl,--no-entry -Wl,--strip-all -Wl,--export=__heap_base';
const { status } = spawnSync(
  process.env.CLANG ?? 'clang',
  [
    ...options.split(' '),
    ...linking.split(' '),
    '-o',
    join(root, 'models/neural.wasm'),
    join(root, 'src/annotate/neural/kernel.c'),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
