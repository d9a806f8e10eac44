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

/** Rarer words for what reports tell. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'ASSAULT/firearms Armed clash': [
    'Shooting between SAF and RSF units resumed around the Signal Corps at first light, local sources told Radio Dabanga.',
  ],
  'ASSAULT Armed clash': ["Rival Druze and Bedouin gunmen battled each other through the night in Sweida's outskirts."],
  'ASSAULT Non-state actor overtakes territory': [
    'The ELN now controls the hamlet of Filo de Hambre, having ousted dissidents of the FARC.',
    'Separatists took the last army position in the city centre.',
  ],
  'ASSAULT/aerial Air/drone strike': ['A glide bomb levelled a hardware store in Kharkiv, burying shoppers.'],
  'ASSAULT/heavy-weapons Shelling/artillery/missile attack': ['Separatist gunners lobbed mortar bombs at Avdiivka.'],
  'ASSAULT/explosives Grenade': ['A hand grenade was rolled under the car of a councillor in Colombo.'],
  'ASSAULT/explosives Remote explosive/landmine/IED': ['Guerrillas blew up a stretch of the Caño Limón pipeline.'],
  'ASSAULT/suicide-attack Suicide bomb': [
    'A teenager wired with explosives walked into a barracks canteen and blew up.',
  ],
  'ASSAULT Attack': ['Elements of the CODECO came in the night and killed whoever they found in the huts.'],
  'PROTEST/demo Peaceful protest': [
    'A caravan of pensioners arrived in Brasília to demand that benefits be raised.',
    'Some 2,000 people turned up for a vigil in memory of the slain journalist.',
  ],
  'PROTEST/obstruct Peaceful protest': ['Residents of Kasserine burnt no tyres but sat on the rails to call for work.'],
  'COERCE/restrict Protest with intervention': [
    'Anti-riot police kettled climate activists and carried off dozens of them.',
    "The governor had the farmers' encampment torn down by police.",
  ],
  'ASSAULT/primitive Mob violence': ['Neighbours dragged the two suspects from a taxi and stoned them to death.'],
  'ASSAULT/primitive Violent demonstration': [
    'Masked youths lobbed firebombs at the ministry and built barricades in Athens.',
  ],
  'PROTEST/riot Violent demonstration': [
    'Angry jobseekers ransacked the labour office in Gafsa.',
    'Protesters forced their way into the presidential palace in Colombo.',
  ],
  'COERCE/arrest Arrests': [
    'Counter-terrorism officers have captured a senior commander of the Islamic State in Puntland.',
  ],
  '- Change to group/activity': ['Former rebels have been folded into the national army at a ceremony in Ndélé.'],
  'COERCE/seize Disrupted weapons use': ['Gendarmes recovered 30 sticks of dynamite from a house in Bignona.'],
  'MOBILIZE/troops Headquarters or base established': ['Kenya inaugurated a naval base at Manda Bay.'],
  AGREE: ['Manila is prepared to host more American forces, the president said.'],
  'CONSULT/visit': ['Blinken landed in Riyadh for talks on Gaza.'],
  'CONSULT/phone': ['Erdogan rang Putin to discuss grain.'],
  COOPERATE: ['Interpol officers helped Kenyan detectives track down the ringleader.'],
  AID: [
    'Washington approved 60 million dollars for the Lebanese army.',
    'Doctors Without Borders opened a field hospital in Adré.',
  ],
  REJECT: [
    'Hamas has said no to the latest American proposal.',
    'The colonels brushed aside an ultimatum from ECOWAS.',
  ],
  'PROTEST/strike Peaceful protest': ['A walkout by air traffic controllers grounded flights in Lagos.'],
  'PROTEST/hunger Peaceful protest': ['The jailed poet has gone without food since Sunday.'],
  'SANCTION/discontinue': ['Ottawa barred eleven Iranian officers from its territory.'],
  'SANCTION/withdraw': ['Paris called home its ambassador to Niger.'],
  'MOBILIZE/troops Other': ['Tehran put its air defences on a war footing.'],
  'MOBILIZE/troops Change to group/activity': ['An American carrier group steamed into the eastern Mediterranean.'],
  'COERCE/curfew Other': ['Residents of Noumea have been told to stay indoors from six in the evening under a curfew.'],
  'COERCE/deport Other': ['Tunis dumped hundreds of sub-Saharan migrants at the Libyan border.'],
  'ASSAULT/torture Attack': ['Detainees were given electric shocks in a police post in Kaduna.'],
};

for (const [types, sentences] of Object.entries(TOLD))
  for (const text of sentences) test(`${types}: ${text}`, () => assert.deepEqual(typesOf(text), types.split(' + ')));

/** Other walks of life: nothing may be coded. */
const NOTHING: readonly string[] = [
  'The Blues surrendered their lead in stoppage time.',
  'The artillery museum reopens on Sunday with a show of cannons.',
  'The fund manager was ousted by the board after a poor year.',
  'Sales of the phone exploded in the third quarter.',
  'A cyclone flattened villages in northern Mozambique.',
  'Two trains collided near Lahore, killing 30.',
  'The mayor attacked the price of bread in his speech to bakers.',
  'Her novel, a bombshell, divides critics.',
  'A volcano forced the evacuation of 4,000 people in Luzon.',
  'The goalkeeper was beaten twice before the break.',
  'Traders dumped the currency after the rate decision.',
  'Firefighters rescued a family from a burning house.',
  'The play is set in a besieged city in 1993.',
  'The union of chemists elected a new president.',
  'He hijacked the conversation at dinner.',
  'Police investigated the theft of a bicycle.',
  'The president opened a new hospital wing.',
  'An earthquake of magnitude 6.1 struck off Sulawesi.',
  'The court will hear the divorce case in May.',
  'The champion destroyed his challenger in two rounds.',
  'Astronauts launched a satellite from the station.',
  'The bank raided its reserves to pay bonuses.',
  'The government raised the minimum wage by four percent.',
  'Doctors removed a tumour in a nine-hour operation.',
  'The film about the hostage crisis won three awards.',
  'The parliament adopted a law on fishing quotas.',
  'Archaeologists found a mass of Roman coins in a grave.',
  'The candidate leads in three of five battleground states.',
  'The dam collapsed after a week of rain.',
  'The company fired 300 workers.',
  "Thieves broke into a jeweller's in Milan.",
  'The general election will be held on 4 July.',
  'The sergeant retired after thirty years in the army.',
  'The museum returned a mask to its owner.',
  'Six people drowned when a boat capsized on Lake Kivu.',
  'The rebel guitarist plays in Tunis on Friday.',
  'The coach defended his strategy after the defeat.',
  'A bull gored a tourist in Pamplona.',
  'A blaze destroyed the old market in Kumasi.',
  'Two hikers went missing in the Andes.',
  "The company's offensive in the smartphone market stalled.",
  'Inflation is eroding the gains of workers.',
  'The troupe marched through the streets to open the carnival.',
  'The hospital treated forty people for food poisoning.',
  'The airline cancelled flights because of fog.',
  'A drunk driver ploughed into a bus stop, injuring two.',
  'The minister cut the ribbon at a bridge.',
  'The city is under a heat alert.',
  'The army band gave a concert in the park.',
  'The lawyer argued that the contract was void.',
  'The prince visited a school for the blind.',
  'The lions killed three cows in the village.',
  'The shop was hit by a shortage of sugar.',
  'A strike by lightning put out the lights in half of the city.',
  'Her heart attack came after the marathon.',
  "The star's divorce battle ended in court.",
  'The farmer shot a wolf that had killed his sheep.',
  'The singer bombed at the festival.',
];

for (const text of NOTHING) test(`nothing: ${text}`, () => assert.deepEqual(typesOf(text), []));
