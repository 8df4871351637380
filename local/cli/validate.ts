import { parse } from '../../events/index.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { faultLine, faultLines, shortened } from './faults.ts';
import { eventsIn, nameOf, readText } from './files.ts';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Would these events be accepted if they arrived now?',
  usage: ['<file…>'],
  about: [
    'A file holds one event, a JSON array of events, or one event a line (.ndjson, .jsonl); - is standard input.\n' +
      'Each fault is a line on standard error: <file>: <path>: <what is wrong> [<code>], with the line (file:12) or the\n' +
      'place in the array (file[3]) behind the file. Values are never shown. Exit 0 if all are accepted, otherwise 2.',
    'Two of the events in stream.ndjson, the last example, are wrong on purpose: their faults are told, and it exits with 2.',
  ],
  options: {},
  examples: ['validate events/samples/warranty-claimed.json', 'validate events/samples/stream.ndjson'],
  run,
};

async function run({ positionals }: Call, terminal: Terminal): Promise<ExitCode> {
  if (positionals.length === 0)
    throw new CommandFault(2, 'validate needs a file. See: npm run --silent kulanz -- validate --help');
  const now = Date.now();
  let good = 0;
  let bad = 0;
  let withoutEvent = 0;
  for (const file of positionals) {
    const faults = await faultsIn(file, now);
    for (const line of shortened(faults.lines)) terminal.tell(line);
    good += faults.good;
    bad += faults.bad;
    if (faults.good + faults.bad === 0) withoutEvent += 1;
  }
  const all = good + bad;
  const accepted = bad === 0 ? `Accepted: ${events(all)}.` : `Accepted: ${good} of ${events(all)}. Refused: ${bad}.`;
  const none = `No event in ${withoutEvent === 1 ? '1 file' : `${withoutEvent} files`}.`;
  terminal.tell([...(all > 0 ? [accepted] : []), ...(withoutEvent > 0 ? [none] : [])].join(' '));
  return bad + withoutEvent === 0 ? 0 : 2;
}

/** In a file that cannot be read there is no event: the other files are looked at all the same. */
async function faultsIn(file: string, now: number): Promise<{ lines: string[]; good: number; bad: number }> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof CommandFault) return { lines: [...error.lines], good: 0, bad: 0 };
    throw error;
  }
  const found = eventsIn(file, text);
  if (found.length === 0) {
    return {
      lines: [faultLine(nameOf(file), { path: '', code: 'not-an-event', message: 'there is no event in it' })],
      good: 0,
      bad: 0,
    };
  }
  const lines: string[] = [];
  let bad = 0;
  for (const one of found) {
    const parsed = parse(one.text, now);
    if (parsed.ok) continue;
    bad += 1;
    lines.push(...faultLines(one, parsed.faults));
  }
  return { lines, good: found.length - bad, bad };
}

function events(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}
