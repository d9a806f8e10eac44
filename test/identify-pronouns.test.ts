import { table } from './identify-table.ts';

table([
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
  // Witnesses tell what others did
  {
    say: 'Gunmen attacked the university on Thursday. Witnesses said they shot students.',
    expect: { 'x:gunmen': ['Gunmen', 'they'], 'x:witnesses': ['Witnesses'] },
  },
  {
    say: 'Gunmen attacked the university on Thursday. Witnesses said they hid in a cellar.',
    expect: { 'x:gunmen': ['Gunmen'], 'x:witnesses': ['Witnesses', 'they'] },
  },
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
  // Whose what: the subject of the nearest clause
  { say: 'Russia must press Syria to end its siege.', expect: { syria: ['Syria', 'its'] } },
  {
    say: 'Officials warned of Islamic extremists. Gunmen shot a tourist. The assailants fled.',
    expect: { 'x:gunmen': ['Gunmen', 'The assailants'] },
  },
  // "It" that is nobody
  {
    say: 'Boko Haram raided Damboa. It was clear that it wanted food.',
    expect: { 'boko-haram': ['Boko Haram', 'it'] },
  },
  { say: 'The army made it clear that it would stay.', expect: { 'x:army': ['The army', 'it'] } },
  { say: 'Hamas fired rockets. It has been three days.', expect: { hamas: ['Hamas'] } },
  { say: 'Hamas fired rockets. It was reported that five had hit Ashkelon.', expect: { hamas: ['Hamas'] } },
  { say: 'Hamas fired rockets. It was ready for war.', expect: { hamas: ['Hamas', 'It'] } },
]);
