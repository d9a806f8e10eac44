/** Says on standard error how the work goes: a line redrawn on a terminal, a line every 10 s otherwise. */
export interface Progress {
  onLine(done: number): void;
  end(): void;
}

const REDRAW_MS = 200;
const REPORT_MS = 10_000;

/**
 * Says now and then how many lines are done, on standard error.
 * @param unit What a line is: "articles".
 */
export function progressOf(unit: string, quiet: boolean, out: NodeJS.WriteStream = process.stderr): Progress {
  if (quiet) return { onLine: () => {}, end: () => {} };
  const started = performance.now();
  const interval = out.isTTY ? REDRAW_MS : REPORT_MS;
  let shown = started;
  let done = 0;
  const line = (now: number) => {
    const seconds = (now - started) / 1000;
    return `${done.toLocaleString('en')} ${unit}, ${(done / Math.max(seconds, 0.001)).toFixed(1)}/s, ${Math.round(seconds)} s`;
  };
  return {
    onLine(count) {
      done = count;
      const now = performance.now();
      if (now - shown < interval) return;
      shown = now;
      out.write(out.isTTY ? `\r\u001b[K${line(now)}` : `${line(now)}\n`);
    },
    end() {
      if (out.isTTY) out.write(`\r\u001b[K${line(performance.now())}\n`);
    },
  };
}
