import { lostIn, storyBefore } from '../../shared/recovery/listening/lost.ts';
import { plain } from '../view/paint.ts';
import type { Call, Command, ExitCode, Terminal } from './command.ts';
import { figuresOf, periodOf, periodOptions } from './period.ts';

export const lostCommand: Command = {
  name: 'lost',
  summary: 'The board of lost customers: who left, why, and what had been decided for them.',
  usage: ['[--days n] [--json]'],
  about: [
    'What they said is there only with their consent. Under each is what we had decided for them in the ' +
      `${storyBefore} days before the\nperiod and in it: what was put right, and what was not. The whole story: outcomes <customerId>`,
  ],
  options: {
    json: { about: 'as JSON: [{ customerId, leftOn, reason, quote, decided, putRight }]' },
    ...periodOptions,
  },
  examples: ['lost', 'lost --days 90 --json'],
  run,
};

async function run(call: Call, { print, tell, paint }: Terminal): Promise<ExitCode> {
  const period = periodOf(call, 'lost');
  const lost = lostIn(await figuresOf(call, period, storyBefore), period.from);
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
