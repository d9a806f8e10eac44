import type { Area, Toponym } from '../model/index.ts';
import type { PlaceResources, Words } from './words.ts';

export function areasOf(_words: Words, _toponyms: readonly Toponym[], _res: PlaceResources): Area[] {
  return [];
}
