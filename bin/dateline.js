#!/usr/bin/env node
// Starts the built program, or the sources where this is a checkout, on a Node that can run them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const isCheckout = existsSync(here('src/cli/main.ts'));
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = isCheckout ? major >= 24 : major > 22 || (major === 22 && minor >= 13);

if (isNewEnough) {
  module.enableCompileCache?.();
  const { run } = await import(isCheckout ? '../src/cli/main.ts' : '../dist/cli/main.js');
  process.exitCode = await run(process.argv.slice(2));
} else {
  runWithBundledNode();
}

function runWithBundledNode() {
  const node = here('node_modules/node/bin/node');
  if (!existsSync(node)) {
    const mend = isCheckout ? 'run npm ci here, which brings Node 24' : 'install Node 22.13 or newer';
    console.error(`dateline: this Node is too old: ${process.versions.node}: ${mend}`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}
