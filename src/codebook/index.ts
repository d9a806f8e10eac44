export { foldName, slugOf } from './actors-fold.ts';
export type { AgencyLexicon } from './agencies.ts';
export type { CodeWordClass } from './code-words.ts';
export type { Condition, Term } from './conditions.ts';
export { type Countries, type Country, type CountryForm, type CountryWord, loadCountries } from './countries.ts';
export { type CueClass, type CueLexicon, type CuePart, type CueUse, loadCues } from './cues.ts';
export {
  type ConsequenceCue,
  type EventCodebook,
  type FactualityCue,
  type LinkRule,
  loadEventCodebook,
  type SenseClass,
  type Voice,
} from './events.ts';
export { BLOCKER, type Frame, type Trigger as FrameTrigger } from './frames.ts';
export { type FurnitureLexicon, foldedLetters, loadFurniture } from './furniture.ts';
export {
  type Candidate,
  distanceKm,
  featureClassOf,
  Gazetteer,
  openGazetteer,
} from './gazetteer.ts';
export { type Folding, readFolding } from './gazetteer-fold.ts';
export { withOwnPlaces } from './gazetteer-own.ts';
export { type Cardinal, follows, type NumberLexicon, readCardinal, readOrdinal } from './numbers.ts';
export {
  type BoundEffect,
  type BoundWords,
  loadGroups,
  loadQuantities,
  type QuantityLexicon,
  type VagueNumber,
} from './numbers-quantity.ts';
export { GAP, SHAPE, scanWords, type Words } from './numbers-scan.ts';
export { codeOfAct, type EventOntology, loadOntology, type Refinement, type SpeechCode } from './ontology.ts';
export { type OutletHome, type OutletTable, readOutlets } from './outlets.ts';
export {
  type PlaceLexicon,
  type PlaceNoun,
  type PlaceRelation,
  type PlaceWordClass,
  readPlaces,
  resolutionOf,
} from './places.ts';
export { loadReadLexicon, type ReadLexicon } from './read.ts';
export type { ReferenceClass } from './reference.ts';
export {
  type HeldRole,
  type IndexedName,
  type Institution,
  loadRegistry,
  type Registry,
  type RegistryEntry,
} from './registry.ts';
export { checkRegistry } from './registry-check.ts';
export type { RoleClass, RoleTitle, RoleWord, RoleWords } from './roles.ts';
export { type CodebookFile, type CodebookSource, openCodebook } from './source.ts';
export { listOf, parseTable, type Row, readTable } from './table.ts';
export { loadTime, type MonthTable, type NamedTime, type TimeLexicon } from './time.ts';
export { CLASSES } from './time-classes.ts';
export type { DateFields, Length, Read } from './time-reading.ts';
export type { TimeElement, TimeRule } from './time-rules.ts';
