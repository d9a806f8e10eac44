import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Annotator, type AnnotatorModels, createAnnotator, MODEL_FILES } from '../annotate/index.ts';
import { type CodebookSource, loadReadLexicon, openCodebook, type ReadLexicon } from '../codebook/index.ts';

/** Everything the stages consult, loaded once at the edge and shared by all articles. */
export interface Resources {
  readonly codebook: CodebookSource;
  readonly annotator: Annotator;
  readonly read: ReadLexicon;
  /** SHA-256 over the model files: the `models` of `coder` in a report. */
  modelsHash(): string;
}

export interface ResourceOptions {
  /** Folders on top of the shipped codebook. */
  readonly codebook?: readonly string[];
  /** The data folder, where gazetteers that the user added are. */
  readonly data?: string;
}

const ROOT = new URL('../../', import.meta.url);

/** Path of something the package ships: `codebook`, `models/…`. */
export function shipped(name: string): string {
  return fileURLToPath(new URL(name, ROOT));
}

/** Version in package.json. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(shipped('package.json'), 'utf8')).version;
}

/** What `extract` consults, without the models that coding needs. */
export function loadPageLexicon(options: ResourceOptions = {}): ReadLexicon {
  return loadReadLexicon(openCodebook([shipped('codebook'), ...(options.codebook ?? [])]));
}

/** Reads the codebook and the models. The only place where a stage's data come from the disk. */
export function loadResources(options: ResourceOptions = {}): Resources {
  const codebook = openCodebook([shipped('codebook'), ...(options.codebook ?? [])]);
  const annotator = createAnnotator(loadAnnotatorModels);
  return { codebook, annotator, read: loadReadLexicon(codebook), modelsHash };
}

function loadAnnotatorModels(): AnnotatorModels {
  const unpack = (name: string) => brotliDecompressSync(readFileSync(shipped(`models/${name}`)));
  return {
    tagger: unpack(MODEL_FILES.tagger),
    parser: unpack(MODEL_FILES.parser),
    names: unpack(MODEL_FILES.names),
    lemmas: unpack(MODEL_FILES.lemmas).toString('utf8'),
  };
}

function modelsHash(): string {
  const folder = shipped('models');
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .sort();
  const hash = createHash('sha256');
  for (const name of names)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(`${folder}/${name}`));
  return hash.digest('hex');
}
