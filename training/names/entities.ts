import { readFileSync } from 'node:fs';
import type { Entity } from '../neural/names.ts';

/** Entities of each sentence of a GUM file, from the brackets of its `Entity` column. */
export function readEntities(path: string): Entity[][] {
  const sentences: Entity[][] = [];
  let entities: Entity[] = [];
  let open: { id: string; first: number; type: string; minimal: string }[] = [];
  let word = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      if (word > 0) sentences.push(entities);
      entities = [];
      open = [];
      word = 0;
      continue;
    }
    const cells = line.split('\t');
    if (!/^\d+$/.test(cells[0]!)) continue;
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(cells[9]!)?.[1] ?? '';
    for (const [, opening, closingOne, closing] of brackets.matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      if (opening !== undefined) {
        const [id, type, , , minimal] = opening.split('-');
        open.push({
          id: id!,
          first: word,
          type: type!,
          minimal: opening.split('-').find((x, k) => k >= 4 && /^[\d,]+$/.test(x)) ?? minimal!,
        });
      }
      if (closingOne !== undefined || closing !== undefined) {
        const at = closing === undefined ? open.length - 1 : open.findLastIndex((entity) => entity.id === closing);
        const [entity] = at >= 0 ? open.splice(at, 1) : [];
        if (entity) {
          const head = entity.first + Number.parseInt(entity.minimal, 10) - 1;
          entities.push({
            first: entity.first,
            last: word,
            head: Number.isNaN(head) ? entity.first : head,
            type: entity.type,
          });
        }
      }
    }
    word++;
  }
  if (word > 0) sentences.push(entities);
  return sentences;
}
