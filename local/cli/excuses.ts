import { excuseKinds } from '../../events/remedies/listening.ts';
import { type ExcuseCounts, excusesByTeam, smallestTeam } from '../../shared/recovery/listening/reports.ts';
import { inWords } from '../view/remedy.ts';
import type { Call, Command, ExitCode, Terminal } from './command.ts';
import { withLedger } from './endpoints.ts';
import { figuresOf, periodOf, periodOptions } from './period.ts';

export const excusesCommand: Command = {
  name: 'excuses',
  summary: 'Which excuses our replies made, by team and never by person.',
  usage: ['[--days n] [--json]'],
  about: [
    'How many replies hid behind our rules, our organisation or another customer. Who wrote them is in no figure. Teams of\n' +
      `fewer than ${smallestTeam}, or of unknown size, are counted together: a team of one is a name. A person’s own report is for them\n` +
      'alone, and no command shows it.',
    'The finder is a hint and errs: look at what changes from month to month, not at a single reply.',
  ],
  options: {
    json: { about: 'as JSON: { from, to, teams, others }' },
    ...periodOptions,
  },
  examples: ['excuses', 'excuses --days 90 --json'],
  run,
};

async function run(call: Call, { print, tell }: Terminal): Promise<ExitCode> {
  const period = periodOf(call, 'excuses');
  const { days, from, to } = period;
  const figures = await figuresOf(call, period);
  const { teams, others } = excusesByTeam(figures, await withLedger(call, (ledger) => ledger.staff.roster()));
  if (call.given('json')) {
    print(JSON.stringify({ from, to, teams, others }, null, 2));
    return 0;
  }
  const rows = [...Object.entries(teams), ...(others.replies > 0 ? [['others', others] as const] : [])];
  const width = Math.max(0, ...rows.map(([team]) => team.length));
  for (const [team, counts] of rows) print(`${team.padEnd(width)}  ${lineOf(counts)}`);
  if (rows.length === 0) tell(`No reply of the last ${days} days made an excuse.`);
  return 0;
}

function lineOf({ replies, ...counts }: ExcuseCounts): string {
  return [
    `${String(replies).padStart(4)} ${replies === 1 ? 'reply  ' : 'replies'}`,
    ...excuseKinds.map((kind) => `${inWords(kind)} ${String(counts[kind]).padStart(3)}`),
  ].join('  ');
}
