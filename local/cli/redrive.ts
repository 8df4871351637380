import { putAll } from '../../events/emit.ts';
import { parse } from '../../events/index.ts';
import type { Ledger, QuarantineEntry } from '../../shared/ledger/ledger.ts';
import { CannotBeRedriven, type Put, wayBack } from '../../shared/redriving.ts';
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
  const { put: again, said } = await wayBack(entry, ledger).catch((error: unknown) => {
    throw error instanceof CannotBeRedriven ? new CommandFault(1, error.message) : error;
  });
  const { DetailType: name, Source: source } = again;
  // What our own case was told with is known to be good.
  const parsed = said === undefined ? parse(entry.body, Date.now()) : undefined;
  if (parsed?.ok === false) {
    for (const fault of parsed.faults) terminal.tell(faultLine(entry.id, fault));
    if (!call.given('anyway')) {
      throw new CommandFault(
        1,
        'It would be set aside again. Nothing was put on the bus; to do it all the same: --anyway',
      );
    }
  }
  if (call.given('dry-run')) {
    if (said !== undefined) {
      terminal.print(`Its case would be told again (${name} from ${source}), and ${said} be said once more.`);
    } else terminal.print(parsed?.ok ? dryRunText(entry) : 'It would be put on the bus, and set aside again.');
    return 0;
  }
  const entryId = await withBus(call, (bus) => put(again, bus));
  await ledger.quarantine.markRedriven(entry.id, new Date().toISOString());
  terminal.print(`${entryId}  ${name}  ${entry.id}`);
  if (said !== undefined) {
    terminal.tell(`Its case was told again; its outcome stands, and ${said} is said once more with the same ids.`);
  }
  return 0;
}

function dryRunText({ code }: QuarantineEntry): string {
  if (code !== 'conflict') return 'It would be accepted now.';
  return 'Its contract accepts it. While the case has an outcome of other content, it would be a conflict again.';
}

async function put(again: Put, { client, name }: Bus): Promise<string> {
  const [sent] = await putAll([{ EventBusName: name, ...again }], { client });
  if (sent?.accepted) return sent.entryId;
  throw new CommandFault(1, `The bus refused it: ${plain(sent?.message ?? '')} [${plain(sent?.code ?? 'NoAnswer')}]`);
}
