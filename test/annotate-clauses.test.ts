import { table } from './tree-table.ts';

table('passive and its agent', [
  [
    'Two soldiers were killed by a roadside bomb.',
    'root(killed) nsubj:pass(killed, soldiers) aux:pass(killed, were) obl:agent(killed, bomb) case(bomb, by)',
  ],
  ['The convoy was ambushed by armed men near the border.', 'nsubj:pass(ambushed, convoy) obl:agent(ambushed, men)'],
  ['The mayor has been abducted.', 'nsubj:pass(abducted, mayor) aux(abducted, has) aux:pass(abducted, been)'],
  ['Dozens of villages have been abandoned since January.', 'nsubj:pass(abandoned, Dozens) nmod(Dozens, villages)'],
  [
    'Two soldiers were killed and five wounded.',
    'nsubj:pass(killed, soldiers) conj(killed, wounded) nsubj:pass(wounded, five)',
  ],
  ['The attack was claimed by Islamic State.', 'nsubj:pass(claimed, attack) obl:agent(claimed, State)'],
  ['A curfew was imposed on the city.', 'nsubj:pass(imposed, curfew) obl(imposed, city) case(city, on)'],
  ['Three people got killed in the stampede.', 'nsubj:pass(killed, people) aux:pass(killed, got)'],
  [
    'He was being held by the secret police.',
    'nsubj:pass(held, He) aux(held, was) aux:pass(held, being) obl:agent(held, police)',
  ],
  [
    'The bridge, built by the Ottomans, was destroyed in an air strike.',
    'nsubj:pass(destroyed, bridge) acl(bridge, built) obl:agent(built, Ottomans) obl(destroyed, strike)',
  ],
  ['Civilians were caught in the crossfire.', 'nsubj:pass(caught, Civilians) obl(caught, crossfire)'],
  ['The operation will be led by the interior ministry.', 'aux(led, will) obl:agent(led, ministry)'],
  [
    'At least six rebels were reported killed.',
    'nsubj:pass(reported, rebels) xcomp(reported, killed)',
    'the model errs: xcomp(reported, killed)',
  ],
]);

table('negation and auxiliaries', [
  ['The army did not confirm the strike.', 'aux(confirm, did) advmod(confirm, not) obj(confirm, strike)'],
  ["The minister didn't answer.", "aux(answer, did) advmod(answer, n't) nsubj(answer, minister)"],
  [
    'No group has claimed responsibility for the bombing.',
    'det(group, No) aux(claimed, has) obj(claimed, responsibility) nmod(responsibility, bombing)',
    'the model errs: nmod(responsibility, bombing)',
  ],
  ['Nobody was hurt.', 'nsubj:pass(hurt, Nobody)'],
  ['The rebels could have fired on the plane.', 'aux(fired, could) aux(fired, have) nsubj(fired, rebels)'],
  ['Troops have never entered the camp.', 'aux(entered, have) advmod(entered, never) obj(entered, camp)'],
  ['The two sides cannot agree on a date.', 'aux(agree, can) advmod(agree, not) obl(agree, date)'],
  ['Neither side has said it will attend.', 'nsubj(said, side) ccomp(said, attend)'],
  ['There were no casualties.', 'expl(were, There) nsubj(were, casualties) det(casualties, no)'],
  ['The general may face charges.', 'aux(face, may) obj(face, charges)'],
]);

table('clauses as complements', [
  [
    'The ministry said that five policemen had died.',
    'root(said) nsubj(said, ministry) ccomp(said, died) mark(died, that) nsubj(died, policemen)',
  ],
  [
    'Officials say the gunmen crossed from Syria.',
    'ccomp(say, crossed) nsubj(crossed, gunmen) obl(crossed, Syria)',
    'the model errs: ccomp(say, crossed)',
  ],
  ['Police said they had arrested two men.', 'ccomp(said, arrested) nsubj(arrested, they) obj(arrested, men)'],
  [
    'The president ordered troops to leave the capital.',
    'obj(ordered, troops) xcomp(ordered, leave) obj(leave, capital)',
  ],
  ['The rebels agreed to lay down their arms.', 'xcomp(agreed, lay) obj(lay, arms) compound:prt(lay, down)'],
  ['Soldiers began searching houses.', 'xcomp(began, searching) obj(searching, houses)'],
  [
    'Iran denied supplying the militia with weapons.',
    'nsubj(denied, Iran) obj(supplying, militia) obl(supplying, weapons)',
  ],
  ['The group threatened to kill the hostages.', 'xcomp(threatened, kill) obj(kill, hostages)'],
  [
    'Witnesses told Reuters that shots were fired.',
    'nsubj(told, Witnesses) ccomp(told, fired) nsubj:pass(fired, shots)',
  ],
  ['It is unclear who fired first.', 'root(unclear) cop(unclear, is) expl(unclear, It) nsubj(fired, who)'],
  ['The army wants the rebels to withdraw.', 'xcomp(wants, withdraw) obj(wants, rebels)'],
  [
    'Aid workers warned that food was running out.',
    'nsubj(warned, workers) ccomp(warned, running) compound:prt(running, out)',
  ],
  ['He promised to hold elections within a year.', 'xcomp(promised, hold) obj(hold, elections)'],
  ['The court ruled that the arrests were illegal.', 'ccomp(ruled, illegal) nsubj(illegal, arrests)'],
]);

table('reported at the end', [
  [
    'The rebels have left the valley, a statement by the military said.',
    'root(said) nsubj(said, statement) nmod(statement, military) ccomp(said, left)',
  ],
  ['Nine people died, police said.', 'root(said) nsubj(said, police) ccomp(said, died) nsubj(died, people)'],
  [
    '“We will not surrender,” the commander told reporters.',
    'root(told) nsubj(told, commander) ccomp(told, surrender)',
  ],
  [
    'The strike hit a school, according to local officials.',
    'root(hit) obj(hit, school) obl(hit, officials) case(officials, according)',
  ],
  ['Talks will resume next week, the envoy added.', 'root(added) nsubj(added, envoy) ccomp(added, resume)'],
  [
    '“They shot at everyone,” said Amina Yusuf, a shopkeeper.',
    'root(said) nsubj(said, Amina) appos(Amina, shopkeeper) ccomp(said, shot)',
  ],
  [
    'The town has fallen, activists reported on Sunday.',
    'root(reported) nsubj(reported, activists) ccomp(reported, fallen)',
  ],
]);

table('appositions and relative clauses', [
  ['Abu Omar, a senior commander, was captured.', 'nsubj:pass(captured, Abu) appos(Abu, commander)'],
  [
    'Mosul, the capital of Nineveh province, fell in June.',
    'nsubj(fell, Mosul) appos(Mosul, capital) nmod(capital, province)',
  ],
  [
    'The men who attacked the base wore uniforms.',
    'nsubj(wore, men) acl:relcl(men, attacked) nsubj(attacked, who) obj(attacked, base)',
    'the model errs: nsubj(wore, men); obj(attacked, base)',
  ],
  [
    'The village, which rebels seized in May, was retaken.',
    'nsubj:pass(retaken, village) acl:relcl(village, seized) nsubj(seized, rebels)',
  ],
  [
    'Residents who had fled returned to their homes.',
    'nsubj(returned, Residents) acl:relcl(Residents, fled)',
    'the model errs: nsubj(returned, Residents)',
  ],
  [
    'The group, formed in 2004, controls the valley.',
    'nsubj(controls, group) acl(group, formed) obj(controls, valley)',
  ],
  [
    'Troops guarding the embassy opened fire.',
    'nsubj(opened, Troops) acl(Troops, guarding) obj(guarding, embassy) obj(opened, fire)',
  ],
  ['The prison where the men were held was bombed.', 'nsubj:pass(bombed, prison) acl:relcl(prison, held)'],
  [
    'Interior minister Hassan Ali visited the wounded.',
    'nsubj(visited, Hassan) nmod:desc(Hassan, minister) obj(visited, wounded)',
  ],
  [
    'The militia, whose leader was killed last year, has split.',
    'nsubj(split, militia) acl:relcl(militia, killed) nsubj:pass(killed, leader)',
  ],
  [
    'Al-Shabab, the Somali militant group, said it carried out the raid.',
    'nsubj(said, Al) ccomp(said, carried) compound:prt(carried, out) obj(carried, raid)',
  ],
]);
