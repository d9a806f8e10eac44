import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, headOf } from '../src/cli/decode.ts';
import { kindOf } from '../src/cli/documents.ts';
import { InputError } from '../src/model/index.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const page = (head: string, body: string) => latin(`<html><head>${head}</head><body>${body}</body></html>`);
const IN_UTF8 = latin('Caf\xc3\xa9');

const PAGES: readonly [what: string, bytes: Uint8Array, contentType: string, says: RegExp][] = [
  ['neither declares one, but it is UTF-8', IN_UTF8, 'text/html', /^Café$/],
  ['neither declares one, and it is not UTF-8', latin('\x93Caf\xe9\x94'), 'text/html', /^“Café”$/],
  ['the server declares it', latin('N\xb3ody'), 'text/html; charset=iso-8859-2', /^Nłody$/],
  ['the page declares it', page('<meta charset="iso-8859-2">', 'N\xb3ody'), '', /Nłody/],
  ['the server overrules the page', page('<meta charset="iso-8859-2">', '\xc3\xa9'), 'text/html; charset=UTF-8', /é/],
  ['the declared one does not exist', page('<meta charset="latin-what">', '\xe9'), '', />é</],
  ['UTF-8 is declared, and a byte is stray', page('<meta charset="utf-8">', 'Caf\xe9 \xc3\xa9'), '', /Caf\ufffd é/],
  ['UTF-16 is declared, and is not so', page('<meta charset="utf-16">', 'a'), '', />a</],
  ['a feed declares it', latin('<?xml version="1.0" encoding="ISO-8859-2"?><rss>\xb3</rss>'), '', /ł/],
  ['a mark says UTF-16', Buffer.from('\ufeffCafé', 'utf16le'), 'text/html; charset=utf-8', /^Café$/],
];
for (const [what, bytes, contentType, says] of PAGES) {
  test(`the charset of a page: ${what}`, () => {
    assert.match(decodeText(bytes, 'a.html', 'html', contentType), says);
  });
}

test('a text that is not UTF-8 is refused with the way to mend it, a page is not', () => {
  const isRefused = (error: unknown) => error instanceof InputError && /windows-1252/.test(error.fault.mend ?? '');
  assert.throws(() => decodeText(latin('Caf\xe9'), 'a.txt', 'text'), isRefused);
  assert.throws(() => decodeText(Buffer.from('\ufeffa\ud800', 'utf16le'), 'a.txt', 'text'), isRefused);
});

const KINDS: readonly [name: string, head: string, kind: string, encoding?: BufferEncoding][] = [
  ['a.txt', '<!doctype html><html>', 'html'],
  ['a.txt', 'A bomb killed three. <html>', 'text'],
  ['a.txt', '<Reuters> A bomb killed three.', 'text'],
  ['a.md', '# Bomb', 'markdown'],
  ['a', '\ufeff<html>', 'html'],
  ['a', '\ufeff<html>', 'html', 'utf16le'],
];
for (const [name, head, kind, encoding = 'utf8'] of KINDS) {
  test(`${name} with ${JSON.stringify(head)} in ${encoding} is ${kind}`, () => {
    assert.equal(kindOf(name, headOf(Buffer.from(head, encoding))), kind);
  });
}
