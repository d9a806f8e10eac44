import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dyadsOf } from '../src/export/index.ts';
import { coderOf, dyadOptions, loadResources } from '../src/pipeline/index.ts';

interface Case {
  readonly say: string;
  /** Each `CODE SOURCE TARGET`. */
  readonly dyads: readonly string[];
  /** Publication day where it matters who held an office. */
  readonly day?: string;
  /** Compare the code's root only. */
  readonly todo?: string;
}

const resources = loadResources();
const coder = coderOf(resources);
const options = dyadOptions(resources);

const parties: readonly Case[] = [
  { say: 'The Turkish foreign minister met his Iranian counterpart in Geneva.', dyads: ['04 TURGOV IRNGOV'] },
  { say: 'Moscow accused Kyiv of breaking the ceasefire.', dyads: ['11 RUS UKR'] },
  { say: 'Washington imposed sanctions on Tehran.', dyads: ['16 USA IRN'] },
  { say: 'Belgrade rejected a proposal by Pristina.', dyads: ['12 SRB XKX'] },
  { say: 'Tunisian and Libyan officials met in Rome.', dyads: ['04 TUNGOV LBYGOV', '04 LBYGOV TUNGOV'] },
  { say: 'French and British soldiers shot a militant in Mali.', dyads: ['19 FRAMIL MLIUAF', '19 GBRMIL MLIUAF'] },
  { say: 'NATO warplanes bombed Taliban positions in Helmand.', dyads: ['19 IGOWSTNAT AFGREB'] },
  { say: 'Police arrested three Kurdish activists in Istanbul.', dyads: ['17 TURCOP TUROPP'] },
  { say: 'Gunmen kidnapped two Italian engineers in Kano.', dyads: ['18 NGAUAF ITACVL'] },
  { say: 'Militants attacked the French embassy in Bamako.', dyads: ['19 MLIUAF FRAGOV'] },
  { say: 'Demonstrators threw stones at the Danish consulate in Tehran.', dyads: ['14 IRNOPP DNKGOV'] },
  { say: 'A suicide bomber blew himself up outside the Iraqi defence ministry.', dyads: ['18 ---REB IRQGOVMIL'] },
  { say: 'Israeli troops destroyed the home of a Hamas leader.', dyads: ['17 ISRMIL PSEREBHMS'] },
  { say: 'The IAEA will send inspectors to Iran.', dyads: ['09 IGOUNOIAE IRN'] },
  { say: 'Amnesty International criticised the Egyptian government.', dyads: ['11 NGOHRIAMN EGYGOV'] },
  { say: 'Chinese Premier Wen Jiabao will visit Pakistan.', day: '2010-12-01', dyads: ['04 CHNGOV PAK'] },
  { say: 'Nicolas Sarkozy telephoned Hosni Mubarak.', day: '2009-01-05', dyads: ['04 FRAGOV EGYGOV'] },
  { say: 'Students protested against the government in Jakarta.', dyads: ['14 IDNEDU IDNGOV'] },
  { say: 'Lawmakers from Poland criticised Belarus.', dyads: ['11 POLLEG BLR'] },
];

const deeds: readonly Case[] = [
  { say: 'Russian tanks rolled into the Georgian town of Gori.', dyads: ['19 RUS GEO'] },
  { say: 'US drones killed three militants in Yemen.', dyads: ['19 USA YEMUAF'] },
  // What words are about is no event beside them.
  { say: 'Georgia accused Russia of sending troops into Abkhazia.', dyads: ['11 GEO RUS'] },
  { say: 'Japan lodged a protest with China over the beating of two reporters.', dyads: ['11 JPN CHN'] },
  { say: 'UN inspectors examined the refineries in Iran.', dyads: ['09 IGOUNO IRN'] },
  { say: 'Norway gave food aid to Ethiopia.', dyads: ['07 NOR ETH'] },
  { say: 'Japan is sending rescue workers to Nepal.', dyads: ['07 JPN NPL'] },
  { say: 'Germany sent a team of doctors to help victims of the flood in Pakistan.', dyads: ['07 DEU ---CVL'] },
  { say: 'Kenya will send a team of experts to help Somalia.', dyads: ['03 KEN SOM'] },
  { say: 'Merkel expressed sorrow over the attack in Nice.', dyads: ['01 DEUGOV FRA'] },
  {
    say: 'The king of Spain sent his condolences to the victims of the attack in Italy.',
    dyads: ['01 ESPGOV ITACVL'],
  },
  { say: 'The rebels freed two French hostages.', dyads: ['08 ---REB FRACVL'] },
  { say: 'Russia is holding military exercises near Estonia.', dyads: ['15 RUS EST'] },
  { say: 'The building was set on fire by protesters in Athens.', dyads: ['14 GRCOPP GRC'] },
  { say: 'Rioters torched a police station in Dhaka.', dyads: ['14 BGDOPP BGDCOP'] },
  { say: 'Hezbollah claimed responsibility for a rocket attack on northern Israel.', dyads: ['01 LBNREB ISR'] },
  { say: 'Iraq said that Turkey had bombed a village in its north.', dyads: ['11 IRQ TUR'] },
  {
    say: 'Obama said he would not give permission to Russia to help Israel.',
    day: '2012-03-01',
    dyads: ['12 USAGOV RUS'],
  },
  { say: 'Parliament gave Turkey permission to bomb the rebels.', dyads: ['08 ---LEG TUR'] },
  { say: 'Sudan denied that its troops had attacked Chad.', dyads: [] },
  { say: 'Sweden did not allow Turkey to join the talks.', dyads: [] },
  { say: 'China was asked by Japan to release the sailors.', dyads: ['02 JPN CHN'] },
  { say: 'Canada and Mexico signed a trade agreement.', dyads: ['05 CAN MEX', '05 MEX CAN'] },
  { say: 'Two Spanish tourists were killed by gunmen in Egypt.', dyads: ['18 EGYUAF ESPCVL'] },
  { say: 'The US and Cuba restored diplomatic relations.', dyads: ['05 USA CUB', '05 CUB USA'] },
  { say: 'Peace talks between Colombia and the FARC opened in Oslo.', dyads: ['04 COL COLREB', '04 COLREB COL'] },
  { say: "Eritrea's shelling of an Ethiopian village killed four civilians.", dyads: ['19 ERI ETH', '19 ERI ETHCVL'] },
  { say: 'The mayor was jailed ten years ago.', dyads: [] },
];

for (const { say, dyads, day = '2015-06-09', todo } of [...parties, ...deeds])
  test(say, { todo }, () => {
    const report = coder.code({ id: 'a', text: say, publishedAt: day });
    const found = dyadsOf(report, options);
    const short = found.map(({ code, source, target }) => `${code.slice(0, 2)} ${source} ${target}`);
    assert.deepEqual([...new Set(short)].sort(), [...dyads].sort());
  });
