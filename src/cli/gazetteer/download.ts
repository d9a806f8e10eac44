import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../model/index.ts';

/** What to fetch, and where to. */
export interface DownloadOptions {
  readonly url: string;
  /** Where the whole file goes; what has come so far waits beside it as `.part`. */
  readonly path: string;
  /** Called with the bytes so far and all there will be (0: not told). */
  readonly onProgress?: (done: number, total: number) => void;
  readonly fetch?: typeof fetch;
}

/**
 * Fetches a file, going on where an earlier attempt stopped if the server's file is still the same.
 * @throws InputError when the server refuses or the connection breaks; the part that came is kept.
 */
export async function download({ url, path, onProgress, fetch: get = fetch }: DownloadOptions): Promise<void> {
  const part = `${path}.part`;
  const tag = `${path}.etag`;
  mkdirSync(dirname(path), { recursive: true });
  const done = existsSync(part) && existsSync(tag) ? statSync(part).size : 0;
  const headers = done > 0 ? { range: `bytes=${done}-`, 'if-range': readFileSync(tag, 'utf8') } : undefined;
  const response = await get(url, headers && { headers }).catch((error: unknown) => {
    throw broken(url, error instanceof Error ? error.message : String(error));
  });
  const resumed = response.status === 206;
  if (!response.ok || !response.body) throw broken(url, `the server answers ${response.status}`);
  if (!resumed) writeFileSync(part, '');
  const etag = response.headers.get('etag');
  if (etag && !etag.startsWith('W/')) writeFileSync(tag, etag);
  else rmSync(tag, { force: true });
  const length = Number(response.headers.get('content-length') ?? 0);
  const total = length === 0 ? 0 : length + (resumed ? done : 0);
  await keep(response.body, part, resumed ? done : 0, total, url, onProgress);
  renameSync(part, path);
  rmSync(tag, { force: true });
}

async function keep(
  body: ReadableStream<Uint8Array>,
  part: string,
  from: number,
  total: number,
  url: string,
  onProgress: DownloadOptions['onProgress'],
): Promise<void> {
  let done = from;
  try {
    for await (const chunk of body) {
      appendFileSync(part, chunk);
      done += chunk.length;
      onProgress?.(done, total);
    }
  } catch (error) {
    throw broken(url, error instanceof Error ? error.message : String(error));
  }
  if (total > 0 && done !== total) throw broken(url, `${done} of ${total} bytes came`);
}

function broken(where: string, why: string): InputError {
  const mend = 'run the command again: it goes on where it stopped; or fetch the file yourself and name it';
  return new InputError({ code: 'download-failed', what: `the download failed (${why})`, where, mend });
}
