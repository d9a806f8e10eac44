import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/index.ts';

/** One codebook file as found in one root; `path` is what errors name. */
export interface CodebookFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The codebook's files: the shipped folder first, then the user's own folders on top.
 * Reading happens on demand; nothing is cached here.
 */
export interface CodebookSource {
  readonly roots: readonly string[];
  /** The file in every root that has it, shipped one first. `name` is relative: `en/cues.tsv`. */
  files(name: string): readonly CodebookFile[];
  /** Names of the files in a folder over all roots, sorted, relative to the root: `en/actors/leaders.tsv`. */
  list(folder: string): readonly string[];
  /** SHA-256 over all names and contents: the `codebook` of `coder` in a report. */
  hash(): string;
}

/** @throws InputError where one of the roots is no folder. */
export function openCodebook(roots: readonly string[]): CodebookSource {
  roots.forEach(requireFolder);
  const files = (name: string) =>
    roots
      .map((root) => join(root, name))
      .filter((path) => existsSync(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const list = (folder: string) => {
    const names = roots.flatMap((root) => {
      const path = join(root, folder);
      return existsSync(path) ? readdirSync(path).map((name) => (folder ? `${folder}/${name}` : name)) : [];
    });
    return [...new Set(names)].sort();
  };
  return { roots, files, list, hash: () => hashRoots(roots) };
}

function requireFolder(root: string): void {
  if (existsSync(root) && statSync(root).isDirectory()) return;
  throw new InputError({
    code: 'no-such-codebook',
    what: 'there is no codebook folder',
    where: root,
    mend: 'name a folder of codebook files with --codebook',
  });
}

function hashRoots(roots: readonly string[]): string {
  const hash = createHash('sha256');
  for (const root of roots) {
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort();
    for (const name of names)
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(root + name))
        .update('\0');
  }
  return hash.digest('hex');
}
