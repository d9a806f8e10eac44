import { table } from './identify-table.ts';

table([
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
  // Whose soldiers
  {
    say: 'Syria burns, from Homs to Aleppo and Idlib. U.S. Marines landed. A soldier died.',
    codes: { 'x:soldier': ['MIL', null] },
  },
  { say: 'Syria burns, from Homs to Aleppo and Idlib. A soldier died.', codes: { 'x:soldier': ['MIL', 'SY'] } },
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
  // Whole peoples
  { say: 'The Russians agreed to leave.', expect: { russia: ['The Russians'] } },
  { say: 'The Russians who stayed agreed to leave.', codes: { 'x:russians': ['CVL', 'RU'] } },
  { say: 'Two Russians drowned. Russians agreed with it.', codes: { 'x:russians': ['CVL', 'RU'] } },
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
]);
