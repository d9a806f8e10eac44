import type { Command } from 'commander';
import { InputError } from '../../model/index.ts';
import { loadPageLexicon } from '../../pipeline/index.ts';
import { extract } from '../../read/index.ts';
import { decodeText } from '../decode.ts';
import { readBytes } from '../documents.ts';
import { addLineOptions, type LineOptions, runLineCommand } from '../line-command.ts';

interface ExtractOptions extends LineOptions {
  readonly jsonl?: boolean;
  readonly url?: string;
}

/** `dateline extract` */
export function extractCommand(program: Command): void {
  addLineOptions(program.command('extract'))
    .description('Writes the article in a web page as JSON: body, title, byline, date, outlet.')
    .argument('[files...]', 'one HTML file, or - ; with --jsonl, files of JSON lines')
    .option('--jsonl', 'JSON lines of {"id", "html", "url"?} in, one article a line out')
    .option('--url <address>', 'where the page came from')
    .action(async (files: string[], options: ExtractOptions) => {
      if (options.jsonl) return runLineCommand('extract', files, options);
      if (files.length > 1) {
        throw new InputError({ code: 'usage', what: 'extract takes one page', mend: 'name one file, or use --jsonl' });
      }
      const name = files[0] ?? '-';
      const html = decodeText(await readBytes(name), name, 'html');
      process.stdout.write(
        `${JSON.stringify(extract(html, loadPageLexicon({ codebook: options.codebook }), { url: options.url }))}\n`,
      );
    });
}
