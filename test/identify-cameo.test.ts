import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifyPhrase } from '../src/identify/index.ts';
import { loadResources } from '../src/pipeline/index.ts';

const { registry } = loadResources();

// CAMEO actor codes: country, primary role, secondary role; what is of no country begins with IGO, NGO, IMG or MNC.
const cases: readonly (readonly [phrase: string, cameo: string])[] = [
  ['Iraqi army', 'IRQMIL'],
  ['French soldiers', 'FRAMIL'],
  ['Turkish police', 'TURCOP'],
  ['the Greek parliament', 'GRCLEG'],
  ['Pakistani judges', 'PAKJUD'],
  ['Peruvian farmers', 'PERAGR'],
  ['Thai protesters', 'THAOPP'],
  ['Burmese refugees', 'MMRREF'],
  ['opposition lawmakers in Taiwan', 'TWNOPP'],
  ['Polish lawmakers', 'POLLEG'],
  ['Mexican drug cartel', 'MEXCRM'],
  ['Chadian villagers', 'TCDCVL'],
  ['Kenyan teachers', 'KENEDU'],
  ['Japan', 'JPN'],
  // Ministries and offices of a field have it as their second role.
  ['the Iranian foreign minister', 'IRNGOV'],
  ['the Iranian defence minister', 'IRNGOVMIL'],
  ["Kenya's Ministry of Defence", 'KENGOVMIL'],
  ['the Pentagon', 'USAGOVMIL'],
  ["Georgia's national security adviser", 'GEOGOVMIL'],
  ["Brazil's health minister", 'BRAGOVHLH'],
  ['the Italian education minister', 'ITAGOVEDU'],
  ['the Ghanaian agriculture minister', 'GHAGOVAGR'],
  ['Syrian state television', 'SYRGOVMED'],
  ['the Egyptian central bank', 'EGYGOVBUS'],
  ['an Israeli military court', 'ISRMILJUD'],
  ['Indonesian military police', 'IDNMILCOP'],
  // Rebels and insurgents are REB; militants, militias, gunmen are armed and unaffiliated.
  ['Colombian rebels', 'COLREB'],
  ['Iraqi insurgents', 'IRQREB'],
  ['Georgian separatists', 'GEOREB'],
  ['FARC', 'COLREB'],
  ['Hamas', 'PSEREBHMS'],
  ['rebels', 'REB'],
  ['Somali militants', 'SOMUAF'],
  ['Yemeni jihadists', 'YEMUAF'],
  ['Libyan militiamen', 'LBYUAF'],
  ['Sudanese militia', 'SDNUAF'],
  ['unidentified gunmen', 'UAF'],
  // Faiths, rights, the environment.
  ['Muslims', 'MUS'],
  ['Catholic bishops', 'CHR'],
  ['Indian Hindus', 'INDHIN'],
  ['Russian human rights groups', 'RUSHRI'],
  ['Norwegian environmentalists', 'NORENV'],
  ['Burundian tribal elders', 'BDICVL'],
  // Organisations of states, their bodies, their people, what they sent out.
  ['the UN', 'IGOUNO'],
  ['the Security Council', 'IGOUNO'],
  ['UNICEF', 'IGOUNOKID'],
  ['the World Health Organization', 'IGOUNOHLHWHO'],
  ['UNHCR', 'IGOUNOREFHCR'],
  ['the IAEA', 'IGOUNOIAE'],
  ['UNIFIL', 'IGOUNO'],
  ['UN inspectors', 'IGOUNO'],
  ['the European Union', 'IGOEUREEC'],
  ['EU foreign ministers', 'IGOEUREEC'],
  ['NATO', 'IGOWSTNAT'],
  ['the African Union', 'IGOAFRAFU'],
  ['AMISOM', 'IGOAFRAFUMIL'],
  ['the Arab League', 'IGOMEAARL'],
  ['ASEAN', 'IGOSEAASN'],
  ['ECOWAS', 'IGOWAFWAS'],
  ['OPEC', 'IGOBUSOPC'],
  ['the IMF', 'IGOBUSIMF'],
  ['Interpol', 'IGOCOPITP'],
  ['the International Criminal Court', 'IGOJUDICC'],
  ['Amnesty International', 'NGOHRIAMN'],
  ['Doctors Without Borders', 'NGOHLHMSF'],
  ['Oxfam', 'NGODEV'],
  ['ISIS', 'IMGMUSISI'],
  ['al-Qaeda', 'IMGMUSALQ'],
];
for (const [phrase, cameo] of cases)
  test(`${phrase}: ${cameo}`, () => assert.equal(identifyPhrase({ text: phrase }, registry).actor.cameo, cameo));

test('a leader has the code of the office held on the day', () => {
  const cameo = (text: string, date: string) => identifyPhrase({ text, date }, registry).actor.cameo;
  assert.equal(cameo('Ashton Carter', '2016-05-01'), 'USAGOVMIL');
  assert.equal(cameo('Kofi Annan', '2003-05-01'), 'IGOUNO');
  assert.equal(cameo('Kofi Annan', '2010-05-01'), 'GHAELI');
});
