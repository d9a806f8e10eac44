import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Store } from '../keep/index.ts';

/** How often the store is asked for news, ms: another process may have written. */
const LOOK_EVERY = 1000;
/** How often a silent connection is kept alive, in looks. */
const BEAT_EVERY = 15;

/** Server-sent events: `changed` with the articles about which something new was kept, its id the store's version. */
export function changes(context: Context, store: Store, closing: AbortSignal): Response {
  return streamSSE(context, async (stream) => {
    const resumed = Number(context.req.header('last-event-id'));
    const latest = await store.version();
    // A number beyond the store's is one of another store that was served here before.
    let version = Number.isInteger(resumed) && resumed > 0 && resumed < latest ? resumed : latest;
    await stream.writeSSE({ event: 'ready', data: JSON.stringify({ version }), id: String(version) });
    for (let look = 1; !closing.aborted && !stream.aborted; look++) {
      await pause(LOOK_EVERY, closing);
      const latest = closing.aborted ? version : await store.version();
      if (latest > version) {
        const articles = await store.changedSince(version);
        version = latest;
        await stream.writeSSE({ event: 'changed', data: JSON.stringify({ version, articles }), id: String(version) });
      } else if (look % BEAT_EVERY === 0) {
        await stream.write(': still here\n\n');
      }
    }
  });
}

function pause(ms: number, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    closing.addEventListener('abort', done);
  });
}
