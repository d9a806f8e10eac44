import { countBefore, type EventPlace } from '../model/index.ts';
import { placeOfArea, placesOfArea } from './area-places.ts';
import { datelinePlace, isOneOfSeveral, LOCATIVE, placeFrom } from './clause-places.ts';
import { type Draft, SCENE, STATEMENTS, VIOLENT_FAMILIES } from './draft.ts';
import type { Reader } from './reader.ts';
import { compatiblePlace } from './same-setting.ts';
import { countryOf, isAllOver, isGround, LEAD, leadGround, namesOfCountry, turnsElsewhere } from './story-country.ts';

/** Sentences for which a scene holds while no other ground is named. */
const HOLDS = 6;
/** Sentences for which what was told last of another ground still holds. */
const NEAR = 2;
/** Sentences in which a dateline's country is named where it plays a part. */
const SOON = 10;
/** Other grounds a story may name and still come back to its own. */
const MOST_LEFT = 1;

/**
 * Gives news that names no place that of the story it is told in: the scene that still holds, else, before any scene, the
 * ground of headline and lead, else the one ground of all scenes, else their country, else the dateline where the story is
 * told from its own ground.
 */
export function inheritPlaces(r: Reader, drafts: readonly Draft[]): void {
  const story = new StoryGround(r, drafts);
  for (const draft of drafts) {
    if (mayInherit(r, draft)) draft.place = story.placeOf(draft);
    if (draft.place && !draft.background) draft.place = story.narrowed(draft.place);
  }
}

/** Deeds of the news done on the ground; what was said or agreed may have been so anywhere. */
function mayInherit(r: Reader, draft: Draft): boolean {
  const { place, background, factuality, frame, undated, noun, voice } = draft;
  if (place || background || !REAL.has(factuality.modality) || STATEMENTS.has(frame.plover ?? '')) return false;
  return !(undated && noun && voice === undefined) && !tellsOfSomebody(r, draft);
}

/** "Hezbollah, which fought a war": what somebody is known for. */
function tellsOfSomebody({ a }: Reader, { noun, verb, token }: Draft): boolean {
  const clause = noun && verb !== -1 ? verb : token;
  return a.deprel(clause) === 'acl:relcl' && a.upos(a.head(clause)) === 'PROPN';
}

const REAL: ReadonlySet<string> = new Set(['actual', 'ongoing', 'attempted', 'habitual']);
/** What is talked of or agreed is so where the talks are. */
const TALKS: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/** Modes of COERCE that are decreed. */
const DECREED: ReadonlySet<string> = new Set(['ban', 'censor', 'martial-law', 'curfew']);

/** A curfew, a ban, sanctions: what is decreed is so for the country, unless its own words say less; a court sits near by. */
function isDecreed(r: Reader, { frame: { plover, mode }, roles }: Draft): boolean {
  if (plover === 'SANCTION') return mode !== 'convict';
  if (plover !== 'COERCE') return false;
  return (
    DECREED.has(mode ?? '') || (mode === 'restrict' && roles.actor.some((token) => r.actorAt(token)?.sector === 'GOV'))
  );
}

class StoryGround {
  readonly #r: Reader;
  /** What is told to have happened somewhere, in text order. */
  readonly #told: readonly Draft[];
  /** Scenes of the news that name their ground, in text order. */
  readonly #scenes: readonly Draft[];
  /** The dateline, where deeds may be done there, and where talks may be held. */
  readonly #dateline: EventPlace | null;
  readonly #teller: EventPlace | null;
  readonly #talks: EventPlace | null;
  /** The country of all that happens, '' where there are several or none. */
  readonly #country: string;
  /** Toponyms that are its names, adjectives or people. */
  readonly #countryNames: readonly number[];
  /** The first ground within the country that headline and lead tell of, index in `areas`, -1 where there is none. */
  readonly #lead: number;
  readonly #isOneGround: boolean;

  constructor(r: Reader, drafts: readonly Draft[]) {
    this.#r = r;
    this.#told = drafts
      .filter(({ place }) => place && placesOfArea(r, r.doc.areas[place.area]).length > 0)
      .sort((one, other) => one.token - other.token);
    this.#scenes = this.#told.filter((draft) => isScene(draft) && !isOneOfSeveral(r, draft.place!.area));
    const narrow = this.#scenes.find((scene) => isTown(r, scene)) ?? this.#scenes[0];
    this.#isOneGround = narrow !== undefined && this.#scenes.every((scene) => compatiblePlace(r, narrow, scene));
    this.#country = countryOf(r, this.#told.filter(isScene));
    this.#countryNames = namesOfCountry(r, this.#country);
    this.#lead = leadGround(r, this.#country);
    const dateline = datelinePlace(r);
    this.#teller = dateline;
    this.#dateline = dateline && this.#isGround(dateline, drafts) ? dateline : null;
    this.#talks = dateline && (this.#dateline || this.#isNamedSoon(dateline)) ? dateline : null;
  }

  placeOf(draft: Draft): EventPlace | null {
    // A court sits where the story of its verdict is told.
    if (draft.type.plover?.mode === 'convict' && this.#teller) return this.#teller;
    if (TALKS.has(draft.frame.plover ?? '')) return this.#talks;
    if (!SCENE.has(draft.frame.family)) {
      if (this.#isOfAnotherState(draft)) return null;
      return (isDecreed(this.#r, draft) ? null : this.#around(draft)) ?? this.#ofTeller(draft);
    }
    if (isAllOver(this.#r, draft)) return this.#ofCountry(draft);
    return this.#held(draft) ?? this.#ofLead(draft) ?? this.#ofStory(draft) ?? this.#ofTeller(draft);
  }

  /** "Georgian police detained two", told from Tbilisi: a country that only an adjective names is narrowed to the dateline, where the lead names no other ground. */
  narrowed(place: EventPlace): EventPlace {
    const toponym = place.area === -1 ? this.#r.doc.toponyms[place.toponym ?? -1] : undefined;
    if (!this.#dateline || !toponym || toponym.form === 'name' || toponym.resolution.kind !== 'resolved') return place;
    const { country } = toponym.resolution.place;
    const isHere = this.#country === '' || this.#country === country;
    return isHere && this.#lead === -1 && this.#countriesOf(this.#dateline).includes(country) ? this.#dateline : place;
  }

  /** The country of the story, or where it is told from, which is where its reporter sits: a guess. */
  #ofTeller(draft: Draft): EventPlace | null {
    const country = this.#ofCountry(draft);
    if (this.#isBetweenStates(draft)) return null;
    if (isLongAgo(draft)) return country;
    return country ? this.narrowed(country) : this.#dateline;
  }

  /** The scene before, while no other ground has been named. */
  #held(draft: Draft): EventPlace | null {
    const scene = this.#before(draft);
    if (!scene || draft.sentence - scene.sentence > HOLDS || this.#leaves(scene, draft)) return null;
    if (turnsElsewhere(this.#r, scene, draft)) return null;
    return isOfAnotherDay(scene, draft) ? null : inferred(scene.place!);
  }

  /** Is another ground named between a scene and the draft, or beside it? */
  #leaves(scene: Draft, draft: Draft): boolean {
    const { a, doc } = this.#r;
    const [, after] = a.sentence(draft.sentence);
    const from = a.start(scene.token);
    for (let at = countBefore(doc.areas, ({ start }) => start <= from); at < doc.areas.length; at++) {
      const area = doc.areas[at]!;
      if (area.token >= after) return false;
      if (!placeOfArea(this.#r, area) || !isGround(this.#r, area)) continue;
      if (!compatiblePlace(this.#r, scene, { ...draft, place: placeFrom(area, at, 'stated') })) return true;
    }
    return false;
  }

  /** How many other towns or provinces are named as ground between a scene and the draft? */
  #grounds(scene: Draft, draft: Draft): number {
    const { a, doc } = this.#r;
    const [first] = a.sentence(draft.sentence);
    const from = a.start(scene.token);
    const others = new Set<string>();
    for (let at = countBefore(doc.areas, ({ start }) => start <= from); at < doc.areas.length; at++) {
      const area = doc.areas[at]!;
      if (area.token >= first) break;
      const place = placeOfArea(this.#r, area);
      if (!place || place.featureCode.startsWith('PCL') || !isGround(this.#r, area)) continue;
      if (!LOCATIVE.test(this.#r.caseOf(area.token))) continue;
      if (!compatiblePlace(this.#r, scene, { ...draft, place: placeFrom(area, at, 'stated') }))
        others.add(place.placeId);
    }
    return others.size;
  }

  /** Was something told just before that happened on another ground? */
  #isAway(scene: Draft, draft: Draft): boolean {
    const last = this.#told[countBefore(this.#told, ({ token }) => token < draft.token) - 1];
    return last !== undefined && draft.sentence - last.sentence <= NEAR && !compatiblePlace(this.#r, scene, last);
  }

  #before({ token }: Draft): Draft | undefined {
    return this.#scenes[countBefore(this.#scenes, (scene) => scene.token < token) - 1];
  }

  /** The one ground that all scenes tell of, where one of them comes before or the story opens with it. */
  #ofStory(draft: Draft): EventPlace | null {
    const near = this.#before(draft) ?? this.#scenes.find(({ sentence }) => sentence < LEAD);
    if (!near || !this.#isOneGround || isOfAnotherDay(near, draft) || this.#isAway(near, draft)) return null;
    if (turnsElsewhere(this.#r, near, draft) || this.#grounds(near, draft) > MOST_LEFT) return null;
    return this.#scenes.length > 1 || near.sentence < LEAD ? inferred(near.place!) : null;
  }

  /** What follows from a scene is done near it, but not on the spot: "a house" is not where its owner is sentenced. */
  #around(draft: Draft): EventPlace | null {
    const story = this.#ofStory(draft);
    if (story && story.relation !== 'in') return story;
    const held = draft.frame.plover === 'COERCE' ? this.#held(draft) : null;
    return this.#ofLead(draft) ?? (held?.relation === 'in' ? null : held);
  }

  /** "Iraq closed its border" in a story of Syria. */
  #isOfAnotherState({ roles }: Draft): boolean {
    const countries = roles.actor.map((token) => this.#r.actorAt(token)?.country).filter((country) => country);
    const home = this.#country || (this.#dateline && this.#countriesOf(this.#dateline)[0]);
    return countries.length > 0 && Boolean(home) && !countries.includes(home!);
  }

  /** "Thai and Cambodian troops clashed", told from Bangkok: where the two states met nobody said. */
  #isBetweenStates({ frame, roles }: Draft): boolean {
    if (!VIOLENT_FAMILIES.has(frame.family)) return false;
    const states = new Set<string>();
    for (const token of [...roles.actor, ...roles.recipient]) {
      const actor = this.#r.actorAt(token);
      if (actor?.country && (actor.kind === 'state' || actor.sector === 'MIL')) states.add(actor.country);
    }
    return states.size > 1;
  }

  /** The first ground within its country that headline and lead tell of, until a scene names its own: "Violence in Bambari". */
  #ofLead(draft: Draft): EventPlace | null {
    const { areas } = this.#r.doc;
    if (this.#lead === -1 || areas[this.#lead]!.token >= draft.token || this.#before(draft)) return null;
    return placeFrom(areas[this.#lead]!, this.#lead, 'inferred');
  }

  /** The words that name the country, the last before a draft or else the first. */
  #ofCountry({ token }: Draft): EventPlace | null {
    const { toponyms } = this.#r.doc;
    const before = countBefore(this.#countryNames, (index) => toponyms[index]!.tokens[0] < token);
    const toponym = this.#countryNames[Math.max(0, before - 1)];
    if (toponym === undefined) return null;
    const { start, end, text } = toponyms[toponym]!;
    return { start, end, text, area: -1, toponym, geoPrecision: 3, relation: null, basis: 'inferred' };
  }

  /** Does anything happen in the country of the dateline, or nothing anywhere else? */
  #isGround({ area }: EventPlace, drafts: readonly Draft[]): boolean {
    const place = placeOfArea(this.#r, this.#r.doc.areas[area]!);
    if (!place) return true;
    if (this.#scenes.length === 0 && (this.#country === '' || this.#country === place.country)) return true;
    return drafts.some(({ place: told }) => told && this.#countriesOf(told).includes(place.country));
  }

  /** Is a place in its country told of early on? Who reported from there is told at the end. */
  #isNamedSoon(dateline: EventPlace): boolean {
    const { a, doc } = this.#r;
    const [country] = this.#countriesOf(dateline);
    const [, after] = a.sentence(Math.min(SOON, a.sentenceCount - 1));
    return doc.areas.some(
      (area, index) => area.token < after && index !== dateline.area && placeOfArea(this.#r, area)?.country === country,
    );
  }

  #countriesOf({ area }: EventPlace): (string | undefined)[] {
    return placesOfArea(this.#r, this.#r.doc.areas[area]).map(({ country }) => country);
  }
}

/** "At the time he was captured", "had been killed": what has no day of its own was hardly where it is told. */
const isLongAgo = (draft: Draft): boolean => draft.undated === true && !draft.noun;

const isScene = ({ place, background, factuality, frame }: Draft) =>
  place !== null &&
  place.basis !== 'default' &&
  !background &&
  REAL.has(factuality.modality) &&
  SCENE.has(frame.family);

const isTown = (r: Reader, { place }: Draft) =>
  /^[PS]$/.test(placesOfArea(r, r.doc.areas[place!.area])[0]?.featureClass ?? '');

/** Is a draft told of a day before the scene's own? */
function isOfAnotherDay(scene: Draft, draft: Draft): boolean {
  return draft.time?.basis === 'stated' && (draft.time.end ?? '9999') < (scene.time?.start ?? '');
}

const inferred = (place: EventPlace): EventPlace => ({ ...place, basis: 'inferred' });
