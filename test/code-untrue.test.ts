import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coded } from './code-table.ts';

/** `TYPE trigger modality` of every event, modality only where it is not actual. */
function events(text: string): string[] {
  const doc = coded(text);
  return doc.events.map(({ type, trigger, factuality }) =>
    [type.plover?.event, trigger.text, factuality.modality === 'actual' ? '' : factuality.modality]
      .filter(Boolean)
      .join(' '),
  );
}

const NOTHING = [
  // The matter of a work, a law, a drill.
  'The museum opened an exhibition on the siege of Leningrad.',
  'She teaches a course on the bombing of cities.',
  'The exhibition shows how the town was shelled.',
  'The law punishes attacks on journalists with ten years in prison.',
  'The bill would ban protests near schools.',
  'The exercise simulated an attack on an airport.',
  // Nobody does what an accident does.
  'A bus plunged into a ravine, killing 22.',
  'A crane fell on a crowd at a market, injuring six.',
  'A ferry capsized off the coast, leaving dozens dead.',
  // Advice.
  'The prophet taught us not to kill a child.',
  // Firms, families, surgeons, cooks.
  'The two firms reached an agreement on price.',
  'The king met his family at the airport.',
  'Doctors treated and released the patient.',
  'The jury found the nurse not guilty of manslaughter.',
];

for (const text of NOTHING) test(`nothing: ${text}`, () => assert.deepEqual(events(text), []));

const SOMETHING: Record<string, readonly string[]> = {
  'A drone crashed into a house, killing three.': ['ASSAULT crashed'],
  'A speech about the bill led to protests in Tunis.': ['PROTEST protests'],
  // What somebody says he will do himself is a threat; what another will do is none.
  'The group warned that it would kill the hostages.': ['THREATEN warned'],
  'Iran says it will close the strait if it is attacked.': ['THREATEN close', 'ASSAULT attacked hypothetical'],
  'Pyongyang said it would turn the port into a sea of fire.': ['THREATEN said'],
  // Thrown at what it hit, read under what was thrown; a noun with a hyphen.
  'Police broke up a sit-in by students.': ['COERCE broke'],
};

for (const [text, expected] of Object.entries(SOMETHING))
  test(`something: ${text}`, () => assert.deepEqual(events(text), expected));
