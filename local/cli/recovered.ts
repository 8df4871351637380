import { type Answers, didItWork } from '../../shared/recovery/listening/reports.ts';
import type { Call, Command, ExitCode, Terminal } from './command.ts';
import { figuresOf, periodOf, periodOptions } from './period.ts';

export const recoveredCommand: Command = {
  name: 'recovered',
  summary: 'Did it work? Customers for whom something was put right, beside the rest.',
  usage: ['[--days n] [--json]'],
  about: [
    'How both answered: score (of 10), whether they would recommend us, whether they felt second class, and how many of those\n' +
      'who answered recommended us, or left. Recovered is who had something put right in the period before they answered.',
  ],
  options: {
    json: { about: 'as JSON: { from, to, recovered, rest }' },
    ...periodOptions,
  },
  examples: ['recovered', 'recovered --days 90 --json'],
  run,
};

async function run(call: Call, { print, tell }: Terminal): Promise<ExitCode> {
  const period = periodOf(call, 'recovered');
  const { days, from, to } = period;
  const both = didItWork(await figuresOf(call, period));
  if (call.given('json')) {
    print(JSON.stringify({ from, to, ...both }, null, 2));
    return 0;
  }
  if (both.recovered.answers + both.rest.answers === 0) {
    tell(`No customer answered a survey in the last ${days} days.`);
    return 0;
  }
  print(`${''.padEnd(18)}  ${'recovered'.padStart(9)}  ${'the rest'.padStart(9)}`);
  for (const [name, valueIn] of rows) {
    print(`${name.padEnd(18)}  ${valueIn(both.recovered).padStart(9)}  ${valueIn(both.rest).padStart(9)}`);
  }
  return 0;
}

const share = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value * 100)} %`);

const rows: [string, (answers: Answers) => string][] = [
  ['answers', ({ answers }) => String(answers)],
  ['score', ({ score }) => (score === undefined ? '–' : score.toFixed(1))],
  ['would recommend', ({ wouldRecommend }) => share(wouldRecommend)],
  ['felt second class', ({ feltSecondClass }) => share(feltSecondClass)],
  ['recommended us', ({ recommended }) => String(recommended)],
  ['left', ({ left }) => String(left)],
];
