import { table } from './identify-table.ts';

table([
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
]);
