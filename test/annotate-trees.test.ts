import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Analysis } from '../src/model/index.ts';
import { loadResources } from '../src/pipeline/index.ts';

const { annotator } = loadResources();

/** A sentence, and arcs its tree must have, each `relation(head, dependent)`; `root(x)` names the root. */
type Case = readonly [say: string, arcs: string, todo?: string];

function arcsOf(analysis: Analysis): Set<string> {
  const arcs = new Set<string>();
  for (let i = 0; i < analysis.length; i++) {
    const head = analysis.head(i);
    arcs.add(
      head < 0 ? `root(${analysis.form(i)})` : `${analysis.deprel(i)}(${analysis.form(head)}, ${analysis.form(i)})`,
    );
  }
  return arcs;
}

function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [say, wanted, todo] of cases) {
      test(say, { todo }, () => {
        const arcs = arcsOf(annotator.analyse(say));
        const missing = (wanted.match(/[\w:]+\([^)]+\)/g) ?? []).filter((arc) => !arcs.has(arc));
        assert.deepEqual(missing, [], [...arcs].join(' '));
      });
    }
  });
}

check('subject and object', [
  ['Soldiers evicted families from the camp.', 'nsubj(evicted, Soldiers) root(evicted) obj(evicted, families)'],
  ['Gunmen displaced villagers in the hills.', 'nsubj(displaced, Gunmen) root(displaced) obj(displaced, villagers)'],
  [
    'Government forces shelled the village at dawn.',
    'root(shelled) nsubj(shelled, forces) obj(shelled, village) obl(shelled, dawn)',
  ],
  [
    'Gunmen attacked a police checkpoint near Kirkuk on Tuesday.',
    'nsubj(attacked, Gunmen) obj(attacked, checkpoint) compound(checkpoint, police)',
  ],
  [
    'The army retook the town after three days of fighting.',
    'nsubj(retook, army) obj(retook, town) obl(retook, days) case(days, after) nmod(days, fighting)',
  ],
  [
    'Rebels fired rockets at the airport.',
    'nsubj(fired, Rebels) obj(fired, rockets) obl(fired, airport) case(airport, at)',
  ],
  [
    'A suicide bomber blew himself up outside a mosque.',
    'nsubj(blew, bomber) obj(blew, himself) compound:prt(blew, up) obl(blew, mosque)',
  ],
  [
    'The militants released twelve hostages.',
    'nsubj(released, militants) obj(released, hostages) nummod(hostages, twelve)',
  ],
  [
    'Turkish warplanes bombed Kurdish positions in northern Iraq.',
    'nsubj(bombed, warplanes) obj(bombed, positions) amod(warplanes, Turkish) amod(positions, Kurdish)',
  ],
  [
    'Protesters burned tyres and blocked the main road.',
    'nsubj(burned, Protesters) obj(burned, tyres) conj(burned, blocked) obj(blocked, road)',
  ],
  [
    'Israel gave the mediators a list of names.',
    'nsubj(gave, Israel) iobj(gave, mediators) obj(gave, list) nmod(list, names)',
  ],
  [
    'The blast killed at least 17 people and wounded dozens more.',
    'nsubj(killed, blast) obj(killed, people) conj(killed, wounded) obj(wounded, dozens)',
  ],
  ['Clashes between the two clans left nine dead.', 'nsubj(left, Clashes) nmod(Clashes, clans) case(clans, between)'],
  ['Some 4,000 families fled the district.', 'nsubj(fled, families) obj(fled, district) nummod(families, 4,000)'],
  [
    'Both sides accused each other of breaking the truce.',
    'nsubj(accused, sides) obj(accused, each) fixed(each, other) obj(breaking, truce)',
  ],
  [
    'The group’s fighters seized three oil fields.',
    'nsubj(seized, fighters) nmod:poss(fighters, group) obj(seized, fields)',
  ],
  ['Russia vetoed the resolution.', 'nsubj(vetoed, Russia) obj(vetoed, resolution)'],
  ['Police arrested a suspect late on Friday.', 'nsubj(arrested, Police) obj(arrested, suspect)'],
]);

check('passive and its agent', [
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

check('negation and auxiliaries', [
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

check('clauses as complements', [
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

check('reported at the end', [
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

check('coordination', [
  [
    'Soldiers, policemen and tribal fighters took part in the raid.',
    'nsubj(took, Soldiers) conj(Soldiers, policemen) conj(Soldiers, fighters) cc(fighters, and)',
  ],
  ['The strikes hit depots, tunnels and training camps.', 'obj(hit, depots) conj(depots, tunnels) conj(depots, camps)'],
  [
    'Iraqi troops and Shia militias entered Tikrit.',
    'nsubj(entered, troops) conj(troops, militias) obj(entered, Tikrit)',
  ],
  [
    'Gunmen stormed the hotel, killed a guard and took hostages.',
    'root(stormed) conj(stormed, killed) conj(stormed, took) obj(took, hostages)',
  ],
  [
    'France and Germany condemned the attack but did not name its authors.',
    'nsubj(condemned, France) conj(France, Germany) conj(condemned, name) aux(name, did)',
  ],
  ['Fighting spread to Homs and Hama.', 'obl(spread, Homs) conj(Homs, Hama)'],
  [
    'The army and its allies hold the north and the west.',
    'nsubj(hold, army) conj(army, allies) obj(hold, north) conj(north, west)',
  ],
  ['Police used tear gas and rubber bullets.', 'obj(used, gas) conj(gas, bullets)'],
  ['The two presidents met and signed an accord.', 'root(met) conj(met, signed) obj(signed, accord)'],
  [
    'Army units, backed by tribal fighters and U.S.-led coalition warplanes, were taking part.',
    'root(taking) nsubj(taking, units) acl(units, backed) obl:agent(backed, fighters) conj(fighters, warplanes)',
  ],
  [
    'Either the rebels or the army shelled the market.',
    'nsubj(shelled, rebels) conj(rebels, army) obj(shelled, market)',
  ],
]);

check('appositions and relative clauses', [
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

check('nominal events', [
  [
    'The killing of a cleric by unknown gunmen sparked protests.',
    'nsubj(sparked, killing) nmod(killing, cleric) nmod(killing, gunmen) obj(sparked, protests)',
  ],
  [
    'An attack on a checkpoint in Anbar left three policemen dead.',
    'nsubj(left, attack) nmod(attack, checkpoint) nmod(checkpoint, Anbar)',
  ],
  [
    'The army’s shelling of the suburb continued.',
    'nsubj(continued, shelling) nmod:poss(shelling, army) nmod(shelling, suburb)',
  ],
  [
    'A car bomb explosion in Baghdad wounded ten people.',
    'nsubj(wounded, explosion) compound(bomb, car) compound(explosion, bomb) nmod(explosion, Baghdad)',
  ],
  ['Hit-and-run attacks by insurgents are common.', 'nsubj(common, attacks) nmod(attacks, insurgents)'],
  [
    'The arrest of the journalist drew criticism from the UN.',
    'nsubj(drew, arrest) nmod(arrest, journalist) obj(drew, criticism)',
  ],
  [
    'Negotiations between Kabul and the Taliban collapsed.',
    'nsubj(collapsed, Negotiations) nmod(Negotiations, Kabul) conj(Kabul, Taliban)',
  ],
  [
    'The withdrawal of foreign troops from the country began in July.',
    'nsubj(began, withdrawal) nmod(withdrawal, troops) obl(began, July)',
  ],
  ['A week of clashes killed 40 people.', 'nsubj(killed, week) nmod(week, clashes)'],
  [
    'The militants have kept up hit-and-run attacks in remote areas.',
    'obj(kept, attacks) compound:prt(kept, up) nsubj(kept, militants)',
    'the model errs: compound:prt(kept, up)',
  ],
  [
    'Demands for the release of prisoners were rejected.',
    'nsubj:pass(rejected, Demands) nmod(Demands, release) nmod(release, prisoners)',
  ],
]);

check('obliques, time and purpose', [
  [
    'Troops moved into the city from the south.',
    'obl(moved, city) case(city, into) obl(moved, south) case(south, from)',
  ],
  ['The truce began on July 7.', 'nsubj(began, truce) obl(began, 7) nmod:unmarked(7, July)'],
  [
    'The general was shot dead outside his home on Sunday.',
    'nsubj:pass(shot, general) xcomp(shot, dead) obl(shot, home) obl(shot, Sunday)',
  ],
  ['They were killed in clashes with security forces.', 'obl(killed, clashes) nmod(clashes, forces)'],
  ['The army sent tanks to the border to stop the rebels.', 'obl(sent, border) advcl(sent, stop) obj(stop, rebels)'],
  [
    'Villagers fled after militants burned their crops.',
    'advcl(fled, burned) mark(burned, after) nsubj(burned, militants)',
  ],
  [
    'While inspecting the site, he was hit by a sniper.',
    'advcl(hit, inspecting) nsubj:pass(hit, he) obl:agent(hit, sniper)',
  ],
  ['The ship was attacked off the coast of Yemen.', 'obl(attacked, coast) nmod(coast, Yemen)'],
  [
    'Despite the ceasefire, shelling went on overnight.',
    'obl(went, ceasefire) nsubj(went, shelling) case(ceasefire, Despite)',
  ],
  ['Last week, gunmen killed a judge.', 'obl:unmarked(killed, week) nsubj(killed, gunmen) obj(killed, judge)'],
  ['Police fired into the air to disperse the crowd.', 'obl(fired, air) advcl(fired, disperse) obj(disperse, crowd)'],
  ['The city has been under siege since March.', 'nsubj(siege, city) cop(siege, been) case(siege, under)'],
  ['If the attacks continue, the army will respond.', 'advcl(respond, continue) mark(continue, If) aux(respond, will)'],
]);

check('copulas, titles and the rest', [
  ['The situation remains tense.', 'nsubj(remains, situation) xcomp(remains, tense)'],
  [
    'Daesh is still present in these areas.',
    'root(present) cop(present, is) nsubj(present, Daesh) obl(present, areas)',
  ],
  ['The victims were all women and children.', 'root(women) nsubj(women, victims) conj(women, children)'],
  [
    'Colonel Ahmed Saleh died of his wounds.',
    'nmod:desc(Ahmed, Colonel) nsubj(died, Ahmed) obl(died, wounds)',
    'the model errs: nsubj(died, Ahmed)',
  ],
  ['The death toll has risen to 46.', 'nsubj(risen, toll) compound(toll, death) obl(risen, 46)'],
  [
    'More than 200 people are missing.',
    'nsubj(missing, people) cop(missing, are)',
    'the model errs: cop(missing, are)',
  ],
  [
    'The country’s worst violence in years has displaced thousands.',
    'nsubj(displaced, violence) nmod:poss(violence, country) obj(displaced, thousands)',
  ],
  ['Where is the army?', 'nsubj(Where, army) cop(Where, is)'],
  ['Stop the bombing.', 'root(Stop) obj(Stop, bombing)'],
  ['It was the third such attack this month.', 'root(attack) cop(attack, was) amod(attack, third)'],
  [
    'Iraqi forces backed by the U.S.-led coalition retook Mosul in 2017.',
    'nsubj(retook, forces) acl(forces, backed) obl:agent(backed, coalition) obj(retook, Mosul)',
  ],
  [
    'Security analyst Karim Nouri said the drive was aimed at depriving the group of cash.',
    'nsubj(said, analyst) ccomp(said, aimed) advcl(aimed, depriving) obj(depriving, group)',
  ],
]);

check('headlines and text without case', [
  ['Gunmen kill five in Kabul attack', 'nsubj(kill, Gunmen) obj(kill, five) obl(kill, attack)'],
  ['Iraq launches operation against ISIS sleeper cells', 'nsubj(launches, Iraq) obj(launches, operation)'],
  [
    'SOLDIERS KILLED TWO GUERRILLAS IN THE MOUNTAINS.',
    'nsubj(KILLED, SOLDIERS) obj(KILLED, GUERRILLAS) obl(KILLED, MOUNTAINS)',
  ],
  ['THE EMBASSY WAS ATTACKED BY REBELS WITH GRENADES.', 'nsubj:pass(ATTACKED, EMBASSY) obl:agent(ATTACKED, REBELS)'],
  [
    'rebels shelled the town and killed three people',
    'nsubj(shelled, rebels) obj(shelled, town) conj(shelled, killed)',
  ],
  ['Bomb Blast Kills Twelve At Baghdad Market', 'nsubj(Kills, Blast) obj(Kills, Twelve) obl(Kills, Market)'],
  ['the mayor was kidnapped by armed men last night', 'nsubj:pass(kidnapped, mayor) obl:agent(kidnapped, men)'],
  [
    'Militants attack outpost near Gao, wounding nine',
    'nsubj(attack, Militants) obj(attack, outpost) advcl(attack, wounding)',
  ],
  ['Judge jails editor for three years', 'nsubj(jails, Judge) obj(jails, editor)'],
  ['Greek and Turkish police arrest nine', 'obj(arrest, nine)'],
  [
    'Villagers looted barns and burned tractors.',
    'nsubj(looted, Villagers) obj(looted, barns) conj(looted, burned) obj(burned, tractors)',
  ],
  ['Rocket attacks in northern Gaza', 'compound(attacks, Rocket) nmod(attacks, Gaza)'],
  ['Security forces base in Mopti', 'compound(base, forces) nmod(base, Mopti)'],
  [
    'Army denies shelling hospital',
    'nsubj(denies, Army) obj(shelling, hospital)',
    'the model errs: obj(shelling, hospital)',
  ],
]);
