import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

/**
 * An empty folder for what tests write.
 * @param owner The test whose end removes it; all tests of the file where none is given.
 */
export function scratchFolder(owner: { after(done: () => void): void } = test): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  owner.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
