import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashLower } from '../src/annotate/hash.ts';
import { agreeOnAcronyms, agreeOnStorms, agreeOnSurnames } from '../src/annotate/neural/name-agreement.ts';
import { mendNameEdges } from '../src/annotate/neural/name-edges.ts';
import { extend, NameLexicon } from '../src/annotate/neural/name-features.ts';
import { readWords, type Words } from '../src/annotate/words.ts';
import { NAME_TYPES, type NameType } from '../src/model/index.ts';

const hash = (word: string): number => hashLower(word, 0, word.length);
const places = ['california', 'lake tana', 'north goma', 'togo'];
const lexicon = new NameLexicon({
  vectors: new Int32Array(),
  words: new Int32Array(),
  towns: Int32Array.of(hash('riverton'), hash('lake')),
  townSizes: Uint8Array.of(2, 1),
  rareWords: new Int32Array(),
  clusters: new Uint8Array(),
  starts: new Int32Array(),
  reaches: new Uint8Array(),
  names: Int32Array.from(places, (name) => name.split(' ').map(hash).reduce(extend, 0)),
  nameTypes: Uint8Array.from(places, () => NAME_TYPES.indexOf('LOC')),
  regions: Int32Array.from(['california', 'ca', 'togo'], (name) => extend(0, hash(name))),
});

/** Reads "[PER Ama Kossivi] fell .": one sentence a string. */
function readLabels(sentences: readonly string[]): { forms: string[]; labels: Uint8Array; words: Words } {
  const forms: string[] = [];
  const labels: number[] = [];
  const starts = [0];
  for (const sentence of sentences) {
    for (const [, type, name, word] of sentence.matchAll(/\[(\w+) ([^\]]+)\]|(\S+)/g)) {
      const begin = type ? 1 + 2 * NAME_TYPES.indexOf(type as NameType) : 0;
      (name ?? word)!.split(' ').forEach((form, k) => {
        forms.push(form);
        labels.push(begin === 0 ? 0 : begin + Math.min(k, 1));
      });
    }
    starts.push(forms.length);
  }
  const text = forms.join(' ');
  const spans = [...text.matchAll(/\S+/g)];
  const tokens = {
    starts: Int32Array.from(spans, ({ index }) => index),
    ends: Int32Array.from(spans, ({ index, 0: form }) => index + form.length),
  };
  return { forms, labels: Uint8Array.from(labels), words: readWords(text, tokens, Int32Array.from(starts)) };
}

/** Writes what `readLabels` reads, sentences in one. */
function writeLabels(forms: readonly string[], labels: Uint8Array): string {
  let written = '';
  forms.forEach((form, i) => {
    const label = labels[i]!;
    const opens = label % 2 === 1 ? `[${NAME_TYPES[(label - 1) / 2]} ` : '';
    const goesOn = (labels[i + 1] ?? 0) > 0 && labels[i + 1]! % 2 === 0;
    written += `${i > 0 ? ' ' : ''}${opens}${form}${label > 0 && !goesOn ? ']' : ''}`;
  });
  return written;
}

const edges: readonly (readonly [label: string, mended: string])[] = [
  ['[PER President Banda] spoke .', 'President [PER Banda] spoke .'],
  ['[PER Gen. Ama Kossivi] fell .', 'Gen. [PER Ama Kossivi] fell .'],
  ['[PER Crown Prince Tariq] left .', 'Crown Prince [PER Tariq] left .'],
  ['[PER Sheikh Adwan] prayed .', '[PER Sheikh Adwan] prayed .'],
  ['when [PER Z] follows [ORG X] again', 'when Z follows X again'],
  ['when [PER J Solberg] came', 'when [PER J Solberg] came'],
  ['[PER Prince] sang .', '[PER Prince] sang .'],
  ['[PER Ama King] sang .', '[PER Ama King] sang .'],
  ['[ORG General Motors] closed .', '[ORG General Motors] closed .'],
  ['in [LOC Riverton California] today', 'in [LOC Riverton] [LOC California] today'],
  ['in [LOC Riverton Ca] today', 'in [LOC Riverton] [LOC Ca] today'],
  ['by the [LOC Riverton North Goma] today', 'by the [LOC Riverton North Goma] today'],
  ['near [LOC north Goma Togo] today', 'near [LOC north Goma] [LOC Togo] today'],
  ['near [LOC Lake Tana] today', 'near [LOC Lake Tana] today'],
  ['on [LOC Upper California] today', 'on [LOC Upper California] today'],
  ['in [LOC Riverton Heights] today', 'in [LOC Riverton Heights] today'],
  ['[PER Ama Banda] of [PER Togo] spoke', '[PER Ama Banda] of [LOC Togo] spoke'],
  ['[PER Ama Banda] and [PER Togo] spoke', '[PER Ama Banda] and [PER Togo] spoke'],
  ['a friend of [PER Togo Banda] spoke', 'a friend of [PER Togo Banda] spoke'],
  ['two [NORP South] [NORP African] soldiers', 'two [NORP South African] soldiers'],
  ['[NORP Kurdish] [NORP Turkmen] families', '[NORP Kurdish] [NORP Turkmen] families'],
];

for (const [label, mended] of edges) {
  test(`edges of names: ${label}`, () => {
    const { forms, labels, words } = readLabels([label]);
    mendNameEdges(words, labels, 0, words.length, lexicon);
    assert.equal(writeLabels(forms, labels), mended);
  });
}

const surnames: readonly (readonly [label: string, agreed: string])[] = [
  ['[PER Ama Kossivi] fell . | Doctors saw [LOC Kossivi] .', '[PER Ama Kossivi] fell . Doctors saw [PER Kossivi] .'],
  ['Kossivi fell . | [PER Ama Kossivi] is 61 .', '[PER Kossivi] fell . [PER Ama Kossivi] is 61 .'],
  // What the network leaves out in mid-sentence may be anything.
  ['[PER Ama Grant] won a Grant .', '[PER Ama Grant] won a Grant .'],
  ['[PER Ama Grant] won . | grants fell .', '[PER Ama Grant] won . grants fell .'],
  ['[PER Jo Sun Un] met the [ORG UN] .', '[PER Jo Sun Un] met the [ORG UN] .'],
  ['[PER Ama Kossivi] founded [ORG Kossivi Bank] .', '[PER Ama Kossivi] founded [ORG Kossivi Bank] .'],
  ['[PER Ama Togo] left [LOC Togo] today .', '[PER Ama Togo] left [LOC Togo] today .'],
  ['[PER Kossivi] left [LOC Ama] .', '[PER Kossivi] left [LOC Ama] .'],
];

for (const [label, agreed] of surnames) {
  test(`surnames: ${label}`, () => {
    const { forms, labels, words } = readLabels(label.split(' | '));
    agreeOnSurnames(words, labels, lexicon);
    assert.equal(writeLabels(forms, labels), agreed);
  });
}

const acronyms: readonly (readonly [label: string, agreed: string])[] = [
  ['The [ORG IRCA] met . | Those at IRCA left .', 'The [ORG IRCA] met . Those at [ORG IRCA] left .'],
  ['The [ORG Irca] met . | Irca left .', 'The [ORG Irca] met . Irca left .'],
  ['The [ORG IRCA Press] met . | IRCA left .', 'The [ORG IRCA Press] met . IRCA left .'],
  ['The [ORG IRCA] met . | In [LOC IRCA Road] .', 'The [ORG IRCA] met . In [LOC IRCA Road] .'],
  [
    'The [ORG Relief Council] ( IRCA ) opened its talks . | [LOC IRCA] fell .',
    'The [ORG Relief Council] ( [ORG IRCA] ) opened its talks . [ORG IRCA] fell .',
  ],
  ['[ORG Council] ( IRCA ) opened its talks .', '[ORG Council] ( IRCA ) opened its talks .'],
  ['[PER Ama Kossivi] ( IRCA ) spoke about talks .', '[PER Ama Kossivi] ( IRCA ) spoke about talks .'],
  ['[ORG Relief Council] ( Togo ) opened its talks .', '[ORG Relief Council] ( Togo ) opened its talks .'],
  ['The [LOC UAE] met . | UAE left .', 'The [LOC UAE] met . UAE left .'],
];

for (const [label, agreed] of acronyms) {
  test(`acronyms: ${label}`, () => {
    const { forms, labels, words } = readLabels(label.split(' | '));
    agreeOnAcronyms(words, labels);
    assert.equal(writeLabels(forms, labels), agreed);
  });
}

const storms: readonly (readonly [label: string, agreed: string])[] = [
  ['[PER Hurricane Rita] came . | [PER Rita] killed two .', '[MISC Hurricane Rita] came . [MISC Rita] killed two .'],
  ['Tropical Storm [PER Ana Maria] came over land .', 'Tropical Storm [MISC Ana Maria] came over land .'],
  ['[PER Tropical Storm Ana] came over land .', '[MISC Tropical Storm Ana] came over land .'],
  ['[PER Ama Storm Solberg] came over land .', '[PER Ama Storm Solberg] came over land .'],
  ['a storm of protest met [PER Rita] there', 'a storm of protest met [PER Rita] there'],
  ['[PER Hurricane Rita] came . | [PER Rita Solberg] left .', '[MISC Hurricane Rita] came . [PER Rita Solberg] left .'],
];

for (const [label, agreed] of storms) {
  test(`storms: ${label}`, () => {
    const { forms, labels, words } = readLabels(label.split(' | '));
    agreeOnStorms(words, labels);
    assert.equal(writeLabels(forms, labels), agreed);
  });
}
