import type { ArticleInput } from '../model/index.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** Field of an article by the lower-cased key of front matter. */
const FIELDS: ReadonlyMap<string, keyof MarkdownInput> = new Map([
  ['title', 'title'],
  ['date', 'publishedAt'],
  ['publishedat', 'publishedAt'],
  ['author', 'byline'],
  ['byline', 'byline'],
  ['section', 'section'],
  ['url', 'url'],
  ['outlet', 'outlet'],
  ['agency', 'agency'],
  ['language', 'language'],
]);

/** The parts of an article's input that a Markdown document gives. */
type MarkdownInput = Omit<ArticleInput, 'id' | 'html'>;

/**
 * A Markdown document as an article's input: its first `#` heading, or the title of its front
 * matter, is the title; marks of emphasis, links, lists and quotations leave the text.
 */
export function markdownInput(source: string): MarkdownInput {
  const front = FRONT_MATTER.exec(source);
  const stated = front ? fieldsOf(front[1]!) : {};
  const body = front ? source.slice(front[0].length) : source;
  const heading = /^\s*#[ \t]+(\S[^\n]*)(?:\n|$)/.exec(body);
  const text = plain(heading ? body.slice(heading[0].length) : body);
  const title = heading ? plain(withoutEnd(heading[1]!)) : stated.title;
  return { ...stated, ...(title ? { title } : {}), text };
}

function fieldsOf(front: string): Omit<MarkdownInput, 'text'> {
  const fields: Record<string, string> = {};
  for (const line of front.split(/\r?\n/)) {
    const [, key, value] = /^(\w+):\s*["']?(.*?)["']?\s*$/.exec(line) ?? [];
    const field = FIELDS.get(key?.toLowerCase() ?? '');
    if (field && value) fields[field] = value;
  }
  return fields;
}

/** A heading may end in as many marks as it begins with: "# Title #". */
function withoutEnd(heading: string): string {
  let end = heading.length;
  while (end > 0 && '# \t\r'.includes(heading[end - 1]!)) end--;
  return heading.slice(0, end);
}

function withoutComments(text: string): string {
  let kept = '';
  for (let from = 0; ; ) {
    const start = text.indexOf('<!--', from);
    const end = start === -1 ? -1 : text.indexOf('-->', start);
    if (end === -1) return kept + text.slice(from);
    kept += text.slice(from, start);
    from = end + '-->'.length;
  }
}

/** In time linear to the text: no pattern reads again, from each place where it might begin, what another has read. */
function plain(text: string): string {
  return withoutComments(text)
    .replace(/!\[[^[\]\n]{0,500}\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S?)\1/g, '$2')
    .replace(/(^|[\s(“"])[*_](?=\S)([^*_\n]{1,500})[*_](?=[\s.,;:!?)”"]|$)/gm, '$1$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
