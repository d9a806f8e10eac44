import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../src/annotate/index.ts';
import { date } from '../src/date/index.ts';
import { identify } from '../src/identify/index.ts';
import { type Actor, docOf } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';
import { place } from '../src/place/index.ts';

const resources = loadResources();
const PUBLISHED = '2019-07-08';

function actorsOf(text: string): readonly Actor[] {
  return identified(text).actors;
}

function identified(text: string, title?: string) {
  const article = { id: 'a', text, publishedAt: PUBLISHED, ...(title && { title }) };
  const dated = date(annotate(docOf(article), resources.annotator), resources.time);
  return identify(place(dated, { gazetteer: resources.gazetteer, lexicon: resources.places }), resources);
}

interface Case {
  readonly say: string;
  /** Mentions by actor id, in text order; other actors may be there too. */
  readonly expect?: Readonly<Record<string, readonly string[]>>;
  /** Sector and country by actor id. */
  readonly codes?: Readonly<Record<string, readonly [string | null, string | null]>>;
  /** Words no mention may have. */
  readonly not?: readonly string[];
  readonly todo?: string;
}

const cases: readonly Case[] = [
  // Names, acronyms, members
  {
    say: 'ISIS fighters attacked Iraqi troops near Mosul.',
    expect: { isis: ['ISIS fighters'], 'iraq.military': ['Iraqi troops'] },
  },
  {
    say: 'Taliban militants killed nine Afghan policemen.',
    expect: { taliban: ['Taliban militants'], 'afghanistan.police': ['nine Afghan policemen'] },
  },
  {
    say: 'Boko Haram raided the village. The group kidnapped ten girls.',
    expect: { 'boko-haram': ['Boko Haram', 'The group'] },
  },
  {
    say: 'The FMLN said its guerrillas had left the city.',
    expect: { fmln: ['The FMLN', 'its', 'its guerrillas'] },
  },
  { say: 'Israel accused Hezbollah of firing rockets.', expect: { israel: ['Israel'], hezbollah: ['Hezbollah'] } },
  { say: 'Police in Nairobi arrested three men.', expect: { 'kenya.police': ['Police'] } },
  { say: 'The Kremlin rejected the accusation.', expect: { kremlin: ['The Kremlin'] } },
  {
    say: 'The UN Security Council condemned the attack.',
    expect: { 'un-security-council': ['The UN Security Council'] },
  },
  { say: 'Hamas rockets hit Ashkelon.', expect: { hamas: ['Hamas'] } },
  { say: 'Turkish airstrikes destroyed a bridge.', expect: { turkey: ['Turkish'] } },
  // Composed descriptions
  {
    say: 'Turkish-backed rebels seized the town.',
    codes: { 'x:turkish-backed-rebels': ['REB', null] },
    not: ['Turkish'],
  },
  { say: 'A police officer in Kirkuk was shot dead.', codes: { 'x:police-officer': ['COP', 'IQ'] } },
  { say: 'An Ethiopian soldier deserted.', codes: { 'x:ethiopian-soldier': ['MIL', 'ET'] } },
  {
    say: 'Paramilitary units of the Hashed al-Shaabi took part.',
    expect: { 'hashed-al-shaabi': ['Paramilitary units', 'the Hashed al-Shaabi'] },
  },
  {
    say: 'Pro-Iranian militiamen surrounded the embassy.',
    codes: { 'x:pro-iranian-militiamen': ['PRM', null] },
    not: ['the embassy'],
  },
  { say: 'Rebels attacked a convoy in Darfur.', codes: { 'x:rebels': ['REB', null] } },
  {
    say: 'Unidentified gunmen killed a mayor in Guerrero.',
    codes: { 'x:unidentified-gunmen': ['UAF', null], 'x:mayor': ['GOV', 'MX'] },
  },
  { say: 'Peasants blocked the road to Cochabamba.', codes: { 'x:peasants': ['AGR', null] } },
  {
    say: 'Two journalists and a judge were abducted.',
    codes: { 'x:journalists': ['MED', null], 'x:judge': ['JUD', null] },
  },
  { say: 'Protesters clashed with riot police in Santiago.', codes: { 'x:protesters': ['OPP', null] } },
  {
    say: 'Aid workers fed refugees in the camp.',
    codes: { 'x:aid-workers': ['NGO', null], 'x:refugees': ['REF', null] },
  },
  { say: 'Tribal fighters joined the operation.', codes: { 'x:tribal-fighters': ['PRM', null] } },
  { say: 'A former Peruvian minister was shot.', codes: { 'x:former-peruvian-minister': ['ELI', 'PE'] } },
  // Groups taken up
  {
    say: 'The Taliban attacked a checkpoint in Ghazni. The militants fled before dawn. They left two bodies behind.',
    expect: { taliban: ['The Taliban', 'The militants', 'They'] },
  },
  {
    say: 'Iraq declared victory over ISIS, after driving the jihadist group from Mosul.',
    expect: { isis: ['ISIS', 'the jihadist group'], iraq: ['Iraq'] },
  },
  {
    say: 'Gunmen stormed a hotel in Bamako. The gunmen shouted slogans.',
    expect: { 'x:gunmen': ['Gunmen', 'The gunmen'] },
  },
  {
    say: 'The army shelled the suburb. It later denied the attack.',
    expect: {},
    not: ['the suburb'],
  },
  {
    say: 'Colombian troops ambushed a rebel column. The army said it had captured six guerrillas.',
    expect: { 'colombia.military': ['Colombian troops', 'The army', 'it'] },
  },
  {
    say: 'Syrian rebels entered Aleppo. Kurdish fighters stayed away. The rebels burned a barracks.',
    expect: { 'x:syrian-rebels': ['Syrian rebels', 'The rebels'], 'x:kurdish-fighters': ['Kurdish fighters'] },
  },
  {
    say: 'Civilians fled the town. Many civilians walked for days.',
    expect: { 'x:civilians': ['Civilians', 'Many civilians'] },
  },
  {
    say: 'Rebels took the town. The villagers hid in the forest.',
    expect: { 'x:rebels': ['Rebels'], 'x:villagers': ['The villagers'] },
  },
  // The same people by another noun
  {
    say: 'Gunmen stormed a hotel in Kabul. The attackers killed four guards. Police shot the assailants.',
    expect: { 'x:gunmen': ['Gunmen', 'The attackers', 'the assailants'] },
  },
  {
    say: 'The Taliban stormed a hotel in Kabul. The attackers killed four guards.',
    expect: { taliban: ['The Taliban', 'The attackers'] },
  },
  {
    say: 'Rebels fought bandits near the border. The attackers left at noon.',
    expect: { 'x:rebels': ['Rebels'], 'x:bandits': ['bandits'], 'x:attackers': ['The attackers'] },
  },
  {
    say: 'Protesters blocked a bridge. Later demonstrators burned tyres. The marchers went home at dusk.',
    expect: { 'x:protesters': ['Protesters', 'demonstrators', 'The marchers'] },
  },
  {
    say: 'Gunmen seized 276 girls. The schoolgirls were taken to a forest.',
    expect: { 'x:girls': ['276 girls', 'The schoolgirls'] },
  },
  {
    say: 'A policeman shot the ambassador. The gunman fled. The ambassador was buried.',
    expect: {
      'x:policeman': ['A policeman', 'The gunman'],
      'x:ambassador': ['the ambassador', 'The ambassador'],
    },
  },
  {
    say: 'The president himself shot the man.',
    expect: { 'x:president': ['The president', 'himself'], 'x:man': ['the man'] },
  },
  {
    say: 'Interior Minister Ana Silva resigned in Lima. Foreign Minister Juan Rojas stayed. The interior minister gave no reason.',
    expect: {
      'x:ana-silva': ['Interior Minister Ana Silva', 'The interior minister'],
      'x:juan-rojas': ['Foreign Minister Juan Rojas'],
    },
  },
  // Witnesses tell what others did
  {
    say: 'Gunmen attacked the university on Thursday. Witnesses said they shot students.',
    expect: { 'x:gunmen': ['Gunmen', 'they'], 'x:witnesses': ['Witnesses'] },
  },
  {
    say: 'Gunmen attacked the university on Thursday. Witnesses said they hid in a cellar.',
    expect: { 'x:gunmen': ['Gunmen'], 'x:witnesses': ['Witnesses', 'they'] },
  },
  // Time is no part of a group
  {
    say: 'On Tuesday supporters of the mayor attacked the court. Last week gunmen shot a judge.',
    expect: { 'x:supporters': ['supporters'], 'x:gunmen': ['gunmen'] },
  },
  // Bodies, units and those who serve in them
  { say: 'Myanmar’s military bombed a village.', expect: { 'myanmar.military': ['Myanmar’s military'] } },
  {
    say: 'Iraq declared a curfew. The country’s army entered Baghdad and the capital’s police closed the roads.',
    expect: { 'iraq.military': ['The country’s army'], 'iraq.police': ['the capital’s police'] },
  },
  {
    say: 'Iraqi army units entered Fallujah. The army command said the road was open.',
    expect: { 'iraq.military': ['Iraqi army units', 'The army command'] },
  },
  {
    say: 'Police fired tear gas in Lima. Five officers were hurt.',
    codes: { 'x:officers': ['COP', 'PE'] },
  },
  {
    say: 'Turkish warplanes bombed a village. A Russian aircraft was shot down.',
    expect: { 'turkey.air-force': ['Turkish warplanes'] },
    codes: { 'x:russian-aircraft': ['MIL', 'RU'] },
  },
  {
    say: 'The Saudi-led coalition shelled the port. Coalition aircraft hit a bridge.',
    expect: { 'saudi-led-coalition': ['The Saudi-led coalition', 'Coalition aircraft'] },
  },
  {
    say: 'Kurdish peshmerga fighters advanced on Mosul.',
    expect: { peshmerga: ['Kurdish peshmerga fighters'] },
  },
  {
    say: 'Regional forces from Tigray attacked a base. The Tigray forces then left.',
    expect: { tdf: ['The Tigray forces'] },
    codes: { 'x:regional-forces': ['MIL', 'ET'] },
  },
  { say: 'Opposition fighters seized a bridge.', codes: { 'x:opposition-fighters': ['REB', null] } },
  {
    say: 'The Houthi-run health ministry said ten people had died.',
    codes: { 'x:houthi-run-health-ministry': ['GOV', 'YE'] },
  },
  {
    say: 'Israeli troops entered Gaza. The Hamas-controlled interior ministry said ten people had died.',
    codes: { 'x:hamas-controlled-interior-ministry': ['GOV', 'PS'] },
  },
  { say: 'The Wagner-allied militia shelled the airport.', codes: { 'x:wagner-allied-militia': ['PRM', null] } },
  {
    say: 'A local doctor treated them. A resident said he saw smoke.',
    expect: { 'x:local-doctor': ['A local doctor'], 'x:resident': ['A resident', 'he'] },
  },
  {
    say: 'Lawmakers met in Lima, Peru. On Friday Congress voted.',
    expect: { 'peru.parliament': ['Congress'] },
  },
  {
    say: 'Iraqi security sources said so. Military sources did not.',
    codes: { 'x:iraqi-security-sources': ['COP', 'IQ'], 'x:military-sources': ['MIL', 'IQ'] },
  },
  {
    say: 'The RSF shelled the city. The paramilitary force denied it.',
    expect: { rsf: ['The RSF', 'The paramilitary force'] },
  },
  {
    say: 'The U.N. mission in Mali, MINUSMA, lost two men. The mission condemned the attack.',
    expect: { minusma: ['The U.N. mission in Mali', 'MINUSMA', 'The mission'] },
  },
  {
    say: 'Police fought the Sinaloa cartel in Culiacan. The cartel’s gunmen burned trucks.',
    expect: { 'sinaloa-cartel': ['the Sinaloa cartel', 'The cartel', 'The cartel’s gunmen'] },
  },
  {
    say: 'A man stabbed two Israelis in Hebron before soldiers shot him.',
    codes: { 'x:soldiers': ['MIL', null] },
  },
  { say: 'The officers were on patrol. The men are in court.', not: ['patrol', 'court'] },
  { say: 'Youths threw stones at police in Lima.', expect: { 'peru.police': ['police'] } },
  // Titles and forms of address
  {
    say: 'An al-Shabaab spokesman, Sheikh Ali Rage, said the group had attacked the town.',
    expect: { 'al-shabaab': ['the group'] },
    codes: { 'x:ali-rage': ['REB', 'SO'] },
  },
  {
    say: 'Taliban commander Mullah Karim Dost was killed.',
    expect: { 'x:karim-dost': ['Taliban commander Mullah Karim Dost'] },
    codes: { 'x:karim-dost': ['REB', 'AF'] },
  },
  {
    say: 'Police chief Stephen Lo spoke in Hong Kong. Lo said his officers had been attacked.',
    expect: { 'x:stephen-lo': ['Police chief Stephen Lo', 'Lo', 'his'] },
    codes: { 'x:stephen-lo': ['COP', 'HK'] },
  },
  {
    say: 'Interior Minister Joseph Nkaissery was in Garissa, Kenya. Nkaissery named no group.',
    expect: { 'x:joseph-nkaissery': ['Interior Minister Joseph Nkaissery', 'Nkaissery'] },
    codes: { 'x:joseph-nkaissery': ['GOV', 'KE'] },
  },
  {
    say: 'The United Nations envoy for Yemen, Martin Griffiths, flew to Riyadh.',
    codes: { 'martin-griffiths': ['IGO', null] },
  },
  { say: 'Let us go, they said.', not: ['Let'] },
  // Aliases the text defines
  {
    say: 'The Arland Peoples Front (APF) claimed the bombing. The APF has fought since 1990.',
    expect: { 'x:arland-peoples-front': ['The Arland Peoples Front', 'APF', 'The APF'] },
  },
  {
    say: 'The Hashed al-Shaabi (Popular Mobilization Units) joined in.',
    expect: { 'hashed-al-shaabi': ['The Hashed al-Shaabi', 'Popular Mobilization Units'] },
  },
  {
    say: 'The Lord’s Resistance Army, also known as the LRA, raided villages.',
    expect: { lra: ['The Lord’s Resistance Army', 'the LRA'] },
  },
  { say: '“Daesh is still here,” he said, using an Arabic acronym for ISIS.', expect: { isis: ['Daesh', 'ISIS'] } },
  // People
  {
    say: 'Hisham al-Hashemi is a security analyst. Hashemi warned of more attacks. He named no group.',
    expect: { 'x:hisham-al-hashemi': ['Hisham al-Hashemi', 'a security analyst', 'Hashemi', 'He'] },
  },
  {
    say: 'Prime Minister Haider al-Abadi visited Mosul. The prime minister thanked the troops. Abadi then left.',
    expect: { 'haider-al-abadi': ['Prime Minister Haider al-Abadi', 'The prime minister', 'Abadi'] },
  },
  {
    say: 'President Bashar al-Assad met Sergey Lavrov in Damascus.',
    expect: { 'bashar-al-assad': ['President Bashar al-Assad'], 'sergei-lavrov': ['Sergey Lavrov'] },
  },
  {
    say: 'Maria Lopez lost her home. She lives with her sister.',
    expect: { 'x:maria-lopez': ['Maria Lopez', 'her', 'She', 'her'] },
  },
  {
    say: 'General John Smith met Anna Brown. She asked him for proof.',
    expect: { 'x:john-smith': ['General John Smith', 'him'] },
    todo: 'the tagger runs the two names together',
  },
  { say: 'The woman told police that she had seen the men.', expect: { 'x:woman': ['The woman', 'she'] } },
  {
    say: 'Vladimir Putin spoke on Monday. He blamed Ukraine.',
    expect: { 'vladimir-putin': ['Vladimir Putin', 'He'], ukraine: ['Ukraine'] },
  },
  // Pronouns
  { say: 'Israel bombed Gaza. It said the strike killed a commander.', expect: { israel: ['Israel', 'It'] } },
  { say: 'The rebels freed the hostages after they paid a ransom.', expect: {} },
  { say: 'France claimed that they had attacked the base.', expect: { france: ['France', 'they'] } },
  { say: 'France met Germany before they attacked the base.', expect: { france: ['France'], germany: ['Germany'] } },
  {
    say: 'French troops withdrew because they had no water.',
    expect: { 'france.military': ['French troops', 'they'] },
  },
  {
    say: '“We will fight on,” rebel leader Jonas Savimbi said.',
    expect: { unita: ['We'], 'jonas-savimbi': ['rebel leader Jonas Savimbi'] },
  },
  {
    say: 'The ELN said it would talk. Its gunmen kidnapped two Dutch journalists last week and released them on Friday.',
    expect: {
      eln: ['The ELN', 'it', 'Its', 'Its gunmen'],
      'x:dutch-journalists': ['two Dutch journalists', 'them'],
    },
  },
  {
    say: 'The soldiers shot the rebels and buried them.',
    expect: { 'x:soldiers': ['The soldiers'], 'x:rebels': ['the rebels', 'them'] },
  },
  {
    say: 'Police who had followed the smugglers arrested them.',
    expect: { 'x:police': ['Police'], 'x:smugglers': ['the smugglers', 'them'] },
  },
  { say: 'The rebels armed themselves.', expect: { 'x:rebels': ['The rebels', 'themselves'] } },
  { say: 'He was arrested on Monday.', not: ['He'] },
  { say: 'It rained in Damascus.', not: ['It'] },
  { say: 'She left.', not: ['She'] },
  { say: 'The ship left port on Friday. It was carrying grain.', not: ['It', 'The ship'] },
  { say: 'The bomb went off at noon. It destroyed a shop.', not: ['It', 'The bomb'] },
  // Who says "I" and "we"
  {
    say: 'Rebels shelled the port. “I saw smoke,” said Anna Holm, a nurse. “We hid in the cellar.”',
    expect: { 'x:anna-holm': ['I', 'Anna Holm', 'a nurse', 'We'] },
  },
  {
    say: 'Minister Anna Holm said:\nHamas claimed the attack. We mourn. My thoughts are with the families.',
    expect: { 'x:anna-holm': ['Minister Anna Holm', 'We', 'My'] },
  },
  {
    say: 'We condemn the attack. Hamas claimed a blast in Haifa. We mourn the dead.',
    expect: { 'x:speakers': ['We', 'We'], hamas: ['Hamas'] },
  },
  {
    say: 'France condemned the attack. We mourn the dead.',
    expect: { france: ['France', 'We'] },
  },
  {
    say: 'Officials said he had fled.\n“We want peace,” Maria Lopez said. “I am tired. We all are.”',
    expect: { 'x:maria-lopez': ['We', 'Maria Lopez', 'I', 'We'] },
  },
  { say: '“We struck the base,” said Taliban spokesman Karim Dost.', expect: { taliban: ['We'] } },
  {
    say: '“I struck the base,” said Taliban spokesman Karim Dost.',
    expect: { 'x:karim-dost': ['I', 'Taliban spokesman Karim Dost'] },
  },
  { say: 'The minister met the US envoy. Talks with US firms went on.', not: ['US'] },
  // "It" that is nobody
  {
    say: 'Boko Haram raided Damboa. It was clear that it wanted food.',
    expect: { 'boko-haram': ['Boko Haram', 'it'] },
  },
  { say: 'The army made it clear that it would stay.', expect: { 'x:army': ['The army', 'it'] } },
  { say: 'Hamas fired rockets. It has been three days.', expect: { hamas: ['Hamas'] } },
  { say: 'Hamas fired rockets. It was reported that five had hit Ashkelon.', expect: { hamas: ['Hamas'] } },
  { say: 'Hamas fired rockets. It was ready for war.', expect: { hamas: ['Hamas', 'It'] } },
  // Names in part
  {
    say: 'Li Wenzu spoke. Li said the lawyer Li Heping was in jail.',
    expect: { 'x:li-wenzu': ['Li Wenzu', 'Li'], 'x:li-heping': ['the lawyer Li Heping'] },
  },
  {
    say: 'Rene Rodriguez Hurtado spoke. Colonel Rodriguez gave no number.',
    expect: { 'x:rene-rodriguez-hurtado': ['Rene Rodriguez Hurtado', 'Colonel Rodriguez'] },
    codes: { 'x:rene-rodriguez-hurtado': ['MIL', null] },
  },
  { say: 'He is on the FBI’s list.', expect: { fbi: ['the FBI'] } },
  {
    say: 'The Foreign Secretary, Boris Johnson, spoke of Syria. Syria burned, and Aleppo, Homs and Hama fell.',
    expect: { 'boris-johnson': ['The Foreign Secretary', 'Boris Johnson'] },
  },
  // Kinds agree
  {
    say: 'The Global Coalition bombed ISIS near Mosul. The militants fled. The terrorist group lost ten men.',
    expect: { 'global-coalition': ['The Global Coalition'], isis: ['ISIS', 'The militants', 'The terrorist group'] },
  },
  {
    say: 'The Taliban attacked Kunduz. The troops fired back.',
    expect: { taliban: ['The Taliban'], 'afghanistan.military': ['The troops'] },
  },
  {
    say: 'Sinn Fein met the IRA. The party asked the IRA to disarm.',
    expect: { 'sinn-fein': ['Sinn Fein', 'The party'] },
  },
  {
    say: 'Hamas met Fatah. The two movements signed. The remaining groups stayed away.',
    expect: { hamas: ['Hamas'], fatah: ['Fatah'] },
  },
  { say: 'Fidesz won. The Together Party came third. The party was jubilant.', expect: { fidesz: ['Fidesz'] } },
  { say: 'Lawyer Wei Chen spoke. The judge sent him away.', expect: { 'x:judge': ['The judge'] } },
  { say: 'Lawyer Wei Chen spoke. The lawyer was tired.', expect: { 'x:wei-chen': ['Lawyer Wei Chen', 'The lawyer'] } },
  // Bodies of a state
  {
    say: 'Iraqi forces entered Tal Afar. The Iraqi army lost two men.',
    expect: { 'iraq.military': ['Iraqi forces', 'The Iraqi army'] },
  },
  { say: 'Syrian opposition forces entered Dabiq.', codes: { 'x:syrian-opposition-forces': ['REB', 'SY'] } },
  { say: 'Iraqi police forces entered Tal Afar.', not: ['Iraqi forces'] },
  {
    say: 'The coalition struck Raqqa on Monday. ISIS lost ten men. Coalition aircraft hit a bridge.',
    expect: { 'global-coalition': ['The coalition', 'Coalition aircraft'] },
  },
  {
    say: 'Coalition troops entered the town. The coalition lost two men.',
    expect: { 'x:coalition-troops': ['Coalition troops', 'The coalition'] },
  },
  { say: 'Anti-coalition forces struck. The coalition lost two men.', expect: { 'x:coalition': ['The coalition'] } },
  { say: 'Congress asked him for aid to Iran.', codes: { 'x:congress': ['LEG', null] } },
  {
    say: 'US officials spoke of Iran. Congress asked them for aid to Iran.',
    expect: { 'united-states.parliament': ['Congress'] },
  },
  {
    say: 'Two British soldiers died. Homs burned, and Aleppo, Idlib and Raqqa fell in Syria. The ministry named them.',
    expect: { 'united-kingdom.government': ['The ministry'] },
  },
  // Offices and their holders, relatives
  {
    say: 'Merkel met the Turkish president. Turkish President Recep Tayyip Erdogan thanked her. The Turkish president then left.',
    expect: {
      'recep-tayyip-erdogan': [
        'the Turkish president',
        'Turkish President Recep Tayyip Erdogan',
        'The Turkish president',
      ],
    },
  },
  {
    say: 'A policeman shot Russia’s ambassador in Ankara. Ambassador Ivan Petrov died at once.',
    expect: { 'x:ivan-petrov': ['Russia’s ambassador', 'Ambassador Ivan Petrov'] },
    codes: { 'x:ivan-petrov': ['GOV', 'RU'] },
  },
  {
    say: 'A police spokesman spoke of a raid. Police spokesman Ivan Petrov named no group.',
    expect: { 'x:police-spokesman': ['A police spokesman'], 'x:ivan-petrov': ['Police spokesman Ivan Petrov'] },
  },
  {
    say: 'Maria Lopez fled with her father Jorge Ruiz. Her father was ill. Her brother stayed.',
    expect: { 'x:jorge-ruiz': ['her father Jorge Ruiz', 'Her father'], 'x:brother': ['Her brother'] },
  },
  // Neither people nor bodies
  { say: 'Rebels shot a man in Tuloul Naser. Residents of Tuloul Naser fled.', not: ['Tuloul Naser'] },
  { say: 'They had no confidence in Anna Holm.', expect: { 'x:anna-holm': ['Anna Holm'] } },
  {
    say: 'The Peshawar Peace Conference opened. Operation Sayeed began.',
    not: ['The Peshawar Peace Conference', 'Sayeed'],
  },
  {
    say: 'Colonel John “Jack” Holm spoke. Holm left.',
    expect: { 'x:john-jack-holm': ['Colonel John “Jack” Holm', 'Holm'] },
  },
  // Members
  { say: 'FBI agents searched a house. CIA officers left.', expect: { fbi: ['FBI agents'], cia: ['CIA officers'] } },
  { say: 'An FBI agent was shot.', codes: { 'x:fbi-agent': ['COP', 'US'] } },
  { say: 'Marines landed near Karabilah, Iraq.', expect: { 'us-marines': ['Marines'] } },
  { say: 'British marines landed near Basra.', codes: { 'united-kingdom.military': ['MIL', 'GB'] } },
  {
    say: 'The Cuban government condemned blasts in Kenya and Tanzania. The Foreign Ministry mourned.',
    expect: { 'cuba.government': ['The Cuban government', 'The Foreign Ministry'] },
  },
  {
    say: 'Foreign ministers of member states met in Addis Ababa, Ethiopia.',
    not: ['x'],
    codes: { 'x:foreign-ministers': ['GOV', null] },
  },
  { say: 'Hamas fired rockets. It is scary.', expect: { hamas: ['Hamas'] } },
  // Whole peoples
  { say: 'The Russians agreed to leave.', expect: { russia: ['The Russians'] } },
  { say: 'The Russians who stayed agreed to leave.', codes: { 'x:russians': ['CVL', 'RU'] } },
  { say: 'Two Russians drowned. Russians agreed with it.', codes: { 'x:russians': ['CVL', 'RU'] } },
  // Who is named in the words said does not say them
  {
    say: 'Maria Lopez marched. “We want to see Anna Holm,” she said.',
    expect: { 'x:maria-lopez': ['Maria Lopez', 'We', 'she'] },
  },
  { say: 'The Court of Criminal Appeals freed him.', codes: { 'x:court-of-criminal-appeals': ['JUD', null] } },
  { say: 'A militant Sunni group struck.', codes: { 'x:militant-sunni-group': ['REB', null] } },
  {
    say: 'She lay in an intensive care unit. They held a memorial service.',
    not: ['an intensive care unit', 'a memorial service'],
  },
  { say: 'The Benue State Council met. Gunmen fled the state.', not: ['the state'] },
  { say: 'Peter Holm was not a rebel. The dead were members of Hamas.', codes: { 'x:peter-holm': [null, null] } },
  { say: 'The Democratic Left Alliance came third.', codes: { 'x:democratic-left-alliance': ['PTY', null] } },
  // Heads of one thing and of another
  {
    say: 'Omar Karim, head of forensics, spoke. The head of the observatory disagreed. The head of forensics left.',
    expect: {
      'x:omar-karim': ['Omar Karim', 'head', 'The head'],
      'x:head-2': ['The head'],
    },
  },
  // Letters the text gives to another than the registry does
  {
    say: 'The Ombra Liberation Army (OLA) attacked. The OLA fled.',
    expect: { 'x:ombra-liberation-army': ['The Ombra Liberation Army', 'OLA', 'The OLA'] },
  },
  {
    say: 'The Oromo Liberation Army (OLA) attacked. The OLA fled.',
    expect: { ola: ['The Oromo Liberation Army', 'OLA', 'The OLA'] },
  },
  { say: 'The American Center for Law and Justice sued.', not: ['Law and Justice'] },
  // Forms of address, sources without a verb, marks left open
  { say: 'Mr Holm spoke. “We are tired,” said Mr Holm.', expect: { 'x:holm': ['Mr Holm', 'We', 'Mr Holm'] } },
  {
    say: 'According to Anna Holm, “we want peace, and more. “We have waited,” and so on.',
    expect: { 'x:anna-holm': ['Anna Holm', 'we', 'We'] },
  },
  // Whose soldiers
  {
    say: 'Syria burns, from Homs to Aleppo and Idlib. U.S. Marines landed. A soldier died.',
    codes: { 'x:soldier': ['MIL', null] },
  },
  { say: 'Syria burns, from Homs to Aleppo and Idlib. A soldier died.', codes: { 'x:soldier': ['MIL', 'SY'] } },
  // Whose what: the subject of the nearest clause
  { say: 'Russia must press Syria to end its siege.', expect: { syria: ['Syria', 'its'] } },
  {
    say: 'Officials warned of Islamic extremists. Gunmen shot a tourist. The assailants fled.',
    expect: { 'x:gunmen': ['Gunmen', 'The assailants'] },
  },
  // First names tell women from men
  {
    say: 'Kate Holm, a nurse, praised David Reed. She had met him in June.',
    expect: { 'x:kate-holm': ['Kate Holm', 'a nurse', 'She'], 'x:david-reed': ['David Reed', 'him'] },
  },
  // Country as actor and as place
  { say: 'The bus crossed into Jordan from Syria.', not: ['Jordan', 'Syria'] },
  { say: 'Jordan recalled its ambassador from Syria.', expect: { jordan: ['Jordan', 'its'] }, not: ['Syria'] },
  { say: 'Michael Jordan scored forty points.', expect: { 'x:michael-jordan': ['Michael Jordan'] }, not: ['Jordan'] },
  {
    say: 'France and Germany signed the treaty with Poland.',
    expect: { france: ['France'], germany: ['Germany'], poland: ['Poland'] },
  },
  { say: 'Residents of Turkey’s capital voted.', not: ['Turkey'] },
  { say: 'They ate turkey and drank from fine china.', not: ['turkey', 'china'] },
  // Capitals, little words
  { say: 'Who is it? The plan is a fact.', not: ['Who', 'is', 'plan', 'fact', 'The plan'] },
  { say: 'It helps us to care.', not: ['care'] },
  { say: 'The shell hit a wall.', not: ['shell', 'The shell'] },
  { say: 'He read The Guardian in the car.', not: ['car', 'the car'] },
  { say: 'Shares in Acme Widgets fell on Tuesday.', not: ['Shares', 'Tuesday'] },
  { say: 'The hospital was hit twice.', not: ['The hospital'] },
  { say: 'The school reopened in May.', not: ['The school'] },
  { say: 'Talks failed.', not: ['Talks'] },
  { say: 'A number of attacks took place.', not: ['A number of attacks', 'attacks'] },
  // Without case
  {
    say: 'members of the fmln attacked a power station in san salvador. the guerrillas used mortars.',
    expect: { fmln: ['members', 'the fmln', 'the guerrillas'] },
  },
  { say: 'the shining path killed two policemen in ayacucho.', expect: { 'shining-path': ['the shining path'] } },
  {
    say: 'president alfredo cristiani condemned the murder of the jesuits.',
    expect: { 'alfredo-cristiani': ['president alfredo cristiani'] },
  },
  { say: 'it is a fact that he is one of us.', not: ['fact', 'is'] },
  { say: 'colombian police arrested the mayor.', expect: { 'colombia.police': ['colombian police'] } },
  // What belongs to whom
  {
    say: 'The army fought the Allied Democratic Forces in Beni, where villagers accuse the rebels of massacres.',
    expect: { adf: ['the Allied Democratic Forces', 'the rebels'] },
  },
  {
    say: 'President Emmanuel Macron’s spokesman resigned.',
    codes: { 'x:president-emmanuel-macrons-spokesman': ['GOV', 'FR'] },
  },
  {
    say: 'The FARC signed the deal. The fighters handed in their rifles.',
    expect: { farc: ['The FARC', 'The fighters', 'their'] },
  },
  {
    say: 'Hezbollah vowed revenge. Its fighters fired rockets.',
    expect: { hezbollah: ['Hezbollah', 'Its', 'Its fighters'] },
  },
  {
    say: 'Boko Haram leader Abubakar Shekau spoke. His fighters had burned the village.',
    expect: { 'boko-haram': ['His fighters'] },
  },
  { say: 'Kenya mourned. Its soldiers had died in Somalia.', expect: { 'kenya.military': ['Its soldiers'] } },
  { say: 'Israeli army bulldozers razed homes in Rafah.', expect: { 'israel.military': ['Israeli army'] } },
  { say: 'Ethnic Turks protested in Bulgaria.', codes: { 'x:ethnic-turks': ['CVL', null] } },
  {
    say: 'Troops shelled the town in Sudan. Sudan is at war. The interior minister resigned in Khartoum.',
    codes: { 'x:interior-minister': ['GOV', 'SD'] },
  },
  { say: 'Ousted President Mohamed Bazoum is held in Niamey.', codes: { 'mohamed-bazoum': ['ELI', 'NE'] } },
  { say: 'Sanctions on Myanmar were tightened.', expect: { myanmar: ['Myanmar'] } },
  { say: 'Telephone services were cut.', not: ['Telephone services'] },
  { say: 'The department lies in the north.', not: ['The department'] },
  { say: 'A state of emergency was declared.', not: ['A state of emergency', 'A state'] },
  // Odd text
  { say: '' },
  { say: '((((' },
  { say: '\ud800 \u0000 ISIS', expect: { isis: ['ISIS'] } },
];

for (const { say, expect = {}, codes = {}, not = [], todo } of cases) {
  test(say.slice(0, 70) || '(nothing)', { ...(todo && { todo }) }, () => {
    const actors = actorsOf(say);
    const told = (id: string) => actors.find((actor) => actor.id === id);
    for (const [id, mentions] of Object.entries(expect))
      assert.deepEqual(
        told(id)?.mentions.map(({ text }) => text),
        mentions,
        `${id} among ${actors.map((actor) => actor.id).join(', ')}`,
      );
    for (const [id, [sector, country]] of Object.entries(codes))
      assert.deepEqual(
        [told(id)?.sector, told(id)?.country],
        [sector, country],
        `${id} among ${actors.map((actor) => actor.id).join(', ')}`,
      );
    const said = actors.flatMap((actor) => actor.mentions.map(({ text }) => text));
    for (const words of not) assert.ok(!said.includes(words), `"${words}" among ${said.join(' | ')}`);
  });
}

test('actorAt gives the actor of a head word, and spans quote the text', () => {
  const text = 'Iraqi forces drove ISIS from Mosul.';
  const { actors, actorAt, analysis } = identified(text);
  for (const [index, actor] of actors.entries())
    for (const mention of actor.mentions) {
      assert.equal(text.slice(mention.start, mention.end), mention.text);
      assert.equal(actorAt[mention.token], index);
    }
  assert.equal(actors[actorAt[analysis.tokenAt(text.indexOf('ISIS'))]!]!.id, 'isis');
  assert.equal(actorAt[analysis.tokenAt(text.indexOf('drove'))], -1);
});

test('private people are marked, people in public roles are not', () => {
  const flag = (text: string, id: string) => actorsOf(text).find((actor) => actor.id === id)?.privatePerson;
  assert.equal(flag('Ahmed Karim, a carpenter, lost two sons.', 'x:ahmed-karim'), true);
  assert.equal(flag('Barack Obama spoke.', 'barack-obama'), undefined);
  assert.equal(flag('Governor Peter Holm resigned.', 'x:peter-holm'), undefined);
  assert.equal(flag('A police official, Peter Holm, was shot.', 'x:peter-holm'), undefined);
  assert.equal(flag('Rebel Peter Holm was shot.', 'x:peter-holm'), undefined);
  assert.equal(flag('Mary Holm, a witness, heard shots.', 'x:mary-holm'), true);
  assert.equal(flag('Two victims, Mary Holm and Ann Reed, were buried.', 'x:mary-holm'), true);
});

test('the office a person held on the day of publication is told', () => {
  const sectorOn = (publishedAt: string) => {
    const article = { id: 'a', text: 'Aung San Suu Kyi spoke on Monday.', publishedAt };
    const dated = date(annotate(docOf(article), resources.annotator), resources.time);
    const placed = place(dated, { gazetteer: resources.gazetteer, lexicon: resources.places });
    return identify(placed, resources).actors[0]?.sector;
  };
  assert.equal(sectorOn('2018-03-01'), 'GOV');
  assert.equal(sectorOn('2023-03-01'), 'ELI');
});

test('whom the title describes and the lead names is one actor', () => {
  const lead = 'Fighters of the Allied Democratic Forces killed 19 people in Beni. Residents fled.';
  const told = (title: string, text: string) => identified(text, title).actors;
  const adf = told('Rebels kill 19', lead).find((actor) => actor.id === 'adf');
  assert.deepEqual(
    adf?.mentions.map(({ text }) => text),
    ['Rebels', 'Fighters', 'the Allied Democratic Forces'],
  );
  const captain = told('Army captain seizes power', 'Captain Ibrahim Diallo seized power on Friday.');
  assert.deepEqual(
    captain.map(({ name }) => name),
    ['Ibrahim Diallo'],
  );
  const two = 'The Allied Democratic Forces fought M23 near Beni.';
  assert.ok(told('Rebels kill 19', two).some((actor) => actor.id === 'x:rebels'));
});

test('a name in apposition tells who they are, though the group between was told of before', () => {
  const text =
    'Gunmen from the Somali militant group al-Shabaab stormed a university in Garissa and killed 147 people.';
  const actors = identified(text, 'Al-Shabaab gunmen kill 147 at Kenyan university').actors;
  const group = actors.find(({ id }) => id === 'al-shabaab');
  assert.ok(group?.mentions.some(({ text: words, start }) => words === 'Gunmen' && start > 0));
});

test('the same text gives the same actors', () => {
  const text = 'Rebels attacked. The rebels fled. Iraq’s army said it won.';
  assert.deepEqual(actorsOf(text), actorsOf(text));
});

test('a long document is read in linear time', () => {
  const text = 'Taliban fighters attacked Afghan troops in Ghazni, and they fled. '.repeat(400);
  const start = performance.now();
  actorsOf(text);
  assert.ok(performance.now() - start < 20_000);
});
