import type { EventPlace, EventTime, Timex } from '../model/index.ts';
import type { Arguments } from './arguments.ts';
import { hasPerfect, isPluperfect } from './background.ts';
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
} from './clause-places.ts';
import {
  changesTime,
  clauseBehind,
  isAnotherTime,
  isAnsweredFor,
  isLongAgo,
  isLongWhile,
  timeFrom,
} from './clause-times.ts';
import { type Draft, SCENE, STATEMENTS, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';
import { lastingFrom } from './relative-days.ts';
import { hasThe } from './same.ts';

/** Times and places by the word whose clause or phrase they stand in. */
export class Settings {
  readonly #r: Reader;
  readonly #args: Arguments;
  readonly #timesAt = new Map<number, number[]>();
  /** Clauses told of a stretch of months or years that no day begins or ends. */
  readonly #longWhileAt = new Set<number>();
  readonly #areasAt = new Map<number, number[]>();
  readonly #triggers: ReadonlySet<number>;

  /** @param triggers Words that are events: a time inside an event noun's phrase is that event's. */
  constructor(r: Reader, args: Arguments, triggers: ReadonlySet<number>) {
    this.#r = r;
    this.#args = args;
    this.#triggers = triggers;
    r.doc.timexes.forEach((timex, index) => {
      const first = r.a.tokenAt(timex.start);
      if (first >= r.a.length || (!timex.range && timex.type !== 'DURATION')) return;
      const at = this.#hostOfTime(first, timex);
      if (timex.range) add(this.#timesAt, at, index);
      else if (isLongWhile(r, timex, at)) this.#longWhileAt.add(at);
    });
    r.doc.areas.forEach((area, index) => {
      if (area.token < 0 || area.token >= r.a.length || r.inDateline(area.token)) return;
      const meant = area.toponyms.length === 0 ? areaMeant(r, index) : isSetting(r, area) ? groundOf(r, index) : -1;
      if (meant !== -1) add(this.#areasAt, this.#hostOfPlace(area.token), meant);
    });
  }

  /** "condemned the attacks in Baghdad", read as said of the words: they are condemned from elsewhere. */
  #hostOfPlace(token: number): number {
    const r = this.#r;
    const at = host(r, token, this.#triggers);
    if (r.a.upos(at) !== 'VERB' || r.a.head(token) !== at) return at;
    const deed = r.a.childrenBy(at, 'obj', 'nsubj:pass').find((one) => this.#triggers.has(one) && one < token);
    return deed !== undefined && isAnsweredFor(r, deed, false) ? deed : at;
  }

  /** "arrested over a bombing last year", "investigate the attack in 1994": an old day beside the deed that is answered for is the deed's. */
  #hostOfTime(first: number, timex: Timex): number {
    const r = this.#r;
    const triggers = this.#triggers;
    const counted = clauseBehind(r, timex);
    if (counted !== -1) return counted;
    const at = host(r, topOf(r, first, timex.end), triggers);
    if (r.a.upos(at) !== 'VERB') return at;
    let node = first - 1;
    if (node >= 0 && r.a.deprel(node) === 'case') node--;
    for (let deed = -1, steps = 0; node >= 0 && steps < 8; node = r.a.head(node), steps++) {
      if (triggers.has(node) && r.a.upos(node) === 'NOUN') deed = node;
      if (r.a.head(node) === at) return deed !== -1 && isAnsweredFor(r, node, isLongAgo(r, timex)) ? deed : at;
    }
    return at;
  }

  /** The clauses whose time and place are the event's: its own first, then those it may inherit from. */
  #hosts(draft: Draft, forTime: boolean): { host: number; own: boolean }[] {
    const { a } = this.#r;
    const hosts = [{ host: draft.token, own: true }];
    let node = draft.token;
    if (draft.noun && draft.verb !== -1) {
      if (a.deprel(this.#anchor(draft.token)) === 'acl:relcl') return hosts;
      if (forTime && this.#isOfBefore(draft.token)) return hosts;
      // "condemned the attack on Monday", "fired in retaliation for an attack": the day and place of that are not the deed's.
      if (this.#isSpokenOf(draft)) return hosts;
      hosts.push({ host: draft.verb, own: draft.voice !== undefined });
      node = draft.verb;
    }
    for (let steps = 0; steps < 4; steps++) {
      const deprel = a.deprel(node);
      const head = a.head(node);
      if (head === -1) break;
      if (forTime && this.#r.timexAt[head] !== -1) break;
      if (deprel === 'advcl' && forTime && changesTime(this.#r, node)) break;
      if (deprel !== 'conj' && deprel !== 'xcomp' && deprel !== 'advcl' && deprel !== 'acl') break;
      if (deprel === 'conj' && a.upos(node) !== 'VERB') break;
      hosts.push({ host: head, own: false });
      if (forTime) for (const clause of this.#beside(node, head)) hosts.push({ host: clause, own: false });
      node = head;
    }
    if (forTime && !draft.noun)
      for (const clause of this.#goingOn(draft.token)) hosts.push({ host: clause, own: false });
    return hosts;
  }

  /** "was forced to close on Sunday after gunmen stormed it": what the clause above is forced to. */
  #beside(clause: number, head: number): number[] {
    const { a } = this.#r;
    return a.deprel(clause) === 'advcl' ? a.childrenBy(head, 'xcomp').filter((other) => other < clause) : [];
  }

  /** "fired tear gas and used batons on Thursday": conjuncts with the same doer, told to the end. */
  #goingOn(verb: number): number[] {
    const { a } = this.#r;
    return a
      .childrenBy(verb, 'conj')
      .filter((other) => a.upos(other) === 'VERB' && a.child(other, 'nsubj', 'nsubj:pass', 'aux') === -1);
  }

  /** "flew there on Tuesday after the bombings", "evidence from the blast came in": a deed that is known was on another day. */
  #isOfBefore(noun: number): boolean {
    const r = this.#r;
    return /^(after|since|following|from|before)$/.test(r.caseOf(noun)) && hasThe(r, noun);
  }

  /** Is the deed only what another event is about, not what it happens in? */
  #isSpokenOf(draft: Draft): boolean {
    if (draft.factuality.given && draft.verb !== -1 && this.#r.isA(draft.verb, 'ending')) return true;
    return draft.noun && draft.voice === undefined && this.#triggers.has(draft.verb) && !isAmid(this.#args, draft);
  }

  /** "said on Monday that they had attacked": the day is that of the words. */
  #isSaidOnADay(draft: Draft): boolean {
    const { a } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    return a.deprel(verb) === 'ccomp' && this.#timesAt.has(a.head(verb));
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
      .filter((i) => this.#triggers.has(i) || a.upos(i) === 'VERB');
  }

  #anchor(token: number): number {
    const verb = this.#args.governingVerb(token);
    return verb === -1 ? token : verb;
  }

  timeOf(draft: Draft): EventTime | null {
    for (const { host: at, own } of this.#hosts(draft, true)) {
      const index = this.#timeAt(at);
      const timex = index === undefined ? undefined : this.#r.doc.timexes[index];
      const time = timex && index !== undefined ? timeFrom(timex, index, own ? 'stated' : 'inferred') : null;
      if (timex) return time && lastingFrom(this.#r, time, at === draft.token ? this.#anchor(at) : at);
    }
    const told = this.#sinceClause(draft) ?? this.#dayOfScene(draft) ?? this.#dayOfOwnWords(draft);
    if (told) return told;
    if (this.#isOfOtherTimes(draft)) {
      draft.background = true;
      draft.undated = true;
      return null;
    }
    draft.undated =
      (VIOLENT_FAMILIES.has(draft.frame.family) &&
        (this.#isSpokenOf(draft) ||
          draft.factuality.given === true ||
          (draft.noun && draft.voice === undefined && this.#isOfBefore(draft.token)))) ||
      (isPluperfect(this.#r, draft) && this.#isSaidOnADay(draft));
    return null;
  }

  /** "killed 800 over four decades", "supported him during the primaries" */
  #isOfOtherTimes({ token }: Draft): boolean {
    const clause = this.#anchor(token);
    return this.#longWhileAt.has(token) || this.#longWhileAt.has(clause) || isAnotherTime(this.#r, clause);
  }

  /** "hit a hall where mourners had gathered on Saturday": the day they were there. */
  #dayOfScene({ roles }: Draft): EventTime | null {
    const { a, doc } = this.#r;
    for (const token of roles.recipient) {
      for (const clause of a.childrenBy(token, 'acl:relcl')) {
        const index = a.childrenBy(clause, 'advmod').some((i) => a.lower(i) === 'where') && this.#timeAt(clause);
        if (typeof index === 'number') return timeFrom(doc.timexes[index]!, index, 'inferred');
      }
    }
    return null;
  }

  /** "Since the truce collapsed in January, rebels have killed 300": from January on. */
  #sinceClause(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    if (!hasPerfect(this.#r, draft)) return null;
    const clauses = a.childrenBy(draft.noun ? draft.verb : draft.token, 'advcl');
    const since = clauses.find((i) => a.childrenBy(i, 'mark').some((mark) => a.lower(mark) === 'since'));
    const index = since === undefined ? undefined : this.#timeAt(since);
    const from = index === undefined ? undefined : doc.timexes[index]!.range;
    if (index === undefined || !from?.start) return null;
    return {
      edtf: `${from.edtf.split('/')[0]}/..`,
      start: from.start,
      precision: 'range',
      timex: index,
      basis: 'inferred',
    };
  }

  /** "The army said on Tuesday it had retaken the town": news of oneself, of the day on which it is told. */
  #dayOfOwnWords(draft: Draft): EventTime | null {
    const { a, doc } = this.#r;
    const verb = draft.noun ? draft.verb : draft.token;
    if (!isPluperfect(this.#r, draft) || !this.#isSaidOnADay(draft)) return null;
    const doer = a.child(verb, 'nsubj');
    const index = doer !== -1 && /^(it|they|he|she)$/.test(a.lower(doer)) ? this.#timeAt(a.head(verb)) : undefined;
    return index === undefined ? null : timeFrom(doc.timexes[index]!, index, 'inferred');
  }

  /** The first day told in a clause; an hour only where no day stands with it ("at 1 a.m. on Tuesday"). */
  #timeAt(at: number): number | undefined {
    const { timexes } = this.#r.doc;
    const found = this.#timesAt.get(at);
    return found?.find((index) => timexes[index]!.type !== 'TIME') ?? found?.[0];
  }

  placeOf(draft: Draft): EventPlace | null {
    const r = this.#r;
    const afar = AFAR.has(draft.frame.family);
    let origin: EventPlace | null = null;
    for (const { host: at, own } of this.#hosts(draft, false)) {
      const found = this.#areasAt.get(at);
      const index = found && bestArea(r, found, afar);
      if (index === undefined) continue;
      const area = r.doc.areas[index]!;
      const here = own && r.a.sentenceOf(area.token) === draft.sentence;
      const place = placeFrom(area, index, here ? 'stated' : 'inferred');
      if (!afar || !isOrigin(r, area.token)) return place;
      origin ??= place;
    }
    return this.#placeInside(draft) ?? origin;
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
}

/** Families whose deed is done where it hits: "fired from ships in the gulf at a base". */
const AFAR: ReadonlySet<string> = new Set(['shelling', 'aerial', 'violence', 'clash']);

function add(map: Map<number, number[]>, at: number, index: number): void {
  const list = map.get(at);
  if (list) list.push(index);
  else map.set(at, [index]);
}

/** The word of the expression that hangs outside it. */
function topOf(r: Reader, first: number, end: number): number {
  const { a } = r;
  for (let i = first; i < a.length && a.start(i) < end; i++) {
    const head = a.head(i);
    if (head === -1 || head < first || a.start(head) >= end) return i;
  }
  return first;
}

/** The nearest event word or verb above. */
function host(r: Reader, token: number, triggers: ReadonlySet<number>): number {
  const { a } = r;
  let node = token;
  for (let steps = 0; steps < 40; steps++) {
    const head = a.head(node);
    if (head === -1) return node;
    node = head;
    if (triggers.has(node)) return node;
    // "an operation dubbed X in the valley": the valley is the operation's; "is present in the valley" is a clause.
    const named = a.deprel(node) === 'acl' && NAMING.test(r.lemma(node));
    if ((a.upos(node) === 'VERB' && !named) || a.child(node, 'cop') !== -1) return node;
  }
  return node;
}
const NAMING = /^(dub|name|call|codename|title|entitle|know)$/;

/** "hurt in a clash", "arrested during the protest": done together. */
function isAmid(args: Arguments, draft: Draft): boolean {
  const slot = args.carrier(draft.token)?.slot;
  return slot !== undefined && /^(in|during|by|with|amid|at|after|subj|root)$/.test(slot);
}
