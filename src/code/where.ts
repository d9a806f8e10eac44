import type { Area, EventPlace } from '../model/index.ts';
import { placeOfArea } from './area-places.ts';
import {
  areaInside,
  areaMeant,
  bestArea,
  groundOf,
  homeGround,
  isBody,
  isInside,
  isOrigin,
  isSetting,
  LOCATIVE,
  placeFrom,
  territoryOf,
  townOf,
  wholeOf,
} from './clause-places.ts';
import { isAnsweredFor } from './clause-times.ts';
import { type Draft, SCENE, STATEMENTS, VERBAL } from './draft.ts';
import { add, type Hosts } from './hosts.ts';
import { afarThings, clausesAlong } from './places-beside.ts';
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
      const meant = this.#meant(area, index);
      if (meant !== -1) add(this.#areasAt, this.#hostOfPlace(area.token), meant);
    });
  }

  /** Index of the area that the words of an area mean as a setting, -1 where they are none. */
  #meant(area: Area, index: number): number {
    if (area.toponyms.length > 0) return isSetting(this.#r, area) ? groundOf(this.#r, index) : -1;
    return area.lat === undefined && !this.#isNamed(area) ? areaMeant(this.#r, index) : index;
  }

  /** "Bolan district": nowhere known, and yet the place. */
  #isNamed({ token }: Area): boolean {
    const { a } = this.#r;
    if (a.child(token, 'nmod:poss') !== -1) return false;
    return token > 0 && a.head(token - 1) === token && a.xpos(token - 1) === 'NNP' && UNIT.test(a.lower(token));
  }

  placeOf(draft: Draft): EventPlace | null {
    const r = this.#r;
    const afar = AFAR.has(draft.frame.family);
    let origin: EventPlace | null = null;
    let part: EventPlace | null = null;
    for (const { host: at, own } of this.#hosts.of(draft, false)) {
      const settings = this.#settingsAt(at, draft);
      const index = this.#objectOf(draft, settings) ?? bestArea(r, settings, afar);
      if (index === undefined) continue;
      const area = r.doc.areas[index]!;
      const here = own && r.a.sentenceOf(area.token) === draft.sentence;
      const place = placeFrom(area, index, here ? 'stated' : 'inferred');
      if (r.caseOf(area.token) === 'including') part ??= wholeOf(r, place, draft.roles.actor);
      else if (!afar || !isOrigin(r, area.token)) return this.#narrowed(place, draft);
      else origin ??= place;
    }
    return part ?? this.#placeInside(draft) ?? origin;
  }

  /** "the liberation of Fallujah and advances around Manbij": what the noun itself is of. */
  #objectOf({ noun, token }: Draft, settings: readonly number[]): number | undefined {
    const { a, doc } = this.#r;
    if (!noun) return undefined;
    return settings.find((index) => {
      const place = doc.areas[index]!.token;
      return a.head(place) === token && this.#r.caseOf(place) === 'of';
    });
  }

  /**
   * "In Cauca province rebels bombed a police station in the town of Morales": in Morales, of that province; "fighting
   * between the Union for Peace in X and groups in the quarters of Y": in Y, of the country X.
   */
  #narrowed(place: EventPlace, { token, frame, noun, verb }: Draft): EventPlace {
    const { a, doc } = this.#r;
    const wide = placeOfArea(this.#r, doc.areas[place.area]!);
    if (!wide || !/^PCL|^ADM1$/.test(wide.featureCode) || !SCENE.has(frame.family)) return place;
    const [, after] = a.sentence(a.sentenceOf(token));
    const inner = doc.areas.findIndex((area) => {
      if (area.token <= token || area.token >= after || area.toponyms.length === 0) return false;
      const isOwn = this.#isInPhrase(area.token, token) || this.#isStruck(area.token, token);
      if (!isOwn && !(noun && this.#isInPhrase(area.token, verb))) return false;
      return isInside(placeOfArea(this.#r, area), wide) && isSetting(this.#r, area);
    });
    return inner === -1 ? place : placeFrom(doc.areas[inner]!, inner, 'inferred');
  }

  /** Does a word hang on an event with nouns alone between, none of them an event? */
  #isInPhrase(word: number, top: number): boolean {
    const { a } = this.#r;
    if (isOrigin(this.#r, word)) return false;
    let node = a.head(word);
    while (node !== -1 && node !== top && a.upos(node) !== 'VERB' && !this.#hosts.isTrigger(node)) node = a.head(node);
    return node === top;
  }

  /** "fired missiles into Syria, striking Sabboura" */
  #isStruck(place: number, verb: number): boolean {
    const { a } = this.#r;
    const striking = a.head(place);
    return (
      a.deprel(place) === 'obj' &&
      a.deprel(striking) === 'advcl' &&
      a.xpos(striking) === 'VBG' &&
      a.head(striking) === verb
    );
  }

  /** Places told in a clause, where it may have happened: what is said, met over or agreed is about others. */
  #settingsAt(at: number, draft: Draft): readonly number[] {
    const found = this.#areasAt.get(at) ?? [];
    return VERBAL.has(draft.frame.plover ?? '') ? found.filter((index) => this.#isStage(index, at, draft)) : found;
  }

  /** "met in Geneva", "visited Kenya", "the Geneva talks"; not "met over the fighting in Gaza", "urged Kenya". */
  #isStage(index: number, at: number, { token, noun, frame }: Draft): boolean {
    const { a } = this.#r;
    const place = this.#r.doc.areas[index]!.token;
    if (place === at || !a.isUnder(place, at)) return true;
    const above = a.head(place);
    const marker = this.#r.caseOf(place);
    if (marker === '' && ((noun && above === token) || this.#isTalk(above))) return true;
    if (frame.plover === 'CONSULT' && above === at && (marker === '' || TOWARDS.test(marker))) return true;
    if (!LOCATIVE.test(marker)) return false;
    for (let node = above, steps = 0; node !== -1 && node !== at && node !== token && steps < DEEPEST; steps++) {
      if (CONTENT.test(a.deprel(node)) && !this.#isTalk(node)) return false;
      node = a.head(node);
    }
    return true;
  }

  #talksOf({ token, noun, slots }: Draft): number[] {
    return [...(noun ? [token] : []), ...slots.map((slot) => slot.token)].filter((word) => this.#isTalk(word));
  }

  #isTalk(token: number): boolean {
    return this.#r.isA(token, 'talks') || this.#r.isA(token, 'accord');
  }

  /** A place told inside the parts of the clause. */
  #placeInside(draft: Draft): EventPlace | null {
    const r = this.#r;
    const whole = this.#ofWhere(draft);
    if (whole !== -1) return placeFrom(r.doc.areas[whole]!, whole, 'stated');
    const spoken = VERBAL.has(draft.frame.plover ?? '');
    for (const token of spoken ? [] : [...draft.roles.recipient, ...draft.roles.affected]) {
      const index = r.areaAt[token]!;
      const area = r.doc.areas[index];
      if (area && area.toponyms.length > 0 && !isBody(r, area)) return placeFrom(r.doc.areas[index]!, index, 'stated');
      const inside = areaInside(r, token);
      if (inside !== -1) return placeFrom(r.doc.areas[inside]!, inside, 'inferred');
    }
    for (const at of [...this.#around(draft), ...this.#below(draft)]) {
      const index = bestArea(
        r,
        (this.#areasAt.get(at) ?? []).filter((area) => !DEALT.test(r.caseOf(r.doc.areas[area]!.token))),
      );
      if (index !== undefined) return placeFrom(r.doc.areas[index]!, index, 'inferred');
    }
    const land = afarThings(r, draft);
    if (land) return land;
    const along = this.#along(draft);
    if (along !== undefined) return placeFrom(r.doc.areas[along]!, along, 'inferred');
    const { plover } = draft.frame;
    if (plover === 'COERCE' || plover === 'SANCTION' || plover === 'ACCUSE')
      return homeGround(r, draft.roles.actor, plover === 'COERCE');
    if (plover === 'CONSULT' || plover === 'AGREE') return townOf(r, this.#talksOf(draft));
    if (draft.frame.family === 'statement-war') return territoryOf(r, draft.roles.actor);
    return draft.frame.family === 'overthrow' ? territoryOf(r, draft.roles.recipient) : null;
  }

  /** "Oklahoma City, where 168 died in a bombing": index of the area that a clause tells of, -1 where it is of none. */
  #ofWhere(draft: Draft): number {
    const { a, doc } = this.#r;
    const clause = draft.noun ? this.#hosts.anchor(draft.token) : draft.token;
    if (a.deprel(clause) !== 'acl:relcl' || this.#hosts.isSpokenOf(draft)) return -1;
    const where = a.childrenBy(clause, 'advmod', 'obl').find((word) => a.lower(word) === 'where');
    if (where === undefined) return -1;
    const last = a.form(where - 1) === ',' ? where - 2 : where - 1;
    const area = this.#r.areaAt[last] ?? -1;
    return area !== -1 && doc.areas[area]!.toponyms.length > 0 ? area : -1;
  }

  /**
   * Under an event, the clauses and phrases that may say where it was: "killed in fighting in X", "a bombing that
   * killed 80 in X", "torched cars and threw stones in X", "fired tear gas to disperse a crowd in X".
   */
  #below({ token, noun, frame }: Draft): number[] {
    const { a } = this.#r;
    if (!SCENE.has(frame.family)) return STATEMENTS.has(frame.plover ?? '') ? [] : this.#inEvent(token);
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

  /** A named place where the same people were just then. */
  #along({ frame, noun, voice, verb, token }: Draft): number | undefined {
    const clause = noun ? verb : token;
    if (!SCENE.has(frame.family) || clause === -1 || (noun && voice === undefined)) return undefined;
    const settings = clausesAlong(this.#r, clause, frame.family === 'harm').flatMap(
      (at) => this.#areasAt.get(at) ?? [],
    );
    const named = settings.filter((index) => this.#r.doc.areas[index]!.toponyms.length > 0);
    return bestArea(this.#r, named);
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
    const phrases = a.childrenBy(token, 'obl', 'nmod').filter((i) => AMID.test(this.#r.caseOf(i)));
    return phrases
      .flatMap((i) => [i, ...a.childrenBy(i, 'acl', 'nmod')])
      .filter((i) => this.#hosts.isTrigger(i) || a.upos(i) === 'VERB');
  }

  /** "condemned the attacks in Baghdad", read as said of the words: they are condemned from elsewhere. */
  #hostOfPlace(token: number): number {
    const r = this.#r;
    const at = this.#hosts.above(token);
    if (r.a.upos(at) !== 'VERB' || r.a.head(token) !== at) return at;
    // "discussed the battle for Mosul": the phrase belongs to the noun it follows.
    const before = r.a.child(token, 'case') - 1;
    if (before >= 0 && AIMED.test(r.caseOf(token)) && r.a.upos(before) === 'NOUN' && this.#hosts.isTrigger(before))
      return before;
    const deed = r.a.childrenBy(at, 'obj', 'nsubj:pass').find((one) => this.#hosts.isTrigger(one) && one < token);
    return deed !== undefined && isAnsweredFor(r, deed, false) ? deed : at;
  }
}

const UNIT = /^(district|province|village|town|county|subdistrict|governorate|township|locality)$/;

/** Families whose deed is done where it hits: "fired from ships in the gulf at a base". */
const AFAR: ReadonlySet<string> = new Set(['shelling', 'aerial', 'violence', 'clash']);
/** Prepositions of what something is done in the course of. */
const AMID = /^(in|at|during|amid)$/;
/** Prepositions of whom something else is done with: "and turned to Russia". */
const DEALT = /^(to|for|with|against|by|about)$/;
/** Prepositions of what is fought for. */
const AIMED = /^(for|against|over)$/;
/** Whither one goes to meet somebody. */
const TOWARDS = /^(to|into|for|through)$/;
/** Relations of what words are about. */
const CONTENT = /^(obj|ccomp|xcomp|acl|advcl)$/;
/** Governors looked at above a phrase. */
const DEEPEST = 8;
