/** One line of input as bytes turned into text, or the fault that kept it from being read. */
export type InputLine = { readonly text: string } | { readonly fault: 'line-too-long' | 'broken-utf8' };

/** A line longer than this is passed over without being held in memory. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * The lines of a byte stream, without their line ends; a final line needs none. Holds one line at a
 * time. A UTF-8 byte order mark at the start is dropped. Memory stays bounded by `maxBytes`.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): InputLine => {
    const line = size > maxBytes ? ({ fault: 'line-too-long' } as const) : decodeLine(held, decoder);
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      size += at - from;
      if (size <= maxBytes) held.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= maxBytes) held.push(chunk.subarray(from));
    else held = [];
  }
  if (size > 0) yield take();
}

function decodeLine(parts: readonly Uint8Array[], decoder: InstanceType<typeof TextDecoder>): InputLine {
  try {
    const text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { fault: 'broken-utf8' };
  }
}
