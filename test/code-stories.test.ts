import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadResources, runStages } from '../src/pipeline/index.ts';

const resources = loadResources();

/** A whole short article, and the deeds it must give: `trigger day tolls`. Days and tolls were written down by hand first; which word stands for a deed follows the coder. */
interface Story {
  readonly on: string;
  readonly title: string;
  readonly text: string;
  readonly deeds: readonly string[];
  /** Deeds still read otherwise. */
  readonly todo?: readonly string[];
}

const STORIES: readonly Story[] = [
  {
    on: '2018-07-16',
    title: 'Suicide bomber strikes rally in southwest Pakistan',
    text: "A suicide bomber blew himself up at an election rally in Mastung on Friday, killing a candidate and 127 of his supporters. It was the country's deadliest attack in four years. Hospital officials said more than 180 people were wounded. On Saturday the death toll climbed to 149. Islamic State claimed the bombing. Two days before the rally, 22 people died in a blast in Peshawar.",
    deeds: ['blew 2018-07-13 killed 1 127 149 wounded 180+', 'blast 2018-07-11 killed 22'],
  },
  {
    on: '2020-02-27',
    title: 'Delhi riots kill at least 27',
    text: 'At least 27 people were killed in the worst riots in Delhi in decades, police said on Thursday. The violence began on Sunday when supporters of a citizenship law attacked a sit-in. Mobs burned a market and two mosques on Tuesday. Police detained 106 people. A policeman and an intelligence officer were among the dead. The United Nations urged restraint.',
    deeds: [
      'riots 2020-02-23/.. killed 27+',
      'attacked 2020-02-23',
      'burned 2020-02-25',
      'detained 2020-02-25 detained 106',
    ],
  },
  {
    on: '2013-04-10',
    title: 'Rebels ambush peacekeepers in South Sudan',
    text: "Gunmen ambushed a United Nations convoy in South Sudan, killing five Indian peacekeepers and seven civilian staff, the mission said. Nine others were wounded in the ambush, which took place in Jonglei state on Tuesday morning. Four people are still missing. The mission's head condemned the killings. In December the army shot down a U.N. helicopter in the same state, killing four Russians.",
    deeds: ['ambushed 2013-04-09 killed 5 7 wounded 9 missing 4', 'shot 2012-12 killed 4'],
  },
  {
    on: '2022-10-31',
    title: 'Car bombs kill 100 in Mogadishu',
    text: 'Two car bombs exploded at a busy junction in Mogadishu on Saturday, killing at least 100 people and wounding 300, the president said on Sunday. The first blast hit the education ministry. The second struck as ambulances arrived. Al Shabaab said it carried out the attack. The junction was the site of a truck bombing that killed more than 500 people in October 2017.',
    deeds: ['exploded 2022-10-29 killed 100+ wounded 300', 'bombing 2017-10 killed 500+'],
  },
  {
    on: '2019-11-19',
    title: 'Iran protests spread after fuel price rise',
    text: 'Protesters blocked roads and burned banks in dozens of Iranian cities after the government raised fuel prices on Friday. Security forces opened fire on crowds in Mahshahr, witnesses said. Amnesty International said on Tuesday that at least 106 people had been killed. The authorities put the number of dead at 12. About 1,000 demonstrators have been arrested since Friday. The government shut down the internet on Saturday.',
    deeds: ['opened 2019-11-19 killed 106+ 12', 'arrested 2019-11-15/.. detained 1000', 'shut 2019-11-16'],
    todo: ['blocked 2019-11-15/..', 'burned 2019-11-15/..'],
  },
  {
    on: '2016-08-26',
    title: 'Turkish tanks cross into Syria',
    text: 'Turkish tanks and special forces crossed into northern Syria at dawn on Wednesday and drove Islamic State from the town of Jarablus. By the evening Syrian rebels backed by Ankara held the town centre. One rebel was killed and ten were wounded in the operation, a commander said. On Thursday Turkey shelled Kurdish fighters south of the town. The shelling killed two civilians, a monitoring group said. Islamic State had held Jarablus since 2013.',
    deeds: ['crossed 2016-08-24', 'drove 2016-08-24 killed 1 wounded 10', 'shelled 2016-08-25 killed 2'],
  },
  {
    on: '2021-07-08',
    title: 'Gunmen kill president of Haiti',
    text: 'Haitian President Jovenel Moise was shot dead at his home early on Wednesday by a group of gunmen. His wife was wounded in the attack and flown to Miami. Police killed four suspects and arrested two in a gun battle later that day. Three policemen who had been taken hostage were freed. The assassination drew condemnation from Washington. Moise had survived an attempt on his life in February.',
    deeds: [
      'shot 2021-07-07 killed 1 wounded 1',
      'battle 2021-07-07 killed 4',
      'arrested 2021-07-07 detained 2',
      'freed 2021-07-07',
    ],
    todo: ['taken 2021-07-07 abducted 3'],
  },
  {
    on: '2014-09-29',
    title: 'Police clear protesters in Hong Kong',
    text: 'Police fired tear gas at thousands of pro-democracy protesters in Hong Kong on Sunday night. More than 40 people were injured in the clashes and 78 were arrested, officials said. The demonstrators had gathered outside government headquarters on Friday. By Monday morning crowds still held three main roads. Riot police withdrew at noon. Students began a boycott of classes last week.',
    deeds: [
      'fired 2014-09-28',
      'clashes 2014-09-28 wounded 40+',
      'arrested 2014-09-28 detained 78',
      'gathered 2014-09-26',
      'withdrew 2014-09-29',
      'boycott 2014-09-22/2014-09-28',
    ],
  },
  {
    on: '2023-03-16',
    title: 'Blast on bus kills seven in Quetta',
    text: 'A bomb ripped through a bus in the Pakistani city of Quetta, killing at least seven people, police said on Thursday. The explosion happened late on Wednesday as the bus was leaving a terminal. Eleven passengers were wounded, four of them critically, said a doctor at the Civil Hospital. Officials later put the death toll at nine. No group claimed the attack. Last month, gunmen shot dead four policemen on the same road.',
    deeds: ['ripped 2023-03-15 killed 7+ 9 wounded 11', 'shot 2023-02 killed 4'],
  },
  {
    on: '2022-06-06',
    title: 'Gunmen raid village in northwest Nigeria',
    text: "Gunmen on motorbikes stormed a village in Nigeria's Zamfara state and killed 18 farmers, residents said on Monday. Musa Bello said the attackers arrived shortly after midnight on Sunday. They burned 30 houses and drove off hundreds of cattle. His brother was among the dead. The raid lasted three hours. Three days earlier the same gang had abducted five women from a nearby hamlet. The violence has displaced more than 10,000 people since January.",
    deeds: [
      'stormed 2022-06-05 killed 18',
      'burned 2022-06-05',
      'abducted 2022-06-02 abducted 5',
      'displaced 2022-01/.. displaced 10000+',
    ],
  },
  {
    on: '2021-09-22',
    title: 'Air strike on Yemen market kills dozens',
    text: 'An air strike on a crowded market in northern Yemen killed at least 31 people on Tuesday, the health ministry in Sanaa said. Medics at a nearby hospital put the toll at 29 dead and 70 wounded. The Saudi-led coalition said it was looking into reports of the strike. The bombing came two days after Houthi rebels fired a missile at the port of Mocha, killing three dockers. The war has killed more than 100,000 people since 2014.',
    deeds: ['strike 2021-09-21 killed 31+ 29 wounded 70', 'fired 2021-09-19 killed 3'],
  },
  {
    on: '2015-11-22',
    title: 'Troops end hotel siege in Mali',
    text: 'Security forces stormed a hotel in the capital of Mali on Saturday, ending a siege in which gunmen killed 19 guests. Two attackers died when commandos went from floor to floor. The gunmen had burst into the hotel early on Friday and taken about 120 people hostage. By nightfall 80 of them had been freed. The siege was the deadliest attack in the country since March, when a gunman killed five people at a nightclub.',
    deeds: ['stormed 2015-11-21 killed 2', 'taken 2015-11-20 abducted 120', 'killed 2015-03 killed 5'],
    todo: ['killed 2015-11-20 killed 19', 'freed 2015-11-20'],
  },
];

/** One line a deed, without what was destroyed. */
function deedsOf({ on, title, text }: Story): string[] {
  const article = { id: 'a', title, text, publishedAt: on, publishedAtBasis: 'given' as const };
  return runStages(article, resources).events.map(({ trigger, time, consequences }) => {
    const tolls = Object.entries(consequences).flatMap(([kind, groups]) =>
      kind === 'destroyed'
        ? []
        : [kind, ...groups.map(({ low, best }) => (best === null ? `${low ?? ''}+` : `${best}`))],
    );
    return [trigger.text, time?.edtf ?? '-', ...tolls].join(' ');
  });
}

for (const story of STORIES) {
  const told = deedsOf(story);
  test(`the story: ${story.title}`, () => {
    const missing = story.deeds.filter((deed) => !told.includes(deed));
    assert.deepEqual(missing, [], `told: ${told.join(' | ')}`);
  });
  for (const deed of story.todo ?? [])
    test(`the story: ${story.title}: ${deed}`, { todo: 'read otherwise' }, () => assert.ok(told.includes(deed)));
}
