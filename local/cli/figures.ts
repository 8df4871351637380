import { excuseKinds } from '../../events/remedies/listening.ts';
import { overviewOf } from '../../shared/overview.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { moneyText } from '../view/money.ts';
import { inWords } from '../view/remedy.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { withLedger } from './endpoints.ts';
import { periodOf, periodOptions } from './period.ts';
import { recompute } from './recompute.ts';

export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Whether anybody has to act, and what came of the last days; or all figures anew.',
  usage: ['[--days n] [--json]', '--recompute [--dry-run] [--json]'],
  about: [
    'Cases, what was granted and how much was to be expected (the daily mean of the 28 days before; of a younger house, of\n' +
      'the days that there were, if they were a week), how long it took, excuses, and what waits now. Worth is what remedies\n' +
      'save or pay within a year. The days are UTC, today is the last.',
    '--recompute computes every figure anew from the recorded outcomes, tells how many were the same, missing or different,\n' +
      'and puts those right. With --dry-run it only looks, and exits with 1 if they disagree. What is decided in these moments\n' +
      'may count as missing. It reads the whole table; stopped with Ctrl-C it can be begun again, and nothing is lost.',
  ],
  options: {
    recompute: { about: 'compute all figures anew' },
    'dry-run': { about: '--recompute: only look' },
    json: { about: 'as JSON: what GET /v1/figures answers; with --recompute the counts' },
    ...periodOptions,
  },
  examples: ['figures', 'figures --days 90 --json', 'figures --recompute --dry-run'],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  const { days } = periodOf(call, 'figures');
  if (call.given('recompute')) {
    if (call.given('days')) throw new CommandFault(2, '--recompute computes all figures, and takes no --days.');
    return recompute(call, terminal);
  }
  if (call.given('dry-run')) throw new CommandFault(2, '--dry-run goes with --recompute.');
  const overview = await withLedger(call, (ledger) => overviewOf({ ledger, policy: currentPolicy }, days, Date.now()));
  if (call.given('json')) terminal.print(JSON.stringify(overview, null, 2));
  else for (const line of linesOf(overview, terminal)) terminal.print(line);
  return 0;
}

type Overview = Awaited<ReturnType<typeof overviewOf>>;

function linesOf(overview: Overview, { paint }: Terminal): string[] {
  const { health, begging, time, referrals, quarantine } = overview;
  const because = health.because.map(({ code, count }) => `${code} ${count}`).join(', ');
  const least = referrals.atLeast ? 'at least ' : '';
  return [
    health.healthy
      ? paint('green', 'healthy: nobody has to act')
      : `${paint('yellow', 'somebody has to act')}: ${because}`,
    ...linesOfCases(overview),
    `put right unasked  ${begging.unasked} of ${begging.putRight}`,
    ...(time.medianMs === undefined
      ? []
      : [`time taken         ${span(time.medianMs)} in the middle, ${span(time.p95Ms ?? 0)} for 95 of 100`]),
    ...linesOfValue(overview),
    ...linesOfExcuses(overview),
    `referrals waiting  ${least}${referrals.waiting}, overdue ${referrals.overdue}`,
    `in quarantine      ${quarantine.atLeast ? 'at least ' : ''}${quarantine.open}${quarantine.byCode.map(({ code, count }) => `, ${code} ${count}`).join('')}`,
  ];
}

function linesOfCases({ cases }: Overview): string[] {
  return [...Map.groupBy(cases, ({ event }) => event)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([event, some]) => {
      const sum = (verdict: string) => some.reduce((all, one) => all + (one.verdict === verdict ? one.count : 0), 0);
      const counts = ['granted', 'referred', 'unneeded'].flatMap((verdict) =>
        sum(verdict) > 0 ? [`${verdict} ${sum(verdict)}`] : [],
      );
      return `${event.padEnd(26)} ${counts.join(', ')}`;
    });
}

function linesOfValue({ value, forecast }: Overview): string[] {
  const kinds = Map.groupBy([...value, ...forecast], ({ basis, currency }) => `${basis} ${currency}`);
  return [...kinds.values()].flatMap(([kind]) => {
    if (!kind) return [];
    const { basis, currency } = kind;
    const isOf = (one: typeof kind) => one.basis === basis && one.currency === currency;
    const amount = value.filter(isOf).reduce((sum, one) => sum + one.amount, 0);
    const expected = forecast.find(isOf);
    const hope = expected ? ` (expected ${moneyText(expected)})` : '';
    return [`${`granted, ${basis}`.padEnd(18)} ${moneyText({ amount, currency })}${hope}`];
  });
}

function linesOfExcuses({ excuses }: Overview): string[] {
  return [...Map.groupBy(excuses, ({ team }) => team ?? 'others')].map(([team, some]) => {
    const counts = excuseKinds.flatMap((kind) => {
      const found = some.find((one) => one.kind === kind);
      return found ? [`${inWords(kind)} ${found.count}`] : [];
    });
    return `${`excuses, ${team}`.padEnd(18)} ${counts.join(', ')}`;
  });
}

/** `1.5 h`: in the largest unit of which there is at least one. */
function span(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1_000],
  ] as const;
  const [unit, size] = units.find(([, least]) => ms >= least) ?? ['ms', 1];
  return `${Number((ms / size).toFixed(1))} ${unit}`;
}
