import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** ACLED's sub-events, each told in several constructions: active, passive, nominal, with a light verb, in a relative clause. */
const SUB_EVENTS: Readonly<Record<string, readonly string[]>> = {
  'Armed clash': [
    'Soldiers and insurgents exchanged fire for three hours outside Kidal on Tuesday, leaving nine dead.',
    'A gun battle between two militias in Tripoli killed five fighters.',
    'An ambush on a police convoy near Maiduguri left six officers dead.',
  ],
  'Government regains territory': [
    'Government forces have taken back the town of Saraqib from opposition fighters.',
    'The village, which had been held by the Taliban since May, was recaptured by Afghan commandos.',
    'The liberation of Sirte by forces loyal to the unity government was announced on Monday.',
  ],
  'Non-state actor overtakes territory': [
    'Rebels overran the army garrison and raised their flag over Goma.',
    'Control of the district centre passed to the rebels after a night of fighting.',
  ],
  'Air/drone strike': [
    'Warplanes struck a market in Maarat al-Numan, killing 12 people.',
    'Twelve people were killed in an airstrike by the Saudi-led coalition on a wedding hall in Hodeidah.',
    'A US drone strike on a compound in Somalia killed a senior al-Shabaab leader.',
    'A village near Idlib came under fire from helicopter gunships.',
  ],
  'Shelling/artillery/missile attack': [
    'Mortar rounds landed on a school in Aden, wounding seven pupils.',
    'The shelling of Stepanakert by Azerbaijani forces went on for a second day.',
    'Rockets fired from Gaza hit a house in Ashkelon.',
    'Separatists pounded Avdiivka with artillery overnight.',
  ],
  'Chemical weapon': ['Inspectors found that sarin had been used in the attack on Khan Sheikhoun.'],
  Grenade: [
    'A man lobbed a grenade into a bar in Bujumbura, injuring four people.',
    'Two policemen were hurt by a grenade thrown from a passing motorcycle in Srinagar.',
  ],
  'Remote explosive/landmine/IED': [
    "A bus carrying teachers ran over a landmine in Mali's Mopti region; nine died.",
    'An improvised explosive device went off beside an army patrol in Arauca.',
    'The explosion of a car bomb outside a hotel in Mogadishu killed 20.',
  ],
  'Suicide bomb': [
    'A woman wearing an explosive vest blew herself up at a mosque in Maroua.',
    'A suicide attack on a recruitment centre in Kabul claimed 15 lives.',
  ],
  'Abduction/forced disappearance': [
    'Five aid workers were taken from their car by armed men in Kaya and have not been seen since.',
    'The kidnapping of a French journalist by jihadists in Gao was confirmed on Friday.',
  ],
  Attack: [
    'Gunmen on motorcycles shot a village chief dead in Yala province.',
    'A politician was hacked to death by suspected members of the Naxalite movement.',
    'The murder of three farmers by FARC dissidents was reported in Cauca.',
    'Militiamen beat a reporter outside the courthouse in Conakry.',
    'Prison guards beat inmates with iron bars at the jail in Guayaquil.',
  ],
  'Sexual violence': [
    'Several women were raped by soldiers during the raid on Tabit.',
    'Fighters sexually assaulted two girls who were collecting firewood near El Geneina.',
  ],
  'Excessive force against protesters': [
    'Police opened fire on demonstrators in Khartoum, killing three.',
    'Four protesters were shot dead by security forces in Mandalay.',
  ],
  'Peaceful protest': [
    "Thousands marched peacefully through Minsk to call for the president's resignation.",
    'A strike by bus drivers brought Tunis to a standstill.',
  ],
  'Protest with intervention': [
    'Police used tear gas to break up a rally in Kampala.',
    'Riot police dispersed hundreds of students who had gathered outside the university in Algiers.',
    'Twenty demonstrators were detained at a rally in Moscow.',
  ],
  'Mob violence': [
    'A mob lynched a man accused of theft in Port-au-Prince.',
    'Villagers from two communities clashed over grazing land in Benue, and several houses were torched.',
  ],
  'Violent demonstration': [
    'Protesters hurled stones and petrol bombs at police in Santiago.',
    'Demonstrators set fire to a government building in Baghdad.',
    'Rioters burned cars and fought police in Belfast.',
    "The parliament building was stormed by protesters demanding the premier's resignation.",
  ],
  Agreement: [
    'The government and the rebels signed a ceasefire in Addis Ababa.',
    'A truce between the two militias took effect on Saturday.',
  ],
  Arrests: [
    'Police rounded up 30 suspected members of the militant group in Nairobi.',
    'The former army chief was detained at the airport in Conakry.',
  ],
  'Change to group/activity': [
    'Two brigades of the rebel army merged under a single command.',
    'The militia pulled its fighters out of the camp and sent reinforcements to Bangui.',
  ],
  'Disrupted weapons use': [
    'The army foiled a car bomb attack, and sappers defused the device.',
    'Security forces found a cache of rifles and rockets in a cave near Tikrit.',
    'The mine was cleared by deminers before it could go off.',
  ],
  'Headquarters or base established': [
    'Russian troops set up a new base near Qamishli.',
    'The jihadists established their headquarters in the town hall of Mosul.',
  ],
  'Non-violent transfer of territory': ['Under the deal, rebels handed over the enclave to the army.'],
  'Looting/property destruction': [
    'Soldiers looted shops and burned down homes in Axum.',
    'Fighters torched a clinic and stole its medicines in Rann.',
    'Unidentified gunmen burned a bus belonging to an oil company in Arauca; no one was hurt.',
  ],
};

for (const [name, sentences] of Object.entries(SUB_EVENTS)) {
  for (const say of sentences) {
    test(`${name}: ${say}`, () => {
      const events = eventsOf(say);
      const coded = events.map(({ type }) => type.acled?.subEventType);
      assert.ok(coded.includes(name), coded.join(', ') || 'nothing');
    });
  }
}
