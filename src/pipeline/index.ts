export { loadResources, packageVersion, type ResourceOptions, type Resources, shipped } from './resources.ts';
export { type CodedDoc, runStages } from './stages.ts';
