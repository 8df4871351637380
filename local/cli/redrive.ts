import { putAll } from '../../events/emit.ts';
import type { Ledger, QuarantineEntry } from '../../shared/ledger/ledger.ts';
import { CannotBeRedriven, type Put, refusedAgain, wayBack } from '../../shared/redriving.ts';
import { plain } from '../view/paint.ts';
import { type Call, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { alsoThere, type Bus, withBus } from './endpoints.ts';
import { faultLine } from './faults.ts';

const wasDiscarded = 'It was discarded: nobody is waiting for it. Nothing was put on the bus.';

/** `quarantine redrive`: the event goes onto the bus again as it was, unless it would only be set aside again. */
export async function redrive(
  call: Call,
  entry: QuarantineEntry,
  ledger: Ledger,
  terminal: Terminal,
): Promise<ExitCode> {
  const { discarded, redrivenAt } = entry;
  if (discarded)
    throw new CommandFault(1, wasDiscarded, `Who says so: ${alsoThere(call, `quarantine show ${entry.id}`)}`);
  const { put: again, said } = await wayBack(entry, ledger).catch((error: unknown) => {
    throw error instanceof CannotBeRedriven ? new CommandFault(1, error.message) : error;
  });
  const { DetailType: name, Source: source } = again;
  if (redrivenAt) {
    terminal.tell(
      `It was put again before, ${redrivenAt}; if it was set aside once more, that is an entry of its own.`,
    );
  }
  // What our own case was told with is known to be good.
  const refused = said === undefined ? refusedAgain(entry, Date.now()) : undefined;
  if (refused) {
    for (const fault of refused.faults) terminal.tell(faultLine(entry.id, fault));
    if (refused.detail !== undefined) terminal.tell(refused.detail);
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
    } else terminal.print(refused ? 'It would be put on the bus, and set aside again.' : 'It would be accepted now.');
    return 0;
  }
  if (!(await ledger.quarantine.beginRedrive(entry.id, new Date().toISOString()))) {
    throw new CommandFault(1, wasDiscarded);
  }
  const entryId = await withBus(call, (bus) => put(again, bus));
  await ledger.quarantine.markRedriven(entry.id, new Date().toISOString());
  terminal.print(`${entryId}  ${name}  ${entry.id}`);
  if (said !== undefined) {
    terminal.tell(`Its case was told again; its outcome stands, and ${said} is said once more with the same ids.`);
  }
  return 0;
}

async function put(again: Put, { client, name }: Bus): Promise<string> {
  const [sent] = await putAll([{ EventBusName: name, ...again }], { client });
  if (sent?.accepted) return sent.entryId;
  throw new CommandFault(1, `The bus refused it: ${plain(sent?.message ?? '')} [${plain(sent?.code ?? 'NoAnswer')}]`);
}
