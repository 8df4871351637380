/** `npm start`: the embedded engine, the sample stream played through it, and what to try next. */
import { relative } from 'node:path';
import type { Built } from './desk/console.ts';
import { startClock } from './engine/clock.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { realScheduler } from './engine/scheduler.ts';
import { StartFault } from './engine/start-fault.ts';
import { sampleStream } from './samples.ts';
import { startCommand } from './view/commands.ts';
import { printNextSteps } from './view/next-steps.ts';
import { help, type Options, readOptions, UsageError } from './view/options.ts';
import { type Screen, screenOn } from './view/paint.ts';
import { play } from './view/play.ts';
import { createStoryClock, type StoryClock } from './view/story-clock.ts';
import { summaryOf } from './view/summary.ts';
import { createView, type View } from './view/view.ts';

/** Runs until it is stopped, and sets the exit code: 0, 1 if it could not start or go on, 2 for a call it does not know. */
export async function start(argv: readonly string[]): Promise<void> {
  const screen = screenOn(process.stdout);
  try {
    const options = readOptions(argv);
    if (options.help) screen.print(help.trimEnd());
    else await runOrSayWhyNot(options, screen);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    fail(2, error.message, 'What there is: npm start -- --help');
  }
}

async function runOrSayWhyNot(options: Options, screen: Screen): Promise<void> {
  try {
    await run(options, screen);
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    const { message, nextStep, change } = error;
    fail(1, message, change ? `${nextStep}: ${startCommand(options, change)}` : nextStep);
  }
}

function fail(code: number, ...sentences: string[]): void {
  process.stderr.write(`${sentences.filter((sentence) => sentence !== '').join('\n')}\n`);
  process.exitCode = code;
}

async function run(options: Options, screen: Screen): Promise<void> {
  const clock = createStoryClock();
  const view = createView(screen, clock.now);
  const began = performance.now();
  const engine = await startEngine({
    dataFolder: options.dataFolder,
    busPort: options.port,
    tablePort: options.tablePort,
    ...(!options.once && { deskPort: options.deskPort, console: consoleFor(screen) }),
    fresh: options.fresh,
    scheduler: clock,
    observers: [view.observer],
    died(reason) {
      fail(
        1,
        `The table stopped by itself: ${reason}.`,
        `Start again; if it stays so: ${startCommand(options, { fresh: true })}`,
      );
      process.exit();
    },
  });
  const folder = relative(process.cwd(), options.dataFolder) || '.';
  const readyMs = Math.round(performance.now() - began);
  screen.print(`${screen.paint('bold', 'Kulanz')} is up after ${readyMs} ms; its data is in ${folder}`);

  const stopping = stopOnSignal(engine, screen);
  if (options.samples) {
    await playSamples(options, engine, { view, screen, clock }, stopping).catch(async (error: unknown) => {
      await engine.stop();
      throw error;
    });
  }
  if (stopping.aborted) return;
  if (options.once) return engine.stop();
  // Not before: an hour that strikes in an empty house keeps in mind for a minute that nobody works here.
  stopping.addEventListener(
    'abort',
    startClock(realScheduler, (entry) => engine.put([entry]), engine.bus),
  );
  printNextSteps(screen, engine, options, new Date());
}

/** Builds what people see, while the engine starts; without it everything else works. */
async function consoleFor(screen: Screen): Promise<Built> {
  const { buildConsole } = await import('./desk/console.ts');
  const built = await buildConsole();
  if ('failed' in built) screen.print(`\nThe console could not be built. ${built.failed}\n`);
  return built;
}

async function playSamples(
  { dataFolder, fresh }: Options,
  engine: Engine,
  { view, screen, clock }: { view: View; screen: Screen; clock: StoryClock },
  stopping: AbortSignal,
): Promise<void> {
  const stream = sampleStream(new Date(), dataFolder, { fresh });
  screen.print('');
  if (stream.told) {
    screen.print('The same sample events as before: what was decided stays, and is published again.');
    screen.print(`Left out: the ${stream.leftOut} that were set aside.\n`);
  }
  const refusals = await play(engine, stream.events, stopping, stream.told ? undefined : clock);
  if (stopping.aborted) return;
  stream.markTold();
  screen.print('');
  for (const line of summaryOf(view.stories())) screen.print(line);
  if (refusals.length > 0) fail(1, 'The bus refused some of the sample events:', ...refusals);
  const open = unfinished(engine);
  if (open > 0) fail(1, `Not finished yet: ${open}. What went wrong is in engine.log in the data folder.`);
}

/** The first signal stops the engine in order; a second one, at once. */
function stopOnSignal(engine: Engine, screen: Screen): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
    const open = unfinished(engine);
    screen.print(`\nStopping.${open > 0 ? ` Not finished: ${open}. That goes on at the next start.` : ''}`);
    engine.stop().then(
      () => process.exit(),
      (error: unknown) => {
        fail(1, `Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit();
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Whoever read our output has gone.
  process.stdout.on('error', () => process.exit());
  return stopping.signal;
}

/** How many messages wait or are being dealt with. */
function unfinished(engine: Engine): number {
  return Object.values(engine.queueSizes()).reduce((sum, size) => sum + size, 0);
}
