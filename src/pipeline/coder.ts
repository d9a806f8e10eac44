import { type ArticleInput, type CoderStamp, type Report, warn } from '../model/index.ts';
import { read, readWarnings } from '../read/index.ts';
import { checkInput } from './input.ts';
import { loadResources, packageVersion, type ResourceOptions, type Resources } from './resources.ts';
import { type CodedDoc, runStages } from './stages.ts';
import { writeLayers, writeReport } from './write-report.ts';

/** What a report is to hold beyond what is always there. */
export interface CodeOptions {
  /** Adds UD words with their tree, and names, to the report. */
  readonly layers?: boolean;
}

/** Articles in, reports out. The same article, codebook and models give the same bytes. */
export interface Coder {
  readonly stamp: CoderStamp;
  readonly resources: Resources;
  /**
   * Codes one article.
   * @throws InputError where the article cannot be coded: no text, no article in the page, too long.
   */
  code(input: ArticleInput, options?: CodeOptions): Report;
  /** The article with every layer on it, for those who build on the stages. Throws as `code` does. */
  analyse(input: ArticleInput): CodedDoc;
}

/** Loads models and codebook (from disk, once) and makes a coder. */
export function createCoder(options: ResourceOptions = {}): Coder {
  return coderOf(loadResources(options));
}

/** A coder over resources that are loaded already. */
export function coderOf(resources: Resources): Coder {
  const stamp = { version: packageVersion(), codebook: resources.codebook.hash(), models: resources.modelsHash() };
  const analyse = (input: ArticleInput) => {
    const { input: checked, warnings } = checkInput({ ...input });
    const article = read(checked, resources.read);
    return warn(runStages(article, resources), [...warnings, ...readWarnings(article, resources.read)]);
  };
  return {
    stamp,
    resources,
    analyse,
    code: (input, { layers } = {}) => {
      const doc = analyse(input);
      const report = writeReport(doc, input.id, stamp);
      return layers ? { ...report, ...writeLayers(doc) } : report;
    },
  };
}
