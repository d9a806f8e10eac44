import { basename } from 'node:path';
import { fetchPage } from '../gather/index.ts';
import { type ArticleInput, InputError } from '../model/index.ts';
import { packageVersion } from '../pipeline/index.ts';
import { markdownInput } from '../read/index.ts';
import { decodeText, headOf } from './decode.ts';
import { kindOf, readBytes } from './documents.ts';

/** The article behind a name on the command line: a file, `-`, or an http(s) address. */
export async function articleInput(name: string): Promise<ArticleInput> {
  return /^[a-z]+:\/\//i.test(name) ? fromAddress(name) : fromFile(name);
}

/** What Dateline calls itself to servers: name and version. */
export function userAgent(): string {
  return `dateline/${packageVersion()}`;
}

async function fromAddress(address: string): Promise<ArticleInput> {
  const page = (await fetchPage(address, { userAgent: userAgent(), allowPrivate: true }))!;
  const html = decodeText(page.bytes, address, 'html', page.contentType);
  return { id: address, html, url: page.finalUrl };
}

/** Files that are no article, by the ends of their names. */
const OTHERS = [
  [/\.(?:jsonl?|ndjson)(?:\.gz)?$/i, 'the input is JSON, no article', 'code JSON lines with dateline code'],
  [/\.(?:gz|zip|xz|7z)$/i, 'the input is packed', 'unpack it first'],
] as const;

async function fromFile(name: string): Promise<ArticleInput> {
  const bytes = await readBytes(name);
  for (const [ends, what, mend] of OTHERS)
    if (ends.test(name)) throw new InputError({ code: 'not-an-article', what, where: name, mend });
  const kind = kindOf(name, headOf(bytes));
  const content = decodeText(bytes, name === '-' ? 'standard input' : name, kind);
  const id = name === '-' ? 'stdin' : basename(name).replace(/\.[a-z]+$/i, '');
  if (kind === 'html') return { id, html: content };
  if (kind === 'markdown') return { id, ...markdownInput(content) };
  return { id, text: content };
}
