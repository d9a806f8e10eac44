import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRegistry, openCodebook } from '../src/codebook/index.ts';
import { identifyPhrase, type PlaceCountry } from '../src/identify/index.ts';
import { shipped } from '../src/pipeline/index.ts';

const registry = loadRegistry(openCodebook([shipped('codebook')]));
const PLACES: Readonly<Record<string, string>> = {
  Kharkiv: 'UA',
  Kirkuk: 'IQ',
  Idlib: 'SY',
  Lagos: 'NG',
  Goma: 'CD',
  Rakhine: 'MM',
};
const places: PlaceCountry = (name) => PLACES[name];

/** id ('' for one that is only described), sector, country; then date and country of the context. */
type Case = readonly [
  say: string,
  id: string,
  sector: string | null,
  country: string | null,
  date?: string,
  context?: string,
];

const cases: readonly Case[] = [
  // Peoples and faiths
  ['Tamil rebels', '', 'REB', 'LK'],
  ['Rohingya refugees', '', 'REF', 'MM'],
  ['the Kurds', '', 'SOC', null],
  ['Iraqi Kurds', '', 'SOC', 'IQ'],
  ['Kurdish fighters', '', 'REB', null],
  ['Lendu militia', '', 'PRM', 'CD'],
  ['Buddhist monks', '', 'REL', null],
  ['Muslims in France', '', 'REL', 'FR'],
  ['Muslim Brotherhood', 'muslim-brotherhood', 'OPP', 'EG'],
  ['sikh separatists', '', 'REB', null],
  ["the Lord's Resistance Army", 'lra', 'REB', 'UG'],
  ['Niger Delta militants', 'niger-delta-militants', 'REB', 'NG'],
  // Who rules, and who governs and leads a party
  ['the Taliban', 'taliban', 'REB', 'AF', '2015-01-01'],
  ['the Taliban', 'taliban', 'GOV', 'AF', '2023-01-01'],
  ['Evo Morales', 'evo-morales', 'GOV', 'BO', '2015-01-01'],
  ['Evo Morales', 'evo-morales', 'PTY', 'BO', '2022-01-01'],
  ['Kristi Noem', 'kristi-noem', 'GOV', 'US', '2025-06-01'],
  // States and what they are made of
  ['Iraq', 'iraq', null, 'IQ'],
  ['the United States', 'united-states', null, 'US'],
  ['Cote d’Ivoire', 'ivory-coast', null, 'CI'],
  ['Iraqi armed forces', 'iraq.military', 'MIL', 'IQ'],
  ['the Iraqi military', 'iraq.military', 'MIL', 'IQ'],
  ['Peruvian troops', 'peru.military', 'MIL', 'PE'],
  ['soldiers from Chad', 'chad.military', 'MIL', 'TD'],
  ['the army of Mali', 'mali.military', 'MIL', 'ML'],
  ["Turkey's parliament", 'turkey.parliament', 'LEG', 'TR'],
  ['the Kenyan police', 'kenya.police', 'COP', 'KE'],
  ['Kharkiv police', 'ukraine.police', 'COP', 'UA'],
  ['the government of Sudan', 'sudan.government', 'GOV', 'SD'],
  ['Nigerian authorities', 'nigeria.government', 'GOV', 'NG'],
  ['Lagos authorities', 'nigeria.government', 'GOV', 'NG'],
  ['the Bolivian president', 'bolivia.president', 'GOV', 'BO'],
  ["Norway's prime minister", 'norway.prime-minister', 'GOV', 'NO'],
  ['Indian intelligence', 'india.intelligence', 'SPY', 'IN'],
  ['the Brazilian navy', 'brazil.navy', 'MIL', 'BR'],
  ['Israeli warplanes', 'israel.air-force', 'MIL', 'IL'],
  ["Kenya's Defence Ministry", 'kenya.defence-ministry', 'GOV', 'KE'],
  ['Paris', 'france.government', 'GOV', 'FR'],
  ["Sweden's central bank", '', 'GOV', 'SE'],
  // Named institutions
  ['the Kremlin', 'kremlin', 'GOV', 'RU'],
  ['Pentagon', 'pentagon', 'GOV', 'US'],
  ['the IDF', 'israel.military', 'MIL', 'IL'],
  ['Knesset', 'israel.parliament', 'LEG', 'IL'],
  ['the Verkhovna Rada', 'ukraine.parliament', 'LEG', 'UA'],
  ['Peshmerga', 'peshmerga', 'MIL', 'IQ'],
  ['FSB', 'fsb', 'SPY', 'RU'],
  ['MI6', 'mi6', 'SPY', 'GB'],
  ['the ISI', 'isi-pakistan', 'SPY', 'PK'],
  ["People's Liberation Army", 'china.military', 'MIL', 'CN'],
  ['CENTCOM', 'centcom', 'MIL', 'US'],
  // Groups, by name, acronym, native name and member
  ['ISIS', 'isis', 'REB', null],
  ['Islamic State militants', 'isis', 'REB', null],
  ['Da’esh', 'isis', 'REB', null],
  ['Daesh fighters', 'isis', 'REB', null],
  ['FMLN guerrillas', 'fmln', 'REB', 'SV'],
  ['Sendero Luminoso', 'shining-path', 'REB', 'PE'],
  ['the MRTA', 'mrta', 'REB', 'PE'],
  ['M-19', 'm-19', 'REB', 'CO'],
  ['Army of National Liberation', 'eln', 'REB', 'CO'],
  ['Revolutionary Armed Forces of Colombia', 'farc', 'REB', 'CO'],
  ['Hashd al-Shaabi', 'hashed-al-shaabi', 'PRM', 'IQ'],
  ['paramilitary units of the Hashed al-Shaabi', 'hashed-al-shaabi', 'PRM', 'IQ'],
  ['Jabhat al-Nusra', 'nusra-front', 'REB', 'SY'],
  ['the M23', 'm23', 'REB', 'CD'],
  ['Rapid Support Forces', 'rsf', 'REB', 'SD'],
  ['Al Shabab', 'al-shabaab', 'REB', 'SO'],
  ['the Arakan Army', 'arakan-army', 'REB', 'MM'],
  ['Tamil Tigers', 'ltte', 'REB', 'LK'],
  ['Jalisco New Generation Cartel', 'cjng', 'CRM', 'MX'],
  ['the Ulster Volunteer Force', 'uvf', 'PRM', 'GB'],
  ['Al-Qassam Brigades', 'qassam-brigades', 'REB', 'PS'],
  ['the Wagner Group', 'wagner', 'PRM', 'RU'],
  ['U.S.-led Coalition', 'global-coalition', 'MIL', null],
  ['Palestinian Authority', 'palestinian-authority', 'GOV', 'PS'],
  ['PKK', 'pkk', 'REB', 'TR'],
  ['the rebel LRA force', 'lra', 'REB', 'UG'],
  // Organisations, outlets, firms
  ['the United Nations', 'un', 'IGO', null],
  ['UNHCR', 'unhcr', 'IGO', null],
  ['African Union', 'african-union', 'IGO', null],
  ['Médecins Sans Frontières', 'msf', 'NGO', null],
  ['Human Rights Watch', 'hrw', 'NGO', null],
  ['Agence France-Presse', 'afp', 'MED', 'FR'],
  ['Xinhua', 'xinhua', 'GOV', 'CN'],
  ['Al Jazeera', 'al-jazeera', 'MED', 'QA'],
  ['Gazprom', 'gazprom', 'BUS', 'RU'],
  // People, whose sector hangs on the date
  ['Haider al-Abadi', 'haider-al-abadi', 'GOV', 'IQ', '2016-10-17'],
  ['Haider al-Abadi', 'haider-al-abadi', 'ELI', 'IQ', '2020-01-01'],
  ['Prime Minister Narendra Modi', 'narendra-modi', 'GOV', 'IN', '2019-01-01'],
  ['Liz Truss', 'liz-truss', 'LEG', 'GB', '2023-02-01'],
  ['Hassan Nasrallah', 'hassan-nasrallah', 'REB', 'LB', '2019-01-01'],
  ['Sergey Lavrov', 'sergei-lavrov', 'GOV', 'RU', '2022'],
  ['Kofi Annan', 'kofi-annan', 'IGO', null, '2001-05-01'],
  ['Petr Pavel', 'petr-pavel', 'MIL', 'CZ', '2010-01-01'],
  ['Erdoğan', 'recep-tayyip-erdogan', 'GOV', 'TR', '5 May 2015'],
  ['Foreign Minister Sigmar Gabriel', 'sigmar-gabriel', 'GOV', 'DE'],
  // Descriptions: a sector from the noun or what lends it, a country from adjective, place or setting
  ['Turkish-backed rebels', '', 'REB', null],
  ['pro-Iranian militias', '', 'PRM', null],
  ['rebels', '', 'REB', null],
  ['rebels in Idlib', '', 'REB', 'SY'],
  ['Rakhine militants', '', 'REB', 'MM'],
  ['a police officer in Kirkuk', '', 'COP', 'IQ'],
  ['an Iraqi soldier', '', 'MIL', 'IQ'],
  ['army spokesman', '', 'MIL', null],
  ['an Ethiopian military official', '', 'MIL', 'ET'],
  ['a former defence minister', '', 'ELI', null],
  ['a former Mossad chief', '', 'ELI', 'IL'],
  ['a CIA officer', '', 'SPY', 'US'],
  ['an opposition senator', '', 'LEG', null],
  ['unidentified gunmen', '', 'UAF', null],
  ['tribal fighters', '', 'PRM', null],
  ['civilians', '', 'CVL', null],
  ['Yemeni civilians', '', 'CVL', 'YE'],
  ['refugees', '', 'REF', null],
  ['student protesters', '', 'OPP', null],
  ['the mayor of Goma', '', 'GOV', 'CD'],
  ['a judge', '', 'JUD', null],
  ['peasants', '', 'AGR', null],
  ['aid workers', '', 'NGO', null],
  ['a journalist', '', 'MED', null],
  ['a team of doctors', '', 'HLH', null],
  ['Catholic priests in Guatemala', '', 'REL', 'GT'],
  ['a Danish trade union', '', 'LAB', 'DK'],
  ['drug traffickers', '', 'CRM', null],
  ['the defence minister', '', 'GOV', 'FR', undefined, 'FR'],
  ['separatist leaders', '', 'REB', null],
  ['Two Syrians', '', 'CVL', 'SY'],
  ['the breakaway republic', '', 'PRE', null],
  // Nothing there
  ['he', '', 'UNK', null],
  ['the ship', '', 'UNK', null],
  ['', '', 'UNK', null],
  ['last Tuesday', '', 'JNK', null],
  ['who', '', 'UNK', null],
  ['us', '', 'UNK', null],
  ['𝕏\ud800\u0000 )(', '', 'UNK', null],
];

for (const [say, id, sector, country, date, context] of cases) {
  test(`${say || '(nothing)'}${date ? `, ${date}` : ''}`, () => {
    const { actor } = identifyPhrase(
      { text: say, ...(date && { date }), ...(context && { country: context }) },
      registry,
      places,
    );
    assert.deepEqual({ id: actor.id ?? '', sector: actor.sector, country: actor.country }, { id, sector, country });
  });
}

test('a name that several actors bear gives the others as candidates', () => {
  const { actor, candidates } = identifyPhrase({ text: 'ADF' }, registry);
  assert.ok([actor, ...candidates].length >= 1);
  const labour = identifyPhrase({ text: 'the National Liberation Army', country: 'MK' }, registry);
  assert.equal(labour.actor.country, 'CO');
});
