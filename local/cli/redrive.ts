import { putAll } from '../../events/emit.ts';
import { parse } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import type { Ledger, QuarantineEntry } from '../../shared/ledger/ledger.ts';
import { plain } from '../view/paint.ts';
import { type Call, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { type Bus, withBus } from './endpoints.ts';
import { faultLine } from './faults.ts';

/** `quarantine redrive`: the event goes onto the bus again as it was, unless it would only be set aside again. */
export async function redrive(
  call: Call,
  entry: QuarantineEntry,
  ledger: Ledger,
  terminal: Terminal,
): Promise<ExitCode> {
  const again = putAgain(entry);
  if (again.Source === ownSource) return sayAgain(call, entry, again, ledger, terminal);
  const parsed = parse(entry.body, Date.now());
  if (!parsed.ok) {
    for (const fault of parsed.faults) terminal.tell(faultLine(entry.id, fault));
    if (!call.given('anyway')) {
      throw new CommandFault(
        1,
        'It would be set aside again. Nothing was put on the bus; to do it all the same: --anyway',
      );
    }
  }
  if (call.given('dry-run')) {
    terminal.print(parsed.ok ? dryRunText(entry) : 'It would be put on the bus, and set aside again.');
    return 0;
  }
  const entryId = await withBus(call, (bus) => put(again, bus));
  await ledger.quarantine.markRedriven(entry.id, new Date().toISOString());
  terminal.print(`${entryId}  ${again.DetailType}  ${entry.id}`);
  return 0;
}

/**
 * What Kulanz said itself and a listener of ours gave up on (`RemedyOrdered`, …) is not taken from anybody else. But the
 * case that it was said about is told again safely: its outcome stands, and all of it is said once more, with the same ids.
 */
async function sayAgain(
  call: Call,
  entry: QuarantineEntry,
  { Detail, DetailType }: Again,
  ledger: Ledger,
  terminal: Terminal,
): Promise<ExitCode> {
  const { caseKey } = Object(Object(JSON.parse(Detail)).data);
  const outcome = typeof caseKey === 'string' ? await ledger.find(caseKey) : undefined;
  if (!outcome) {
    throw new CommandFault(
      1,
      'Kulanz said it itself, of a case that is not known here: nobody else can say it, and nothing was put on the bus.',
    );
  }
  const { name, source, metadata, data } = outcome.facts.event;
  if (call.given('dry-run')) {
    terminal.print(`Its case would be told again (${name} from ${source}), and ${DetailType} be said once more.`);
    return 0;
  }
  const told = { Source: source, DetailType: name, Detail: JSON.stringify({ metadata, data }) };
  const entryId = await withBus(call, (bus) => put(told, bus));
  await ledger.quarantine.markRedriven(entry.id, new Date().toISOString());
  terminal.print(`${entryId}  ${name}  ${entry.id}`);
  terminal.tell(`Its case was told again; its outcome stands, and ${DetailType} is said once more with the same ids.`);
  return 0;
}

function dryRunText({ code }: QuarantineEntry): string {
  if (code !== 'conflict') return 'It would be accepted now.';
  return 'Its contract accepts it. While the case has an outcome of other content, it would be a conflict again.';
}

interface Again {
  Source: string;
  DetailType: string;
  Detail: string;
}

/** The entry as it was first put. @throws CommandFault (1) for what no bus takes */
function putAgain({ body, truncated, withheld }: QuarantineEntry): Again {
  if (withheld) {
    throw new CommandFault(1, 'It is confidential, so its text was not kept: the producer has to send it anew.');
  }
  if (truncated) {
    throw new CommandFault(1, 'Only its beginning was kept, since it was too large: the producer has to send it anew.');
  }
  let event: unknown;
  try {
    event = JSON.parse(body);
  } catch {
    throw new CommandFault(1, 'It is not JSON, and no bus takes that: the producer has to send it anew.');
  }
  const field = (name: string): unknown =>
    typeof event === 'object' && event !== null && Object.hasOwn(event, name) ? Reflect.get(event, name) : undefined;
  const source = field('source');
  const detailType = field('detail-type');
  const detail = field('detail');
  if (typeof source !== 'string' || typeof detailType !== 'string' || typeof detail !== 'object' || detail === null) {
    throw new CommandFault(
      1,
      'It has no source, detail-type and detail, and no bus takes that: the producer has to send it anew.',
    );
  }
  return { Source: source, DetailType: detailType, Detail: JSON.stringify(detail) };
}

async function put(again: Again, { client, name }: Bus): Promise<string> {
  const [sent] = await putAll([{ EventBusName: name, ...again }], { client });
  if (sent?.accepted) return sent.entryId;
  throw new CommandFault(1, `The bus refused it: ${plain(sent?.message ?? '')} [${plain(sent?.code ?? 'NoAnswer')}]`);
}
