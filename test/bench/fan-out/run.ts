/** Fan-outs on an engine in a process of its own, from their events until all is at rest, killed on the way or not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localClient } from '../../stores/table.ts';
import { type AtRest, type Death, type EngineProcess, startEngineProcess } from './engine.ts';
import type { Reached } from './reached.ts';
import { type Story, tell } from './story.ts';

const table = 'kulanz';

/** How it went. */
export interface FannedOut {
  seconds: number;
  atRest: AtRest;
  /** Of each story, in their order. */
  reached: Reached[];
  /** How often the engine was killed on the way. */
  kills: number;
}

interface Means {
  metered?: boolean;
  /** When it is killed, each time. */
  deaths?: readonly Death[];
  log?: (line: string) => void;
}

/**
 * Tells stories of so many on an engine of its own, and kills it as often as there are deaths: the next one goes on with
 * what it left.
 */
export async function fanOut(
  stories: readonly Story[],
  count: number,
  { metered = false, deaths = [], log = () => {} }: Means,
): Promise<FannedOut> {
  const home = mkdtempSync(join(tmpdir(), 'kulanz-fan-out-'));
  const folder = join(home, 'data');
  const dying = deaths.values();
  const start = () => startEngineProcess(folder, { metered, dies: dying.next().value });
  const toTable = async (
    { tableEndpoint }: EngineProcess,
    work: (client: ReturnType<typeof localClient>) => Promise<void>,
  ) => {
    const client = localClient(tableEndpoint);
    await work(client);
    client.destroy();
  };
  try {
    let engine = await start();
    if (!engine) throw new Error('the engine did not start');
    await toTable(engine, async (client) => {
      for (const story of stories) {
        await story.populate(
          client,
          table,
          count,
          every2s((done) => log(`${story.what}: ${done} written`)),
        );
      }
    });

    await engine.begin();
    const begun = Date.now();
    await tell(stories, engine.busEndpoint);
    const onProgress = (published: number) => log(`${published} events on the bus`);
    let atRest = await engine.idle(onProgress);
    let kills = 0;
    while (!engine || !atRest) {
      kills += 1;
      log(`killed, ${kills} of ${deaths.length} times`);
      engine = await start();
      atRest = await engine?.idle(onProgress);
    }
    const seconds = (atRest.restedAt - begun) / 1000;
    const reached: Reached[] = [];
    await toTable(engine, async (client) => {
      for (const story of stories) reached.push(await story.check(client, table, `${folder}.said`, count));
    });
    await engine.stop();
    return { seconds, atRest, reached, kills };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function every2s(tell: (done: number) => void): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 2_000) return;
    last = performance.now();
    tell(done);
  };
}
