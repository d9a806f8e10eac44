import type { EventPlace } from '../model/index.ts';
import {
  areaInside,
  areaMeant,
  bestArea,
  courtGround,
  groundOf,
  isOrigin,
  isSetting,
  placeFrom,
  territoryOf,
  wholeOf,
} from './clause-places.ts';
import { isAnsweredFor } from './clause-times.ts';
import { type Draft, SCENE, STATEMENTS } from './draft.ts';
import { add, type Hosts } from './hosts.ts';
import type { Reader } from './reader.ts';

/** Places by the word whose clause or phrase they stand in. */
export class Where {
  readonly #r: Reader;
  readonly #hosts: Hosts;
  readonly #areasAt = new Map<number, number[]>();

  constructor(r: Reader, hosts: Hosts) {
    this.#r = r;
    this.#hosts = hosts;
    r.doc.areas.forEach((area, index) => {
      if (area.token < 0 || area.token >= r.a.length || r.inDateline(area.token)) return;
      const meant = area.toponyms.length === 0 ? areaMeant(r, index) : isSetting(r, area) ? groundOf(r, index) : -1;
      if (meant !== -1) add(this.#areasAt, this.#hostOfPlace(area.token), meant);
    });
  }

  placeOf(draft: Draft): EventPlace | null {
    const r = this.#r;
    const afar = AFAR.has(draft.frame.family);
    let origin: EventPlace | null = null;
    let part: EventPlace | null = null;
    for (const { host: at, own } of this.#hosts.of(draft, false)) {
      const found = this.#areasAt.get(at);
      const index = found && bestArea(r, found, afar);
      if (index === undefined) continue;
      const area = r.doc.areas[index]!;
      const here = own && r.a.sentenceOf(area.token) === draft.sentence;
      const place = placeFrom(area, index, here ? 'stated' : 'inferred');
      if (r.caseOf(area.token) === 'including') part ??= wholeOf(r, place, draft.roles.actor);
      else if (!afar || !isOrigin(r, area.token)) return place;
      else origin ??= place;
    }
    return part ?? this.#placeInside(draft) ?? origin;
  }

  /** A place told inside the parts of the clause. */
  #placeInside(draft: Draft): EventPlace | null {
    const r = this.#r;
    const spoken = STATEMENTS.has(draft.frame.plover ?? '');
    for (const token of spoken ? [] : [...draft.roles.recipient, ...draft.roles.affected]) {
      const index = r.areaAt[token]!;
      if (index !== -1 && r.doc.areas[index]!.toponyms.length > 0)
        return placeFrom(r.doc.areas[index]!, index, 'stated');
      const inside = areaInside(r, token);
      if (inside !== -1) return placeFrom(r.doc.areas[inside]!, inside, 'inferred');
    }
    for (const at of [...this.#around(draft), ...this.#below(draft)]) {
      const index = bestArea(r, this.#areasAt.get(at) ?? []);
      if (index !== undefined) return placeFrom(r.doc.areas[index]!, index, 'inferred');
    }
    const { plover } = draft.frame;
    if (plover === 'COERCE' || plover === 'SANCTION' || plover === 'ACCUSE') return courtGround(r, draft.roles.actor);
    if (draft.frame.family === 'statement-war') return territoryOf(r, draft.roles.actor);
    return draft.frame.family === 'overthrow' ? territoryOf(r, draft.roles.recipient) : null;
  }

  /**
   * Under an event, the clauses and phrases that may say where it was: "killed in fighting in X", "a bombing that
   * killed 80 in X", "torched cars and threw stones in X", "fired tear gas to disperse a crowd in X".
   */
  #below({ token, noun, frame }: Draft): number[] {
    const { a } = this.#r;
    if (!SCENE.has(frame.family)) return [];
    return Array.from(a.children(token))
      .filter((child) => {
        const deprel = a.deprel(child);
        if (deprel === 'acl:relcl' || deprel === 'acl') return noun;
        if (deprel === 'conj') return !noun && a.upos(child) === 'VERB' && a.child(child, 'nsubj', 'nsubj:pass') === -1;
        if (deprel === 'advcl' || deprel === 'xcomp')
          return a.child(child, 'nsubj') === -1 && a.upos(child - 1) === 'PART';
        return false;
      })
      .concat(this.#inEvent(token));
  }

  /** "will cut supplies in an area that holds half of the country": the clause that tells what the area is. */
  #around({ token, noun, slots }: Draft): number[] {
    const { a } = this.#r;
    const objects = slots.filter(({ slot }) => slot === 'obj').map((slot) => slot.token);
    const phrases = noun ? [] : [token, ...objects].flatMap((i) => a.childrenBy(i, 'obl', 'nmod'));
    return phrases
      .filter((i) => this.#r.caseOf(i) === 'in' && this.#r.isA(i, 'territory'))
      .flatMap((i) => a.childrenBy(i, 'acl:relcl'));
  }

  /** "killed in clashes", "died during two days of fighting": the event nouns a clause happens in. */
  #inEvent(token: number): number[] {
    const { a } = this.#r;
    const phrases = a.childrenBy(token, 'obl', 'nmod').filter((i) => /^(in|during|amid)$/.test(this.#r.caseOf(i)));
    return phrases
      .flatMap((i) => [i, ...a.childrenBy(i, 'acl', 'nmod')])
      .filter((i) => this.#hosts.isTrigger(i) || a.upos(i) === 'VERB');
  }

  /** "condemned the attacks in Baghdad", read as said of the words: they are condemned from elsewhere. */
  #hostOfPlace(token: number): number {
    const r = this.#r;
    const at = this.#hosts.above(token);
    if (r.a.upos(at) !== 'VERB' || r.a.head(token) !== at) return at;
    const deed = r.a.childrenBy(at, 'obj', 'nsubj:pass').find((one) => this.#hosts.isTrigger(one) && one < token);
    return deed !== undefined && isAnsweredFor(r, deed, false) ? deed : at;
  }
}

/** Families whose deed is done where it hits: "fired from ships in the gulf at a base". */
const AFAR: ReadonlySet<string> = new Set(['shelling', 'aerial', 'violence', 'clash']);
