import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type Annotator, type AnnotatorModels, createAnnotator, MODEL_FILES } from '../annotate/index.ts';
import {
  type CodebookSource,
  type CueLexicon,
  type EventCodebook,
  type Gazetteer,
  loadCues,
  loadEventCodebook,
  loadQuantities,
  loadReadLexicon,
  loadRegistry,
  loadTime,
  openCodebook,
  openGazetteer,
  type PlaceLexicon,
  type QuantityLexicon,
  type ReadLexicon,
  type Registry,
  readFolding,
  readPlaces,
  type TimeLexicon,
  withOwnPlaces,
} from '../codebook/index.ts';

/** Everything the stages consult, loaded once at the edge and shared by all articles. */
export interface Resources {
  readonly codebook: CodebookSource;
  readonly annotator: Annotator;
  readonly events: EventCodebook;
  readonly read: ReadLexicon;
  readonly cues: CueLexicon;
  readonly time: TimeLexicon;
  readonly quantities: QuantityLexicon;
  readonly gazetteer: Gazetteer;
  readonly places: PlaceLexicon;
  readonly registry: Registry;
  /** SHA-256 over the model files: the `models` of `coder` in a report. */
  modelsHash(): string;
}

/** Where to load from, beside what is shipped. */
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

/** The annotator alone, for those who want words and trees. */
export function loadAnnotator(): Annotator {
  return createAnnotator(loadAnnotatorModels);
}

/** Reads the codebook and the models. The only place where a stage's data come from the disk. */
export function loadResources(options: ResourceOptions = {}): Resources {
  const codebook = openCodebook([shipped('codebook'), ...(options.codebook ?? [])]);
  return {
    codebook,
    annotator: loadAnnotator(),
    events: loadEventCodebook(codebook),
    read: loadReadLexicon(codebook),
    cues: loadCues(codebook),
    time: loadTime(codebook),
    quantities: loadQuantities(codebook),
    gazetteer: withOwnPlaces(loadGazetteer(options), codebook),
    places: readPlaces(codebook),
    registry: loadRegistry(codebook),
    modelsHash,
  };
}

/** The shipped gazetteer, then those the user added (`dateline gazetteer add`). */
function loadGazetteer({ data }: ResourceOptions): Gazetteer {
  const folder = data === undefined ? '' : join(data, 'gazetteer');
  const own = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bin')) : [];
  const folding = readFolding(readFileSync(shipped('codebook/en/place-folding.tsv'), 'utf8'));
  return openGazetteer([shipped('models/gazetteer.bin'), ...own.sort().map((name) => join(folder, name))], folding);
}

function loadAnnotatorModels(): AnnotatorModels {
  const bytes = (name: string) => readFileSync(shipped(`models/${name}`));
  return {
    neural: bytes(MODEL_FILES.neural),
    names: bytes(MODEL_FILES.names),
    kernel: bytes(MODEL_FILES.kernel),
    lemmas: brotliDecompressSync(bytes(MODEL_FILES.lemmas)).toString('utf8'),
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
