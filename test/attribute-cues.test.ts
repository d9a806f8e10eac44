import { table } from './claims-table.ts';

table('extent of the cue', [
  [
    'The mayor said sarcastically that the plan had worked.',
    ['The mayor', 'said sarcastically', 'that the plan had worked'],
  ],
  [
    'The army said in a statement that the base was lost.',
    ['The army', 'said in a statement', 'that the base was lost'],
  ],
  ['“The base is lost,” the army said in a statement.', ['the army', 'said in a statement', '“The base is lost,”']],
  ['The army said in Mosul that the base was lost.', ['The army', 'said', 'that the base was lost']],
  ['When the mayor said that the road was open, people left.', ['the mayor', 'said', 'that the road was open']],
  ['However the minister also said that the road was open.', ['the minister', 'also said', 'that the road was open']],
  [
    'The army has not yet confirmed that the base was lost.',
    ['The army', 'has not yet confirmed', 'that the base was lost', { stance: 'doubts' }],
  ],
]);

table('who withholds', [
  [
    'The minister did not say when the talks would resume.',
    ['The minister', 'did not say', 'when the talks would resume', { stance: 'withholds' }],
  ],
  ['The spokesman declined to comment.', ['The spokesman', 'declined', 'to comment', { stance: 'withholds' }]],
  [
    'The mayor refused to say who had fired.',
    ['The mayor', 'refused', 'to say who had fired', { stance: 'withholds' }],
  ],
  ['The rebels refused to leave the town.', ['The rebels', 'refused', 'to leave the town', { stance: 'wants' }]],
  [
    'The ministry did not respond to requests for comment.',
    ['The ministry', 'did not respond to', 'requests for comment', { stance: 'withholds' }],
  ],
  [
    'The envoy does not believe that the truce will hold.',
    ['The envoy', 'does not believe', 'that the truce will hold', { stance: 'doubts' }],
  ],
]);

table('infinitives that are said, and such as are not', [
  [
    'Residents gathered to demand the release of the pilots.',
    ['Residents', 'gathered to demand', 'the release of the pilots'],
  ],
  [
    'The minister took to the radio to accuse the rebels of burning the market.',
    ['The minister', 'to accuse', 'the rebels of burning the market'],
  ],
  [
    'The general was forced to admit that the base was lost.',
    ['The general', 'was forced to admit', 'that the base was lost'],
  ],
  [
    'The minister is expected to announce new elections.',
    ['', 'is expected', 'The minister … to announce new elections', { standing: 'unnamed' }],
  ],
  ['The envoy will meet the rebels to discuss the truce.'],
  ['The strikes helped in denying the rebels a base.'],
  ['The general may travel to the capital to demand an answer.'],
]);

table('what a clause leaves out', [
  ['Ten died in what the ministry said was an air strike.', ['the ministry', 'said', 'what … was an air strike']],
  ['The rebels retook what the army described as a key hill.', ['the army', 'described as', 'what … a key hill']],
  ['The truce, which the president called a disaster, ended.', ['the president', 'called', 'which … a disaster']],
  [
    'Gunmen, who officials said had crossed the border, burned the market.',
    ['officials', 'said', 'who … had crossed the border'],
  ],
]);

table('attitudes', [
  [
    'The minister remains confident that the truce will hold.',
    ['The minister', 'remains confident', 'that the truce will hold'],
  ],
  ['Residents are worried about the checkpoints.', ['Residents', 'are worried about', 'the checkpoints']],
  ['The mayor was furious that the road was closed.', ['The mayor', 'was furious', 'that the road was closed']],
  ['Diplomats are skeptical of the plan.', ['Diplomats', 'are skeptical of', 'the plan']],
  ['The rebels were ready to sign the deal.', ['The rebels', 'were ready', 'to sign the deal']],
  ['It was good that the road was open.'],
  ['The road was open to traffic.'],
  ['The soldiers were proud and tired.'],
]);

table('verb and object as one cue', [
  ['The envoy took issue with the report.', ['The envoy', 'took issue with', 'the report']],
  ['The group claimed responsibility for the attack.', ['The group', 'claimed responsibility for', 'the attack']],
  [
    'The rebels denied responsibility for the blast.',
    ['The rebels', 'denied responsibility for', 'the blast', { stance: 'denies' }],
  ],
  [
    'Analysts have cast serious doubt on the figures.',
    ['Analysts', 'have cast serious doubt on', 'the figures', { stance: 'doubts' }],
  ],
  [
    'The minister made the case that the truce would hold.',
    ['The minister', 'made the case', 'that the truce would hold'],
  ],
  ['The fighters pledged allegiance to the caliph.', ['The fighters', 'pledged allegiance to', 'the caliph']],
  ['The convoy took fire from the hills.'],
  ['The blast cast debris on the street.'],
]);

table('nouns with light verbs', [
  ['The mayor is a staunch critic of the army.', ['The mayor', 'is a staunch critic of', 'the army']],
  ['Supporters of the mayor blocked the road.'],
  ['The envoys have voiced concern about the fighting.', ['The envoys', 'have voiced concern about', 'the fighting']],
  ['The plan drew criticism from residents.', ['residents', 'drew criticism', 'The plan']],
  [
    'The court rejected the claim that the vote was unfair.',
    ['The court', 'rejected', 'the claim that the vote was unfair'],
    ['', 'the claim', 'that the vote was unfair'],
  ],
  ['The army published a report issued in May.', ['The army', 'published', 'a report issued in May']],
]);

table('deeds that share a verb with sayings', [
  ['The blast claimed ten lives.'],
  ['The ministry recalled its ambassador.'],
  ['The rebels observed the truce.'],
  ['The general returned fire.'],
  ['The army observed that the road was mined.', ['The army', 'observed', 'that the road was mined']],
  ['The ministry recalled the raid.', ['The ministry', 'recalled', 'the raid']],
]);

table('whose words they are not', [
  ['Police arrested two men, accused of burning the market.', ['', 'accused of', 'burning the market']],
  [
    'The president, who takes office in May, said he hoped for peace.',
    ['The president, who takes office in May', 'said', 'he hoped for peace'],
    ['he', 'hoped for', 'peace'],
  ],
  [
    'His brother, who succeeded him, announced his death.',
    ['His brother, who succeeded him', 'announced', 'his death'],
  ],
  ['The witnesses maintained their innocence and their friends left.'],
  ['The mayor visited the camp, saying his men would stay.', ['The mayor', 'saying', 'his men would stay']],
  [
    'A man said: “They came at night.” The mayor said the road was open.',
    ['A man', 'said:', '“They came at night.”'],
    ['The mayor', 'said', 'the road was open'],
  ],
  ['Anyone with news is asked to call the police.'],
  ['Let’s say the army wins.'],
  ['Did you discuss the siege?'],
  ['He knew where to find the road.'],
  ['The general, at a meeting on Monday, cited the losses.', ['The general', 'cited', 'the losses']],
  ['A group called the Falcons took the base.'],
  ['The fall in prices threatens to ruin the farmers.'],
]);

table('nobody is named', [
  ['Ten people were reportedly killed.', ['', 'reportedly', 'Ten people were … killed']],
  [
    'The rebels are believed to have killed ten people.',
    ['', 'are believed', 'The rebels … to have killed ten people'],
  ],
  ['The truce seems to hold.', ['', 'seems', 'The truce … to hold']],
]);

table('clauses that lack what is told', [
  ['The blast, claimed by the Falcons, killed ten people.', ['the Falcons', 'claimed', 'The blast']],
  ['The raid announced by the army failed.', ['the army', 'announced', 'The raid']],
  ['The losses that the ministry reported were high.', ['the ministry', 'reported', 'The losses']],
  ['A bomb blamed on rebels killed ten people.'],
  ['Iraqi forces, backed by air strikes, took the town.'],
  [
    'Police chief Stephen Lo called the demonstration a riot.',
    ['Police chief Stephen Lo', 'called', 'the demonstration a riot'],
  ],
]);

table('denial, counts and replies', [
  [
    'The ministry denied that its troops had fired and blamed the rebels.',
    ['The ministry', 'denied', 'that its troops had fired'],
    ['The ministry', 'blamed', 'the rebels'],
  ],
  ['The rebels rejected the allegation.', ['The rebels', 'rejected', 'the allegation', { stance: 'denies' }]],
  ['The rebels rejected the offer.', ['The rebels', 'rejected', 'the offer', { stance: 'wants' }]],
  [
    'The group said ten people had died, while the army put the toll at three.',
    ['The group', 'said', 'ten people had died'],
    ['the army', 'put the toll at', 'three'],
  ],
  [
    'No group has claimed responsibility for the attack.',
    ['No group', 'has claimed responsibility for', 'the attack', { stance: 'withholds' }],
  ],
  ['The general is accused of ordering the raid.', ['', 'is accused of', 'ordering the raid']],
]);

table('speakers the tree gives to other words', [
  [
    'Ann Lee, a senior adviser to the army, called for a truce.',
    ['Ann Lee, a senior adviser to the army', 'called for', 'a truce'],
  ],
  [
    'Ten people died on Friday, the ministry spokesman, Omar Haddad, said.',
    ['the ministry spokesman, Omar Haddad', 'said', 'Ten people died on Friday'],
  ],
  [
    'Ten people died, a doctor said, a day after the council demanded that the siege be lifted.',
    ['a doctor', 'said', 'Ten people died … a day'],
    ['the council', 'demanded', 'that the siege be lifted'],
  ],
]);

table('who gives out a text, and what one speaks of', [
  [
    'The rebels issued a statement calling the raid a crime.',
    ['The rebels', 'issued a statement calling', 'the raid a crime', { standing: 'party' }],
  ],
  [
    'The army released a report saying that the base was lost.',
    ['The army', 'released a report saying', 'that the base was lost'],
  ],
  ['The rebels issued a statement on the raid.', ['The rebels', 'issued a statement on', 'the raid']],
  [
    'As the mayor talked about the siege, the general denied the report.',
    ['the mayor', 'talked about', 'the siege'],
    ['the general', 'denied', 'the report'],
  ],
  [
    'The minister has railed against the raids that killed ten people.',
    ['The minister', 'has railed against', 'the raids that killed ten people'],
  ],
]);
