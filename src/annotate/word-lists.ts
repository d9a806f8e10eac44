/** Closed word lists the tokeniser and the sentence splitter consult; all lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Written with a period, and followed by what they belong to: never the end of a sentence. */
export const TITLES = list(`
  mr mrs ms dr prof gen col lt capt maj sgt cpl cmdr adm brig pvt sen rep gov pres hon rev fr st ste ft mt messrs
  mssrs sr. insp supt det cpt amb ayat jr sr vs v cf eg ie approx no nos fig vol pp ed eds sgt spc det insp dep asst
  gens cols lts sens reps govs profs drs pte lieut pfc ens cdr rt`);

/** Written with a period, but a sentence may end with them. */
export const ABBREVIATIONS = list(`
  inc corp co ltd llc bros etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  al sat sun ave blvd rd dept est dist div univ assn intl govt min max ext tel cal calif ariz colo conn del fla ga ill ind kan
  ky md mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala ark mass miss jr sr esq ph.d
  a.m p.m b.c a.d`);

/** Abbreviations that are also words: only with a capital, and only before a number or a name. */
export const NEEDS_NUMBER = list('no nos fig vol pp mar jun jul sep dec jan feb apr aug sept oct nov min max ext tel');
/** Abbreviations that are also words: only with a capital, and only before another capital. */
export const NEEDS_CAPITAL = list(
  'hon ed det dep fr st ft mt ind ill ga pa va md del miss mass wash ala min mo mar al sat sun',
);

/** States whose short form is also a word: also before a comma. */
export const STATES = list('ala ga ill ind la ma mass me md miss mo ok or pa va wash del');

/** A word before a hyphen that stays in one token with what follows, as the treebanks have it. */
export const PREFIXES = list(`
  anti pro non re pre post mid ex co e multi semi mini un de sub inter trans ultra counter neo pseudo extra intra bi tri
  quasi psycho anglo afro franco sino`);

/** Clitics split from the word before them, without their apostrophe. */
export const CLITICS = list('s m d re ll ve');

/** Words written as one that are two syntactic words, with the length of the first. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['havent', 4],
  ['hasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['cant', 2],
  ['wont', 2],
  ['werent', 4],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
  ['youre', 3],
  ['theyre', 4],
  ['theres', 5],
  ['whats', 4],
  ['outta', 3],
  ['kinda', 4],
  ['alot', 1],
]);

/** Short forms written with a stroke that are one word. */
export const STROKED = list('w/ w/o b/c s/he l/c i/c w/out b/t n/a c/o 20/20 24/7');

/** Words that open a sentence far more often than they go on after an abbreviation. */
export const OPENERS = list(`
  the a an this that these those he she it they we i you there his her its their our my in on at by for from with
  after before during while when if as since although though because but and or so yet however meanwhile also
  what who why how where which then now some many most all both no not one two three several last earlier later
  according under over despite among about more once until`);

/** Verbs of saying that continue a sentence after a closed quotation. */
export const SAYING = list(`
  said says say asked asks told tells wrote writes added adds replied answered shouted cried exclaimed warned declared
  announced stated tweeted posted wondered insisted continued concluded explained joked read quipped noted recalled`);

/** Units split from the number they are written to. */
export const UNITS = list(`
  am pm a.m p.m a.m. p.m. km kms m cm mm kg kgs g mg lb lbs ft mph kph kmh mw kw gw mwh kwh k bn mn tn b t hrs hr min
  mins sec secs ml l mb gb tb ghz mhz hz oz ha sq yrs yr years x mi in`);
