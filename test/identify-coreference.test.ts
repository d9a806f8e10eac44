import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identified, table } from './identify-table.ts';

table([
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
  // Heads of one thing and of another
  {
    say: 'Omar Karim, head of forensics, spoke. The head of the observatory disagreed. The head of forensics left.',
    expect: {
      'x:omar-karim': ['Omar Karim', 'head', 'The head'],
      'x:head-2': ['The head'],
    },
  },
]);

test('whom the title describes and the lead names is one actor', () => {
  const lead = 'Fighters of the Allied Democratic Forces killed 19 people in Beni. Residents fled.';
  const told = (title: string, text: string) => identified(text, { title }).actors;
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
  const actors = identified(text, { title: 'Al-Shabaab gunmen kill 147 at Kenyan university' }).actors;
  const group = actors.find(({ id }) => id === 'al-shabaab');
  assert.ok(group?.mentions.some(({ text: words, start }) => words === 'Gunmen' && start > 0));
});
