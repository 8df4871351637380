import type { Figure } from '../../shared/recovery/listening/figure.ts';
import { remediesBefore } from '../../shared/recovery/listening/reports.ts';
import { plain } from '../view/paint.ts';
import type { Call, Command, ExitCode, Terminal } from './command.ts';
import { figuresOf, periodOf, periodOptions } from './period.ts';

/** What was decided so many days before somebody left still belongs to the story. */
const before = 90;

export const lostCommand: Command = {
  name: 'lost',
  summary: 'The board of lost customers: who left, why, and what had been decided for them.',
  usage: ['[--days n] [--json]'],
  about: [
    'What they said is there only with their consent. Under each is what we had decided for them in the ' +
      `${before} days before the\nperiod and in it: what was put right, and what was not. The whole story: outcomes <customerId>`,
  ],
  options: {
    json: { about: 'as JSON: [{ customerId, leftOn, reason, quote, decided, putRight }]' },
    ...periodOptions,
  },
  examples: ['lost', 'lost --days 90 --json'],
  run,
};

/** Somebody who left, with what came before. */
interface Lost {
  customerId: string;
  leftOn: string;
  reason?: string | undefined;
  quote?: string | undefined;
  /** What was decided for them before, oldest first. */
  decided: Pick<Figure, 'event' | 'verdict' | 'decidedAt'>[];
  /** How many of these put something right. */
  putRight: number;
}

async function run(call: Call, { print, tell, paint }: Terminal): Promise<ExitCode> {
  const period = periodOf(call, 'lost');
  const lost = lostIn(await figuresOf(call, period, before), period.from);
  if (call.given('json')) {
    print(JSON.stringify(lost, null, 2));
    return 0;
  }
  for (const [index, { customerId, leftOn, reason, quote, decided, putRight }] of lost.entries()) {
    if (index > 0) print('');
    print(`${paint('bold', customerId)}  left on ${leftOn}${reason ? `: ${plain(reason)}` : ''}`);
    if (quote) print(`  “${plain(quote)}”`);
    for (const { decidedAt, event, verdict } of decided) print(`  ${decidedAt.slice(0, 10)}  ${event}: ${verdict}`);
    if (decided.length === 0) print('  Nothing was ever told of them that we decided on.');
    else if (putRight === 0) print('  Nothing was put right for them.');
  }
  if (lost.length === 0) tell(`Nobody left in the last ${period.days} days.`);
  return 0;
}

function lostIn(figures: readonly Figure[], from: string): Lost[] {
  return figures
    .flatMap((figure): Lost[] => {
      const { customerId, left, decidedAt } = figure;
      if (!left || customerId === undefined || decidedAt < from) return [];
      const decided = figures
        .filter((one) => one.customerId === customerId && Date.parse(one.decidedAt) < Date.parse(decidedAt))
        .toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt))
        .map(({ event, verdict, decidedAt: at }) => ({ event, verdict, decidedAt: at }));
      return [{ customerId, ...left, decided, putRight: remediesBefore(figure, figures).length }];
    })
    .toSorted((a, b) => (a.leftOn < b.leftOn ? 1 : -1));
}
