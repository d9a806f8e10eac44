import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventReport } from '../src/model/index.ts';
import { claims } from './claims-table.ts';

/** An assault at a word of the text. */
const event = (say: string, trigger: string, id = 'e1'): EventReport => {
  const start = say.indexOf(trigger);
  return {
    id,
    trigger: { start, end: start + trigger.length, text: trigger },
    token: 0,
    background: false,
    type: { plover: { event: 'ASSAULT', mode: null, contexts: [] }, acled: null, cameo: null, ucdp: null },
    roles: { actor: [], recipient: [], with: [], instrument: [], affected: [] },
    place: null,
    time: null,
    consequences: {},
    factuality: { polarity: 'positive', modality: 'actual' },
    links: [],
    confidence: 1,
    evidence: [],
    method: 'test',
    leftOpen: [],
  };
};

/** A phrase of the text that fills a role, its head the whole of it. */
const filler = (say: string, words: string) => {
  const span = { start: say.indexOf(words), end: say.indexOf(words) + words.length };
  return { ...span, head: span };
};

/** A violent event of the text, done by one and undergone by another of its phrases. */
function violent(say: string, trigger: string, parts: { actor?: string; recipient?: string }, id = 'e1'): EventReport {
  const one = event(say, trigger, id);
  return {
    ...one,
    type: { ...one.type, acled: { eventType: 'Battles', subEventType: 'Armed clash' } },
    roles: {
      ...one.roles,
      actor: parts.actor ? [filler(say, parts.actor)] : [],
      recipient: parts.recipient ? [filler(say, parts.recipient)] : [],
    },
  };
}

test('an event in what is said is attributed, one outside is told in the article’s own voice', () => {
  const say = 'The army said rebels bombed the bridge. Guards attacked the camp.';
  const { doc } = claims(say, [event(say, 'bombed'), event(say, 'attacked', 'e2')]);
  assert.deepEqual(doc.claims[0]?.about, ['e1']);
  assert.equal(doc.attributions.get('e1')?.[0]?.standing, 'official');
  assert.equal(doc.attributions.has('e2'), false);
});

test('a denied event is denied, a doubted one uncertain, an asserted one as it was', () => {
  const outcomes = [
    ['The army denied that soldiers bombed the bridge.', 'negative', 'denied'],
    ['Diplomats doubted that soldiers bombed the bridge.', 'uncertain', 'actual'],
    ['The army said that soldiers bombed the bridge.', 'positive', 'actual'],
    ['The army confirmed that soldiers bombed the bridge.', 'positive', 'actual'],
  ] as const;
  for (const [say, polarity, modality] of outcomes) {
    const { doc } = claims(say, [event(say, 'bombed')]);
    assert.deepEqual(doc.events[0]?.factuality, { polarity, modality }, say);
  }
});

test('a denial speaks of the deed, not of what is taken for granted in it', () => {
  const say = 'The army denied that it had carried out the explosion, which wounded ten people.';
  const { doc } = claims(say, [event(say, 'explosion'), event(say, 'wounded', 'e2')]);
  assert.deepEqual(
    doc.events.map(({ factuality }) => factuality.modality),
    ['actual', 'actual'],
  );
  const other = 'The army denied that it had carried out attacks.';
  assert.equal(claims(other, [event(other, 'attacks')]).doc.events[0]?.factuality.modality, 'denied');
});

test('judgements, topics, wants and knowledge report no event; announcements do', () => {
  const outcomes = [
    ['The president condemned the attack.', 'attack', []],
    ['The ministers discussed the offensive.', 'offensive', []],
    ['The rebels want an attack on the base.', 'attack', []],
    ['The soldiers know that the rebels attacked the base.', 'attacked', []],
    ['The colonel announced a new offensive.', 'offensive', ['e1']],
    ['The army said the rebels attacked the base.', 'attacked', ['e1']],
  ] as const;
  for (const [say, trigger, about] of outcomes) {
    const { doc } = claims(say, [event(say, trigger)]);
    assert.deepEqual(doc.claims[0]?.about, about, say);
    assert.equal(doc.attributions.has('e1'), about.length > 0, say);
  }
});

test('what was done is no claim, whatever its verb may say elsewhere', () => {
  const say = 'The villagers resisted the army.';
  assert.equal(claims(say).claims.length, 1);
  const acled = { eventType: 'Battles', subEventType: 'Armed clash' };
  const resisted = event(say, 'resisted');
  assert.deepEqual(claims(say, [{ ...resisted, type: { ...resisted.type, acled } }]).claims, []);
});

test('an event is attributed to nobody named too; what someone demands is their word, what they take as known is not', () => {
  const outcomes = [
    ['Gunmen reportedly attacked the base.', 'attacked', 'actual', ['']],
    ['Gunmen are believed to have attacked the base.', 'attacked', 'actual', ['']],
    ['Residents demanded justice for those killed in the raid.', 'raid', 'actual', undefined],
    ['The council demanded that the army lift the siege.', 'lift', 'demanded', ['The council']],
    ['The army did not say who had attacked the base.', 'attacked', 'actual', undefined],
  ] as const;
  for (const [say, trigger, modality, sources] of outcomes) {
    const { doc } = claims(say, [{ ...event(say, trigger), factuality: { polarity: 'positive', modality } }]);
    const told = doc.attributions.get('e1')?.map(({ source }) => (source ? say.slice(source.start, source.end) : ''));
    assert.deepEqual(told, sources, say);
  }
});

test('the source closest around an event comes first', () => {
  const say = 'The paper said that the army believed that rebels bombed the bridge.';
  const { doc } = claims(say, [event(say, 'bombed')]);
  const sources = doc.attributions.get('e1')!.map(({ source }) => say.slice(source?.start, source?.end));
  assert.deepEqual(sources, ['the army', 'The paper']);
});

test('speaking is the deed: a condemnation in the speaker’s own words is attributed to nobody', () => {
  const outcomes = [
    ['“We condemn the attack on the camp,” the envoy said.', 'condemn', 'We', 'ACCUSE', false],
    ['The envoy said that the rebels condemn the attack.', 'condemn', 'the rebels', 'ACCUSE', true],
    ['“We shelled the camp,” the commander said.', 'shelled', 'We', 'ASSAULT', true],
  ] as const;
  for (const [say, trigger, actor, plover, isAttributed] of outcomes) {
    const one = violent(say, trigger, { actor });
    const { attributions } = claims(say, [
      { ...one, type: { ...one.type, plover: { event: plover, mode: null, contexts: [] } } },
    ]).doc;
    assert.equal(attributions.has('e1'), isAttributed, say);
  }
});

test('a source that only reports is not the doer', () => {
  const outcomes = [
    ['Ten soldiers were killed on the road, the army said.', 'killed', 'the army', false],
    ['The police said that two guards were shot at the gate.', 'shot', 'The police', false],
    ['The rebels said that gunmen killed ten people.', 'killed', 'gunmen', true],
    ['“We killed ten soldiers on the road,” the commander said.', 'killed', 'We', true],
    ['“Our men fired and ten soldiers were killed,” the commander said.', 'killed', 'the commander', true],
    ['The group claimed the attack on the base.', 'attack', 'The group', true],
    ['The rebels vowed to attack the base.', 'attack', 'The rebels', true],
  ] as const;
  for (const [say, trigger, actor, isKept] of outcomes) {
    const [coded] = claims(say, [violent(say, trigger, { actor })]).doc.events;
    assert.equal(coded!.roles.actor.length, isKept ? 1 : 0, say);
    assert.equal(
      coded!.leftOpen.some(({ property }) => property === 'actor'),
      !isKept,
      say,
    );
  }
});

test('a confirmation or denial is linked to what another source told', () => {
  const outcomes = [
    ['The rebels said they hit the jet. The army denied that the jet was shot.', 'hit', 'shot', 'the jet', 'denies'],
    [
      'Police said gunmen shot the mayor. His office confirmed that the mayor was killed.',
      'shot',
      'killed',
      'the mayor',
      'confirms',
    ],
    [
      'Police said gunmen shot the mayor. His office said that the mayor was killed.',
      'shot',
      'killed',
      'the mayor',
      undefined,
    ],
  ] as const;
  for (const [say, first, second, recipient, rel] of outcomes) {
    const events = [violent(say, first, { recipient }), violent(say, second, { recipient }, 'e2')];
    const links = rel ? [{ rel, to: 'e1' }] : [];
    assert.deepEqual(claims(say, events).doc.events[1]?.links, links, say);
  }
  const say = 'The rebels said they hit the jet. The army denied that the bridge was shot.';
  const others = [
    violent(say, 'hit', { recipient: 'the jet' }),
    violent(say, 'shot', { recipient: 'the bridge' }, 'e2'),
  ];
  assert.deepEqual(claims(say, others).doc.events[1]?.links, []);
});

test('“the claim” and “the attack” stand for what another source told before', () => {
  const outcomes = [
    ['The rebels said they shelled the base. The army denied the claim.', 'shelled', ['e1'], 'uncertain'],
    ['Police said gunmen attacked the base. The ministry confirmed the attack.', 'attacked', ['e1'], 'positive'],
    ['Police said gunmen attacked the base. The ministry confirmed the election.', 'attacked', [], 'positive'],
    ['Police said gunmen attacked the base. The ministry denied the new claim.', 'attacked', [], 'positive'],
    ['Rebels shelled the base, the army said, a claim the rebels denied.', 'shelled', ['e1'], 'uncertain'],
    ['Rebels shelled the base, the army said, but the rebels rejected the charge.', 'shelled', ['e1'], 'uncertain'],
  ] as const;
  for (const [say, trigger, about, polarity] of outcomes) {
    const { doc } = claims(say, [event(say, trigger)]);
    assert.deepEqual(doc.claims[1]?.about, about, say);
    assert.equal(doc.events[0]?.factuality.polarity, polarity, say);
  }
});

test('what one denies and another tells is uncertain; a denial that is only reported stays one', () => {
  const say = 'The paper said the army denied that soldiers bombed the bridge.';
  assert.equal(claims(say, [event(say, 'bombed')]).doc.events[0]?.factuality.modality, 'denied');
});

test('a toll told by another source is that source’s claim too, behind who tells of the deed', () => {
  const say = 'Police said a bomb exploded. The hospital said nine people died.';
  const killed = [{ ...filler(say, 'nine people'), low: 9, best: 9, high: 9 }];
  const { doc } = claims(say, [{ ...event(say, 'exploded'), consequences: { killed } }]);
  const sources = doc.attributions.get('e1')!.map(({ source }) => say.slice(source?.start, source?.end));
  assert.deepEqual(sources, ['Police', 'The hospital']);
  const own = 'A bomb exploded. The hospital said nine people died.';
  const told = claims(own, [
    {
      ...event(own, 'exploded'),
      consequences: { killed: [{ ...filler(own, 'nine people'), low: 9, best: 9, high: 9 }] },
    },
  ]).doc;
  assert.deepEqual(told.claims[0]?.about, ['e1']);
  assert.equal(told.attributions.has('e1'), false);
});
