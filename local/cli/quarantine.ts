import { idPattern, wording } from '../../events/fields.ts';
import type { Ledger, QuarantineEntry } from '../../shared/ledger/ledger.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { customerOf } from '../../shared/recovery/facts.ts';
import { decidedSince, setAsideIn } from '../../shared/set-aside.ts';
import { wholeNumber } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { alsoThere, busOptions, checkBus, tableOptions, withLedger } from './endpoints.ts';
import { redrive } from './redrive.ts';

export const quarantineCommand: Command = {
  name: 'quarantine',
  summary: 'What was set aside, why, and the way back.',
  usage: [
    'list [--days n] [--json]',
    'show <id> [--body]',
    'redrive <id> [--dry-run] [--anyway]',
    'discard <id> --by <employeeId> --reason <text>',
  ],
  about: [
    'list shows the newest first: id, when, why, and where it is wrong; of the days before, what nobody has dealt with yet.\n' +
      'show tells all faults; the event itself, with what customers wrote, only with --body.',
    'redrive puts the event on the bus again as it was (same source, name and detail) and notes that. What would only be\n' +
      'set aside again is not put there: mend what was wrong first, or say --anyway. --dry-run tells what would happen.',
    'discard notes who says, and why, that nobody is waiting for it. It stays where it is, and is not redriven any more.',
    'What Kulanz said itself is said again by telling its case once more: the outcome stands, and all its ids are the same.',
  ],
  options: {
    days: { value: '<n>', about: 'list: how many days back (14)' },
    json: { about: 'list: as JSON' },
    body: { about: 'show: with the text as it was received' },
    'dry-run': { about: 'redrive: only tell whether it would be accepted now' },
    anyway: { about: 'redrive: even if it would be set aside again' },
    by: { value: '<employeeId>', about: 'discard: who says so' },
    reason: { value: '<text>', about: 'discard: why nobody is waiting for it' },
    ...busOptions,
    ...tableOptions,
  },
  examples: [
    'quarantine list',
    'quarantine list --days 30 --json',
    'quarantine show 2026-11-22-0123456789abcdef0123456789abcdef --body',
    'quarantine redrive 2026-11-22-0123456789abcdef0123456789abcdef --dry-run',
    "quarantine discard 2026-11-22-0123456789abcdef0123456789abcdef --by E-17 --reason 'A test of the shop.'",
  ],
  run,
};

const seeHelp = 'See: npm run --silent kulanz -- quarantine --help';

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [action, id, another] = call.positionals;
  if (action === 'list' && id === undefined) {
    const days = wholeNumber(call, 'days', { min: 1, max: 366, otherwise: 14 });
    return withLedger(call, (ledger) => list(call, days, ledger, terminal));
  }
  if (action !== 'show' && action !== 'redrive' && action !== 'discard') {
    throw new CommandFault(2, `quarantine takes: list, show <id>, redrive <id>, or discard <id>. ${seeHelp}`);
  }
  if (id === undefined || another !== undefined) throw new CommandFault(2, `${action} takes one id. ${seeHelp}`);
  const word = action === 'discard' ? wordOn(call) : undefined;
  if (action === 'redrive') checkBus(call);
  return withLedger(call, async (ledger) => {
    const entry = await ledger.quarantine.get(id);
    if (!entry)
      throw new CommandFault(
        1,
        `There is nothing of that id in quarantine. What there is: ${alsoThere(call, 'quarantine list')}`,
      );
    if (word) return discard(call, entry, word, ledger, terminal);
    if (action === 'redrive') return redrive(call, entry, ledger, terminal);
    return show(call, entry, await decidedSince(entry, ledger), terminal);
  });
}

/** Who discards something, and why. @throws CommandFault (2) */
function wordOn(call: Call): { by: string; reason: string } {
  const [by, reason] = [call.value('by'), call.value('reason')];
  if (by === undefined || reason === undefined) {
    throw new CommandFault(2, `Who says so, and why? --by <employeeId> --reason <text>. ${seeHelp}`);
  }
  if (!idPattern.test(by)) {
    throw new CommandFault(2, '--by takes an employee’s id: 1 to 128 letters, digits or . _ : -');
  }
  if (!wording().safeParse(reason).success) {
    throw new CommandFault(2, '--reason takes visible text, at most 1000 characters.');
  }
  return { by, reason };
}

async function discard(
  call: Call,
  { id }: QuarantineEntry,
  word: { by: string; reason: string },
  { quarantine }: Ledger,
  { print }: Terminal,
): Promise<ExitCode> {
  if (!(await quarantine.discard(id, { ...word, at: new Date().toISOString() }))) {
    throw new CommandFault(
      1,
      'Somebody has dealt with it already: it was discarded, or put on the bus again. Nothing was changed.',
      `What became of it: ${alsoThere(call, `quarantine show ${id}`)}`,
    );
  }
  print(`Discarded: ${id}. It is no longer among what waits.`);
  return 0;
}

async function list(call: Call, days: number, ledger: Ledger, { print, tell, paint }: Terminal): Promise<ExitCode> {
  const entries = await setAsideIn(ledger, days, Date.now());
  if (call.given('json')) {
    print(JSON.stringify(entries, null, 2));
    return 0;
  }
  for (const { id, quarantinedAt, code, faults, event, source, redrivenAt, discarded } of entries) {
    const who = event ? `  ${event}${source ? ` from ${source}` : ''}` : '';
    const where = faults.find(({ path }) => path !== '')?.path;
    const since = discarded
      ? `  discarded ${minute(discarded.at)} by ${discarded.by}`
      : redrivenAt
        ? `  put on the bus again ${minute(redrivenAt)}`
        : '';
    print(
      `${id}  ${minute(quarantinedAt)}  ${paint('yellow', code)}${where ? `  ${where}` : ''}${paint('dim', `${who}${since}`)}`,
    );
  }
  if (entries.length === 0) tell(`Nothing was set aside in the last ${days} days, and nothing waits from before.`);
  return 0;
}

function show(call: Call, entry: QuarantineEntry, outcome: Outcome | undefined, { print, paint }: Terminal): ExitCode {
  const { id, quarantinedAt, code, faults, event, source, redrivenAt, discarded, truncated, withheld, body } = entry;
  print(`${paint('bold', id)}  ${paint('yellow', code)}`);
  print(`set aside  ${quarantinedAt}`);
  if (event) print(`event      ${event}`);
  if (source) print(`source     ${source}`);
  if (redrivenAt) print(`put again  ${redrivenAt}`);
  if (discarded) print(`discarded  ${discarded.at}, by ${discarded.by}: ${withoutControls(discarded.reason)}`);
  for (const fault of faults) print(`fault      ${faultText(fault)}`);
  if (outcome) {
    const customerId = customerOf(outcome.facts.event);
    const whose = customerId === undefined ? '' : `, of customer ${customerId}`;
    print(`its case   has an outcome: ${outcome.decision.verdict}, ${outcome.decidedAt}${whose}`);
  }
  if (truncated) print('its text   was too large to be kept; there is only its beginning');
  if (withheld) print('its text   is confidential and was not kept');
  if (call.given('body')) {
    print('');
    print(withoutControls(body));
  }
  return 0;
}

/** What is wrong where no field is to blame. */
const meanings: Record<string, string> = {
  conflict: 'the case was told before, with other content',
  'attempts-exhausted': 'it failed too often, though nothing is wrong with it that its contract could tell',
  'item-too-large': 'the table takes nothing of this size',
  'rejected-by-table': 'the table refuses it for good',
};

function faultText({ path, code, message }: QuarantineEntry['faults'][number]): string {
  return `${path ? `${path}: ` : ''}${message ?? meanings[code] ?? 'not as agreed'} [${code}]`;
}

function minute(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

/** What was received may be hostile: nothing of it steers the terminal, and everything of it can be seen. */
function withoutControls(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{C}/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}
