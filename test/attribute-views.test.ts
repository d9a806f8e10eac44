import { table } from './claims-table.ts';

table('views drawn by their target', [
  ['The raid drew condemnation from residents.', ['residents', 'drew condemnation', 'The raid']],
  [
    'The army has faced criticism from rights groups over the raid.',
    ['rights groups', 'has faced criticism', 'The army … over the raid'],
  ],
  ['The general was met with criticism from residents.', ['residents', 'was met with criticism', 'The general']],
  ['The mayor received the backing of the union.', ['the union', 'received the backing', 'The mayor']],
  ['The minister faced criticism.'],
  ['The army faced gunmen from the town.'],
  ['The town received supplies from the army.'],
]);

table('views of nobody in particular', [
  ['Opposition to the dam has grown.', ['', 'Opposition to', 'the dam']],
  ['Criticism of the raid grew.', ['', 'Criticism of', 'the raid']],
  ['The mayor was asked about the raid.', ['', 'was asked about', 'the raid']],
  ['The defence of the town lasted a week.'],
  ['The aim of the raid was clear.'],
  ['Thank you.'],
  ['The wounded were referred to a hospital.'],
]);

table('what seems so', [
  ['It seems that the truce has held.', ['', 'seems', 'that the truce has held']],
  ['It appears the rebels have left.', ['', 'appears', 'the rebels have left']],
  ['It seems as if the truce will hold.', ['', 'seems as if', 'the truce will hold']],
  ['This seems like a trap.', ['', 'seems like', 'This … a trap']],
  ['A decision is expected in May.', ['', 'is expected', 'A decision']],
  ['The general seemed shaken.', ['', 'seemed', 'The general … shaken']],
  ['The general appeared in court.'],
]);

table('what is shown', [
  [
    'Video showed soldiers beating a detainee.',
    ['Video', 'showed', 'soldiers beating a detainee', { standing: 'document' }],
  ],
  [
    'Video posted online showed soldiers beating a prisoner.',
    ['Video posted online', 'showed', 'soldiers beating a prisoner'],
  ],
  ['The soldiers showed no mercy.'],
]);

table('participles of who speaks', [
  [
    'The mayor condemned the raid, saying that it had killed children.',
    ['The mayor', 'condemned', 'the raid'],
    ['The mayor', 'saying', 'that it had killed children'],
  ],
  [
    'The talks are expected to open on Monday, according to the ministry.',
    ['', 'are expected', 'The talks … to open on Monday, according to the ministry'],
    ['the ministry', 'according to', 'The talks are expected to open on Monday'],
  ],
]);

table('one’s own view', [
  ['I believe that the truce will hold.', ['I', 'believe', 'that the truce will hold']],
  [
    '“I believe that the truce will hold,” the envoy said.',
    ['the envoy', 'said', '“I believe that the truce will hold,”'],
  ],
  ['We know that the truce will hold.'],
  ['You know that the truce will hold.'],
]);

table('phrases behind the noun of a light verb', [
  ['The minister expressed regret over the deaths.', ['The minister', 'expressed regret over', 'the deaths']],
  ['The envoy made comments on the truce.', ['The envoy', 'made comments on', 'the truce']],
  ['The envoy made comments on Thursday.'],
]);

table('speakers with a participle', [
  [
    'Residents reached by telephone said gunmen had taken away ten girls.',
    ['Residents reached by telephone', 'said', 'gunmen had taken away ten girls'],
  ],
  ['Fighting erupted, residents said.', ['residents', 'said', 'Fighting erupted']],
]);

table('quotations that go on behind their speaker', [
  [
    '“We will win,” the general said. “They said we would fail. We never gave up hope.”',
    ['the general', 'said', '“We will win,” … “They said we would fail. We never gave up hope.”'],
    ['They', 'said', 'we would fail'],
  ],
]);

table('new senses', [
  [
    'Residents hope his early visit to the camp will help them.',
    ['Residents', 'hope', 'his early visit to the camp will help them', { stance: 'wants' }],
  ],
  ['The ministry advised residents to leave.', ['The ministry', 'advised', 'residents to leave', { stance: 'asks' }]],
  ['Witnesses described how police shot the man.', ['Witnesses', 'described', 'how police shot the man']],
  ['The government declared victory.'],
]);

table('who speaks, and what belongs to others', [
  ['Officials on Saturday denied the report.', ['Officials', 'denied', 'the report', { stance: 'denies' }]],
  [
    'According to police, overnight on Monday the men were caught.',
    ['police', 'According to', 'overnight on Monday the men were caught'],
  ],
  [
    'The advert, said Kelli Haddad, the head of the league, is meant to frighten.',
    ['Kelli Haddad, the head of the league', 'said', 'The advert … is meant to frighten'],
  ],
  ['The mayor called for Rana to revive the unit.', ['The mayor', 'called for', 'Rana to revive the unit']],
  ['The search was supported by a helicopter.'],
  ['The operation was backed by tanks.'],
  ['The mayor was backed by the union.', ['the union', 'was backed', 'The mayor']],
]);

table('who speaks without a verb of speech', [
  ['As the mayor put it, the town is lost.', ['the mayor', 'put it', 'the town is lost']],
  ['He put it bluntly: “We lost the town.”', ['He', 'put it', '“We lost the town.”']],
  ['He put it on the table.'],
  [
    'The road is open again and all are safe — Ann Lee (@annlee) May 3, 2016',
    ['Ann Lee', '—', 'The road is open again and all are safe'],
  ],
  ['In a new survey, the party led with 40 percent.', ['a new survey', 'In', 'the party led with 40 percent']],
  ['The mayor was hurt in a poll riot.'],
  [
    'Asked about the raid, the general said it had failed.',
    ['', 'Asked about', 'the raid'],
    ['the general', 'said', 'it had failed'],
  ],
]);

table('senses with an infinitive', [
  ['The rebels claimed to have shot down a jet.', ['The rebels', 'claimed', 'to have shot down a jet']],
  [
    'The army says it plans to retake the town.',
    ['The army', 'says', 'it plans to retake the town'],
    ['it', 'plans', 'to retake the town', { stance: 'wants' }],
  ],
]);

table('sides taken, and what is left unsaid', [
  ['The senate voted in favor of the bill.', ['The senate', 'voted in favor of', 'the bill', { stance: 'wants' }]],
  ['The union has come out in support of the strike.', ['The union', 'has come out in support of', 'the strike']],
  ['Troops moved in support of the militia.'],
  [
    'The government has yet to confirm the deaths.',
    ['The government', 'has yet to confirm', 'the deaths', { stance: 'doubts' }],
  ],
  [
    'The ministry failed to mention the raid.',
    ['The ministry', 'failed to mention', 'the raid', { stance: 'withholds' }],
  ],
  ['The army failed to take the town.'],
  ['The mayor pushed back on the claims.', ['The mayor', 'pushed back on', 'the claims']],
]);
