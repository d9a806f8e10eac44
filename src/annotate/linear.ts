export { type ModelFile, readModelFile, writeModelFile } from './model-file.ts';
