import { basename } from 'node:path';
import { fetchPage } from '../gather/index.ts';
import type { ArticleInput } from '../model/index.ts';
import { packageVersion } from '../pipeline/index.ts';
import { decodeText, kindOf, readBytes } from './documents.ts';

/** Fields that front matter of a Markdown file may give (`key: value` lines between `---`). */
const FRONT_MATTER_FIELDS = ['title', 'publishedAt', 'url', 'outlet', 'agency', 'byline', 'section', 'language'];

/** The article behind a name on the command line: a file, `-`, or an http(s) address. */
export async function articleInput(name: string): Promise<ArticleInput> {
  return /^https?:\/\//i.test(name) ? fromAddress(name) : fromFile(name);
}

export function userAgent(): string {
  return `dateline/${packageVersion()}`;
}

async function fromAddress(address: string): Promise<ArticleInput> {
  const page = (await fetchPage(address, { userAgent: userAgent(), allowPrivate: true }))!;
  const html = decodeText(page.bytes, address, 'html');
  return { id: address, html, url: page.finalUrl };
}

async function fromFile(name: string): Promise<ArticleInput> {
  const bytes = await readBytes(name);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const kind = kindOf(name, head);
  const content = decodeText(bytes, name, kind);
  const id = name === '-' ? 'stdin' : basename(name).replace(/\.[a-z]+$/i, '');
  if (kind === 'html') return { id, html: content };
  if (kind === 'markdown') return { id, ...fromMarkdown(content) };
  return { id, text: content };
}

/**
 * The article in a Markdown file: front matter gives its fields, a first `#` heading its title;
 * emphasis, links and quotation marks of Markdown leave the text, their words stay.
 */
export function fromMarkdown(content: string): Omit<ArticleInput, 'id'> {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(content);
  const fields = front ? frontMatter(front[1]!) : {};
  const body = front ? content.slice(front[0].length) : content;
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)/.exec(body);
  const title = fields.title ?? (heading ? plain(heading[1]!) : undefined);
  const text = plain(heading ? body.slice(heading[0].length) : body).trim();
  return { ...fields, ...(title ? { title } : {}), text };
}

function frontMatter(block: string): Record<string, string> {
  const entries = block.split(/\r?\n/).map((line) => /^(\w+):\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(
    entries
      .filter((match) => match !== null && FRONT_MATTER_FIELDS.includes(match[1]!) && match[2] !== '')
      .map((match) => [match![1]!, match![2]!.replace(/^(["'])(.*)\1$/, '$2')]),
  );
}

/** Markdown's marks off, words on. */
function plain(markdown: string): string {
  return markdown
    .replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/gm, '')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^\n*_]*?\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1');
}
