import { table } from './tree-table.ts';

table('subject and object', [
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

table('coordination', [
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

table('nominal events', [
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

table('obliques, time and purpose', [
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

table('copulas, titles and the rest', [
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

table('headlines and text without case', [
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
