import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEventCodebook, loadOntology, openCodebook } from '../src/codebook/index.ts';
import { LexiconError } from '../src/model/index.ts';
import { runStages } from '../src/pipeline/index.ts';
import { eventsOf, resources } from './code-table.ts';
import { scratchFolder } from './scratch.ts';

const { all, ontology } = resources.events;

/** Methods of the events coded in one sentence. */
const methods = (text: string) => eventsOf(text).map((event) => event.method);

for (const frame of all) {
  if (frame.example === '') continue;
  test(`${frame.id} codes: ${frame.example}`, () => {
    assert.ok(
      methods(frame.example).includes(frame.method),
      `${frame.at}: got ${methods(frame.example).join(', ') || 'nothing'}`,
    );
  });
  test(`${frame.id} leaves: ${frame.nearMiss}`, () => {
    assert.ok(!methods(frame.nearMiss).includes(frame.method), frame.at);
  });
}

test('every frame that codes something has an example and a near miss', () => {
  const bare = all.filter((frame) => frame.family !== 'none' && (frame.example === '' || frame.nearMiss === ''));
  assert.deepEqual(
    bare.map((frame) => frame.at),
    [],
  );
});

test('every PLOVER event and mode, and every ACLED sub-event, can be coded', () => {
  const modes = new Set(all.map((frame) => `${frame.plover}/${frame.mode}`));
  const subEvents = new Set(all.map((frame) => frame.acled));
  for (const rules of ontology.refinements.values()) {
    for (const rule of rules) {
      subEvents.add(rule.acled);
      if (rule.mode) for (const event of ontology.events) modes.add(`${event}/${rule.mode}`);
    }
  }
  // A request, refusal or threat has its mode from what it is about.
  for (const mode of ['assist', 'yield', 'meet', 'change']) modes.add(`REQUEST/${mode}`).add(`REJECT/${mode}`);
  for (const mode of ['violence', 'relations', 'restrict', 'arrest', 'expel', 'territory'])
    modes.add(`THREATEN/${mode}`);
  const missing = [...ontology.modes].flatMap(([event, names]) =>
    [...names].filter((mode) => !modes.has(`${event}/${mode}`)).map((mode) => `${event}/${mode}`),
  );
  assert.deepEqual(missing, []);
  assert.deepEqual(
    [...ontology.events].filter((event) => !all.some((frame) => frame.plover === event)),
    [],
  );
  assert.deepEqual(
    [...ontology.subEvents].filter((name) => !subEvents.has(name)),
    [],
  );
});

test('the CAMEO codes of PLOVER types stand in the CAMEO table, with leading zeros', () => {
  for (const [name, code] of ontology.cameoOfPlover) assert.ok(ontology.cameo.has(code), `${name} → ${code}`);
  assert.ok(ontology.cameo.has('040'));
  assert.equal(ontology.ploverOfCameo.get('0871'), 'RETREAT');
});

const HEADER = 'id\tv\ton\tfamily\tplover\tmode\tcontexts\tacled\tcameo\twhen\tlink\tconf\texample\tnearMiss';
const FAULTS: readonly { row: string; column: string; mend: RegExp }[] = [
  { row: 'x\t1\tv:zap\tviolence\tASSUALT\t\t\t\t190\t\t\t0.8\t\t', column: 'plover', mend: /did you mean "ASSAULT"/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\tareal\t\t\t190\t\t\t0.8\t\t', column: 'mode', mend: /did you mean "aerial"/ },
  {
    row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\tArmed clsh\t190\t\t\t0.8\t\t',
    column: 'acled',
    mend: /did you mean "Armed clash"/,
  },
  { row: 'x\t1\tzap\tviolence\tASSAULT\t\t\t\t190\t\t\t0.8\t\t', column: 'on', mend: /v:, n: or a:/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\t\t190\tobj is gun\t\t0.8\t\t', column: 'when', mend: /slot=terms/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\t\t190\tobj=@gunn\t\t0.8\t\t', column: '', mend: /senses\.tsv/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\t\t190\t\tobj>victim\t0.8\t\t', column: 'link', mend: /slot>role/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\t\t19O\t\t\t0.8\t\t', column: 'cameo', mend: /did you mean/ },
  { row: 'x\t1\tv:zap\tviolence\tASSAULT\t\t\t\t190\t\t\t8\t\t', column: 'conf', mend: /at most 1/ },
  { row: 'attack\t1\tv:zap\tviolence\tASSAULT\t\t\t\t190\t\t\t0.8\t\t', column: 'id', mend: /rename/ },
];

function withUserRows(row: string) {
  const own = scratchFolder({ 'en/frames/own.tsv': `# ours\n${HEADER}\n${row}\n` });
  return openCodebook([...resources.codebook.roots, own]);
}

for (const { row, column, mend } of FAULTS) {
  test(`a bad row says where and how to mend it: ${column || 'class'}`, () => {
    assert.throws(
      () => loadEventCodebook(withUserRows(row)),
      (error) =>
        error instanceof LexiconError &&
        /own\.tsv:3/.test(error.fault.where ?? '') &&
        (error.fault.where ?? '').includes(column) &&
        mend.test(error.fault.mend ?? ''),
    );
  });
}

test('a row of the user codes', () => {
  const row =
    'zap\t1\tv:zap\tviolence\tASSAULT\tfirearms\tmilitary\t\t193\tobj=@person\t\t0.9\tRobots zapped a guard.\tHe zapped the soup.';
  const own = { ...resources, events: loadEventCodebook(withUserRows(row)) };
  const { events } = runStages({ id: 'a', text: 'Robots zapped a guard.' }, own);
  assert.deepEqual(
    events.map((event) => event.method),
    ['frame:zap@1'],
  );
});

test('the ontology names 16 events and 25 sub-events', () => {
  const { events, subEvents } = loadOntology(resources.codebook);
  assert.equal(events.size, 16);
  assert.equal(subEvents.size, 25);
});
