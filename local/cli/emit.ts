import { createEmitter, type InboundEvent, parse, type Receipt } from '../../events/index.ts';
import { retold } from '../sample-times.ts';
import { plain } from '../view/paint.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { type Bus, busOptions, withBus } from './endpoints.ts';
import { faultLines, shortened } from './faults.ts';
import { eventsIn, type Found, nameOf, readText } from './files.ts';

export const emitCommand: Command = {
  name: 'emit',
  summary: 'Puts events on a bus, with the typed producer.',
  usage: ['<file…> [--endpoint URL] [--bus name] [--today]'],
  about: [
    'Files are as for validate. All events are checked first: if one breaks its contract, nothing is sent (exit 2). Then\n' +
      'they are sent in their order, by tens, and what the bus refuses is sent again. Prints a line for each that was\n' +
      'taken: the bus’s id, the event’s name, the event’s own id. Exit 1 if any was refused in the end.',
    'What Kulanz raises for itself (an hour, a host who left) is sent only from a file that names the source that alone may\n' +
      'tell it, as the samples do; on AWS no producer’s role may use it.',
    'An endpoint on this machine needs no credentials; for any other they are what the AWS SDK finds.',
  ],
  options: {
    ...busOptions,
    today: { about: 'tell the events as if the newest had happened within the last 24 hours (samples grow old)' },
  },
  examples: [
    'emit events/samples/warranty-claimed.json',
    'emit events/samples/hotline-call-ended.json --today --endpoint http://127.0.0.1:4100',
  ],
  run,
};

/** An event that may be sent, and where it came from. */
interface Ready {
  where: string;
  event: InboundEvent;
}

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  if (call.positionals.length === 0)
    throw new CommandFault(2, 'emit needs a file. See: npm run --silent kulanz -- emit --help');
  const found: Found[] = [];
  for (const file of call.positionals) {
    const events = eventsIn(file, await readText(file));
    if (events.length === 0) throw new CommandFault(2, `${nameOf(file)}: there is no event in it [not-an-event]`);
    for (const event of events) found.push(event);
  }
  const ready = check(call.given('today') ? ofToday(found) : found);
  const refused = await withBus(call, (bus) => send(ready, bus, terminal));
  if (refused > 0) terminal.tell(`Refused: ${refused} of ${ready.length}.`);
  return refused > 0 ? 1 : 0;
}

/** @throws CommandFault (2) with every fault of every event */
function check(found: readonly Found[]): Ready[] {
  const now = Date.now();
  const faults: string[] = [];
  const ready = found.flatMap((one): Ready[] => {
    const parsed = parse(one.text, now);
    if (parsed.ok) return [{ where: one.where, event: parsed.event }];
    faults.push(...faultLines(one, parsed.faults));
    return [];
  });
  if (faults.length > 0) throw new CommandFault(2, ...shortened(faults), 'Nothing was sent.');
  return ready;
}

/** Moves the events that are sound; the others are left for `check` to complain about. */
function ofToday(found: readonly Found[]): Found[] {
  const sound = found.flatMap(({ where, text }) => {
    const parsed = parse(text);
    if (!parsed.ok) return [];
    const { source, name, metadata, data } = parsed.event;
    return [{ where, time: metadata.occurredAt, source, 'detail-type': name, detail: { metadata, data } }];
  });
  if (sound.length < found.length) return [...found];
  return retold(sound, new Date()).map(({ where, ...event }) => ({ where, text: JSON.stringify(event) }));
}

/** Sends runs of events of one source one after the other, so that the order of the file is kept. Returns how many were refused. */
async function send(ready: readonly Ready[], { client, name }: Bus, terminal: Terminal): Promise<number> {
  let refused = 0;
  for (const run of runsOfOneSource(ready)) {
    const source = run[0]?.event.source ?? '';
    const receipts = await createEmitter({ client, source, bus: name }).emit(run.map(({ event }) => event));
    for (const [index, receipt] of receipts.entries()) {
      const { where, event } = run[index] ?? {};
      if (receipt.accepted) terminal.print(`${receipt.entryId}  ${event?.name}  ${receipt.eventId}`);
      else terminal.tell(refusalLine(where ?? '', receipt));
      if (!receipt.accepted) refused += 1;
    }
  }
  return refused;
}

function refusalLine(where: string, receipt: Receipt & { accepted: false }): string {
  // The SDK says no more of an answer that is no JSON.
  if (receipt.code === 'SyntaxError') return `${where}: what answers at that address is no event bus [not-a-bus]`;
  return `${where}: refused by the bus: ${plain(receipt.message)} [${plain(receipt.code)}]`;
}

function runsOfOneSource(ready: readonly Ready[]): Ready[][] {
  const runs: Ready[][] = [];
  for (const one of ready) {
    const last = runs.at(-1);
    if (last?.[0]?.event.source === one.event.source) last.push(one);
    else runs.push([one]);
  }
  return runs;
}
