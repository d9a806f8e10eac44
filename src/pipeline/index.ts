export { type CameoOptions, dyadOptions } from './cameo.ts';
export { type CodeOptions, type Coder, coderOf, createCoder } from './coder.ts';
export { isDayOrInstant, MAX_HTML_LENGTH } from './input.ts';
export {
  loadAnnotator,
  loadPageLexicon,
  loadResources,
  packageVersion,
  type ResourceOptions,
  type Resources,
  shipped,
} from './resources.ts';
export { type CodedDoc, runStages } from './stages.ts';
