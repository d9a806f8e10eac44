import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from './code-table.ts';

/** What is coded of a text: the triggers. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  // What somebody is told to do, or asked about, nobody has done.
  '"Don\'t shoot him," she said.': [],
  'Residents chanted: "Don\'t attack Syria."': [],
  'Protesters looped the streets while chanting, "Hands up, don\'t shoot."': [],
  '"Did you shoot him?" she yelled.': [],
  '"Have rebels attacked the town?" he asked.': [],
  // What a question takes for granted is told.
  'Why did soldiers kill the mayor? Nobody knows.': ['kill'],
  'Soldiers did attack the camp on Monday.': ['attack'],
  'Attack on village kills five.': ['Attack'],
  // To show is not to march.
  'The president demonstrated his resolve to the world.': [],
  'The minister wants to demonstrate to North Korea that there are consequences.': [],
  'The visit was a demonstration of the fact that the truce holds.': [],
  'Thousands demonstrated to demand his release on Friday.': ['demonstrated'],
  'Thousands demonstrated Friday, demanding his release.': ['demonstrated'],
  'The minister was asked if she would stay in office.': [],
  'He asked troops to leave the town.': ['asked'],
  // A car that leaves the road is no bomb.
  'The suspect was hurt when his car went off the road.': [],
  'A car bomb went off on the road to Mosul.': ['went'],
  // Elections are won, not conquered.
  'Mr Ortega captured four provinces in the primary on Sunday.': [],
  'She swept the caucuses, beating her rival by nine points.': [],
  'The candidate held a rally in the capital before the primary.': [],
  'Rebels captured four villages on Sunday.': ['captured'],
  'The opposition candidate led a rally against the results.': ['rally'],
  // What a government lets its people do.
  'Hackers sanctioned by the ministry stole the files.': ['stole'],
  // Politicians fight with words.
  'She is fighting for the middle class.': [],
  'Mr Brown held a rally in Leeds.': [],
  'The army suffered no casualties.': [],
  'No arrests were reported.': [],
  'He neither denied nor confirmed the report.': [],
  'The region is threatened by extremists.': [],
};

for (const [text, triggers] of Object.entries(CASES)) {
  test(`${triggers.join(', ') || 'nothing'}: ${text}`, () => {
    assert.deepEqual(
      eventsOf(text)
        .filter(({ type }) => type.plover?.event !== 'ACCUSE')
        .map(({ trigger }) => trigger.text),
      triggers,
    );
  });
}

const DOERS: Readonly<Record<string, readonly string[]>> = {
  'The bomb was set off by remote control.': [],
  'The mine was set off by a timer.': [],
  'The bomb was set off by a militant.': ['a militant'],
  'He was killed by a radio journalist.': ['a radio journalist'],
};
for (const [text, doers] of Object.entries(DOERS)) {
  test(`by ${doers[0] ?? 'no one'}: ${text}`, () => {
    const [event] = eventsOf(text);
    assert.deepEqual(
      event!.roles.actor.map(({ start, end }) => text.slice(start, end)),
      doers,
    );
  });
}
