import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** PLOVER event and mode, and ACLED sub-event, of every event of a sentence. */
const typesOf = (text: string) =>
  eventsOf(text).map(({ type: { plover, acled } }) =>
    [plover ? [plover.event, plover.mode].filter(Boolean).join('/') : '-', acled?.subEventType]
      .filter(Boolean)
      .join(' '),
  );

/** What reports tell in other words than those of a lead. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'ASSAULT Armed clash': [
    'Fighters loyal to the two generals fought street by street in Omdurman for a third day, residents said.',
    'A joint patrol of the gendarmerie came into contact with an armed group near Tillia; eleven attackers were neutralised.',
    'Seven soldiers and a dozen jihadists lost their lives in an engagement near Dogofry, the general staff said.',
    'Troops of the 12th Brigade made contact with the insurgents in the Mangalapur forest and four Maoists fell.',
  ],
  'ASSAULT Government regains territory': [
    'The strategic town of Palma is back under state control, a defence official said.',
  ],
  'ASSAULT/drone Air/drone strike': [
    'An unmanned aircraft slammed into an oil depot in Feodosia.',
    'Russian Shaheds crashed into a block of flats in Sumy before sunrise.',
  ],
  'ASSAULT/aerial Air/drone strike': ['A helicopter gunship raked a church compound in Thantlang with rockets.'],
  'ASSAULT/heavy-weapons Shelling/artillery/missile attack': [
    "Tank rounds tore into an apartment block in Gaza City's Shejaia quarter.",
    'Artillery batteries in Belgorod kept up a barrage on Vovchansk all night.',
    'Hezbollah let loose a salvo of some 30 Katyushas at Kiryat Shmona.',
  ],
  'ASSAULT/unconventional Chemical weapon': [
    'Medics treated 40 people for suffocation after a yellowish gas spread through Saraqib following a helicopter raid.',
    'Islamic State shelled Kurdish lines with mustard agent near Makhmour.',
  ],
  'ASSAULT/explosives Grenade': [
    "Unidentified persons tossed an explosive device, apparently a grenade, at the mayor's house in Marawi.",
  ],
  'ASSAULT/explosives Remote explosive/landmine/IED': [
    'A police pickup drove over a buried mine near Arbinda; three officers died on the spot.',
    'A magnetic bomb stuck to a university bus claimed four lives in Kabul.',
  ],
  'ASSAULT/suicide-attack Suicide bomb': [
    'An attacker drove an explosives-laden truck into the gate of the Afgoye base.',
    'A bomber on foot detonated his charge in a queue outside the passport office.',
    'A man set off the explosives strapped to his body when guards stopped him at the stadium gate.',
  ],
  'ASSAULT/abduct Abduction/forced disappearance': [
    'Bandits carried away at least 60 worshippers from two churches in Kajuru.',
    'A priest and his driver went missing after armed men stopped their car near Bamenda.',
    'Militants are holding a Swiss missionary for ransom in the Timbuktu region.',
  ],
  'ASSAULT Attack': ['Herders set upon a hamlet in Plateau state, leaving 23 villagers dead.'],
  'ASSAULT/targeted Attack': ['The bodies of six road workers, their throats slit, were found near Macomia.'],
  'ASSAULT/sexual Sexual violence': [
    'Survivors said Eritrean troops forced themselves on women in Adigrat.',
    'Fighters held dozens of women as sex slaves in Bria, investigators said.',
  ],
  'ASSAULT/firearms Excessive force against protesters + COERCE/restrict Protest with intervention': [
    "Three marchers died when police opened fire to break up a sit-in in N'Djamena.",
  ],
  'ASSAULT/firearms Excessive force against protesters + PROTEST/demo Excessive force against protesters': [
    'Police fired into a crowd protesting peacefully against power cuts in Karachi; one died.',
  ],
  'PROTEST/demo Peaceful protest': [
    'Some 400 residents walked through Gafsa to call for jobs and water.',
    'Crowds thronged Independence Square to vent their fury at the verdict.',
  ],
  'PROTEST/obstruct Peaceful protest + ACCUSE/disapprove': [
    'Truckers parked their rigs across the E40 to denounce fuel prices.',
  ],
  'PROTEST/strike Peaceful protest': [
    'Shopkeepers pulled down their shutters across Srinagar in answer to a call by separatists.',
  ],
  'COERCE/restrict Protest with intervention + PROTEST/demo Protest with intervention + COERCE/restrict': [
    "Authorities prevented the teachers' union from holding its rally in Algiers and sealed off the square.",
  ],
  'PROTEST/riot Mob violence': ['Supporters of the rival parties pelted each other with stones in Kozhikode.'],
  'ASSAULT/beat Mob violence': ['Villagers beat an alleged sorcerer to death in Goaribari.'],
  'ASSAULT/beat Mob violence + ASSAULT/primitive Mob violence': [
    'Residents set upon a thief and burned him alive in Port-au-Prince.',
  ],
  'SUPPORT Agreement': ['Khartoum and the SPLM-N put their names to a truce covering South Kordofan.'],
  'ASSAULT Armed clash + AGREE Agreement': [
    'A humanitarian pause in the fighting around Hodeida was agreed on Sunday.',
  ],
  'COERCE/arrest Arrests': [
    'Ankara police swept up 47 people with suspected links to the PKK in dawn raids.',
    'Opposition figure Tundu Lissu was hauled off by police after a meeting in Mbinga.',
  ],
  '- Change to group/activity': [
    'A breakaway faction of the National Salvation Front has thrown in its lot with the government.',
    'A new armed group calling itself the Nile Brigade announced its birth in a video.',
  ],
  'COERCE/seize Disrupted weapons use': [
    'Soldiers came upon an arms cache with 30 rifles and rockets near Barkhan.',
    'Customs men at Bandar Abbas impounded a container of detonators.',
  ],
  'ASSAULT/destroy Disrupted weapons use': ['A missile fired from Yemen was knocked out of the sky over Eilat.'],
  'MOBILIZE/troops Headquarters or base established': [
    "The Lord's Resistance Army pitched a new camp in the Kafia Kingi enclave.",
  ],
  'COERCE/seize Looting/property destruction': ['Assailants rustled 300 head of cattle in the Jonglei lowlands.'],
  'ASSAULT/destroy Looting/property destruction': [
    'Unknown men set two telecoms masts ablaze near Garissa.',
    'Vandals smeared and smashed tombstones in the Jewish cemetery of Oran.',
    'Saboteurs severed the undersea cable off Gotland.',
  ],
  AGREE: [
    'Nairobi has said yes to hosting the next round of talks on Sudan.',
    'Tokyo and Hanoi struck a bargain on the transfer of patrol boats.',
    'Riyadh gave its word that it would keep the Hodeida port open.',
  ],
  'AGREE + RETREAT/withdraw Non-violent transfer of territory': [
    'The two ministers settled on a timetable for the withdrawal of tanks.',
  ],
  'CONSULT/phone': ['The pair spoke by telephone about grain shipments.'],
  'CONSULT/visit': [
    'Macron played host to the Lebanese prime minister at the Élysée.',
    'The UN special envoy wound up a three-day visit to Sanaa.',
  ],
  COOPERATE: [
    'Kabul handed two suspected plotters to Islamabad.',
    'Chad turned the former warlord over to the Hague tribunal.',
  ],
  AID: [
    'Six trucks of flour and medicine crossed into Gaza on Sunday.',
    "Japan wrote off 30 million dollars of Yangon's debts.",
  ],
  'RETREAT/withdraw Non-violent transfer of territory': ['The last French contingent departed from Niamey on Friday.'],
  REQUEST: ['Kyiv appealed to its partners for long-range missiles.'],
  'REQUEST/assist': ['Haiti has sought an international force to take on the gangs.'],
  'ACCUSE/disapprove': ['Beijing took Washington to task over the sale of missiles to Taipei.'],
  REJECT: ['The Houthis would not hear of talks in Muscat.'],
  'THREATEN/violence': [
    'Tehran vowed to make Israel regret the raid.',
    "Niger's junta said any intervention would be met with force.",
  ],
  THREATEN: [
    'The militia gave villagers three days to clear out or be burned out.',
    'The union warned it would bring the country to a halt if wages stayed frozen.',
  ],
  'PROTEST/hunger Peaceful protest': ['Four jailed Palestinians have been refusing food for six weeks.'],
  'PROTEST/obstruct Violent demonstration': [
    'Indigenous groups cut the road between Guatemala City and Quetzaltenango.',
  ],
  'PROTEST/boycott Peaceful protest': ['Opposition deputies stayed away from the opening of parliament in protest.'],
  'MOBILIZE/troops Other': ['Soldiers patrolled the streets of Ouagadougou in strength.'],
  'COERCE/seize': ["The police impounded the party's printing presses."],
  'COERCE/restrict': ['Russian forces blockaded the port of Mariupol.'],
};

for (const [types, sentences] of Object.entries(TOLD))
  for (const text of sentences) test(`${types}: ${text}`, () => assert.deepEqual(typesOf(text), types.split(' + ')));

/** Other walks of life: nothing may be coded. */
const NOTHING: readonly string[] = [
  "Liverpool bombarded the visitors' goal for ninety minutes without reward.",
  'The striker opened fire with a shot from 30 yards in the second minute.',
  'Shares of the mine operator exploded on news of the takeover.',
  'The new thriller follows a hostage negotiator who is abducted by aliens.',
  "The Queen's Gambit stormed the Emmy awards on Sunday.",
  'Farmers battled locusts and drought for a third season.',
  'Hurricane Otis tore through Acapulco, killing at least 27 people.',
  'An ambulance collided with a truck near Ibadan, leaving six dead.',
  'A new variant of the virus has overrun hospitals in the north.',
  'The central bank fired a warning shot at speculators by raising rates.',
  'The museum opened an exhibition about the siege of Leningrad.',
  'Scientists blasted the asteroid with a laser to measure its core.',
  'The Bulls crushed the Knicks and took the series by storm.',
  'The chef shelled a kilo of prawns before noon.',
  'Heavy rain has cut off three villages in the Alps.',
  'The senator is polling ahead of his rival by four points.',
  'Candidates crossed swords over taxes in the final debate.',
  'The company laid siege to its competitor with a hostile bid.',
  'The director shot the film in Morocco over eleven weeks.',
  'The firm withdrew its bid for the airport operator.',
  'A fire at a fireworks factory killed eleven workers.',
  'The hospital admitted six patients with chest wounds from a fall.',
  'The team surrendered a two-goal lead at home.',
  'Passengers were evacuated after smoke filled the cabin.',
  'A tourist was attacked by a shark off Recife.',
  'The singer cancelled her tour because of illness.',
  'The drug attacks the membrane of the cancer cell.',
  'Doctors declared war on obesity at a conference in Milan.',
  'He was arrested for drunk driving on the way home from a party.',
  'A burglar stole jewels worth two million euros from a flat in Paris.',
  'The company recalled 40,000 cars over faulty brakes.',
  'Nurses vaccinated pupils against measles at a school in Leeds.',
  'Fans stormed the pitch after the final whistle.',
  "The opposition's lead has collapsed in the latest survey.",
  'Wildlife rangers shot an elephant that had trampled crops.',
  'Historians still argue over who fired the first shot at Lexington.',
  'The actor was seen leaving a restaurant with his new wife.',
  'The retailer slashed prices in a bid to fend off online rivals.',
  'A gas leak triggered an explosion in a bakery in Rome.',
  'Lightning struck a church tower in Kent.',
  'The volcano erupted, sending ash over three provinces.',
  'Residents of the valley were told to leave as the dam threatened to burst.',
  'A tanker ran aground off Mauritius and leaked oil.',
  'The vaccine triggers an army of antibodies.',
  'Traders retreated to safe assets as bonds tumbled.',
  "The minister's gaffe sparked a firestorm on Twitter.",
  'The two coaches traded barbs before the derby.',
  'The rapper dropped his third album, called Grenade, on Friday.',
  'Her speech drew fire from the left and the right.',
  'The city council voted to widen the ring road.',
  'A mob of shoppers descended on the mall for the sale.',
  'The chess champion sacrificed his queen and crushed the resistance.',
  'Rebel directors at the fund were outvoted by shareholders.',
  'The software maker patched a hole that crashed its servers.',
  'The festival was called off because of the heat.',
  'The bridge, built by soldiers in 1820, was demolished to make way for trams.',
  'The pilot made an emergency landing in a field after the engine failed.',
  'The kidnapped toddler in the novel turns out to be the narrator.',
  'Pollution is killing bees in the valley, researchers said.',
  'The price of eggs soared to a record on Monday.',
  'A lion mauled a keeper at a zoo in Ghana.',
  'Six miners died when a shaft caved in near Kolwezi.',
  'The strike rate of the batsman rose to 140.',
  'The ambassador of the perfume brand walked the red carpet.',
  'The party holds its congress in Brighton next week.',
  "The general's memoir of the campaign sold a million copies.",
  'The dancers occupied the stage for two hours.',
  'Police closed the road after a lorry spilled its load of fish.',
  'Teams met in the semi-final in Doha.',
  'The bomb squad was called to a school, but the parcel held books.',
  'The boxer was knocked out in the third round by a hail of blows.',
  'The airline launched a new route to Tripoli.',
  'Turnout hit a record in the municipal election.',
  'The river burst its banks and swept away two cars.',
  "The region's coal plants are shutting one after another.",
  "The painter's raid on the history of art ended in a museum.",
  'She was shot to fame by a single song.',
  'The mayor opened a new library on Saturday.',
  'Migrants are queueing at the border for papers.',
  'Ceasefire, a novel about two brothers, won the prize.',
  'The dog attacked a postman, who needed stitches.',
  'An outbreak of cholera killed 14 people in the camp.',
  'The wedding was disrupted by a swarm of hornets.',
  'His heart gave out as he spoke of the war.',
  'The committee will meet next month to set the price of water.',
  'The train hit a car at a level crossing, killing the driver.',
  'The climber fell 200 metres to his death.',
  'The government unveiled a plan to plant two million trees.',
  'The tennis star retired hurt from the tournament.',
  'A court ordered the magazine to pay damages to the actress.',
  'The exhibition captures the mood of the seventies.',
];

for (const text of NOTHING) test(`nothing: ${text}`, () => assert.deepEqual(typesOf(text), []));
