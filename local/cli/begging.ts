import { type BeggingIndex, beggingIndex, longestMemory } from '../../shared/recovery/listening/begging.ts';
import type { Call, Command, ExitCode, Terminal } from './command.ts';
import { figuresOf, periodOf, periodOptions } from './period.ts';

export const beggingCommand: Command = {
  name: 'begging',
  summary: 'Did customers have to beg? How often they came before they were helped.',
  usage: ['[--days n] [--json]'],
  about: [
    'The share that was put right before anybody asked, and how often customers came to us before the others were helped.\n' +
      `A contact counts towards the next thing put right for that customer within ${longestMemory} days. The days are UTC, today is the last.`,
  ],
  options: {
    json: {
      about: 'as JSON: { from, to, putRight, unasked, shareUnasked, contacts, contactsPerRemedy, begged, waiting }',
    },
    ...periodOptions,
  },
  examples: ['begging', 'begging --days 90 --json'],
  run,
};

async function run(call: Call, { print, tell }: Terminal): Promise<ExitCode> {
  const period = periodOf(call, 'begging');
  const { days, from, to } = period;
  const figures = await figuresOf(call, period, longestMemory);
  const index = beggingIndex(figures, { from, to });
  if (call.given('json')) {
    print(JSON.stringify({ from, to, ...index }, null, 2));
    return 0;
  }
  for (const line of linesOf(index)) print(line);
  if (index.putRight === 0) tell(`Nothing was put right for a customer in the last ${days} days.`);
  return 0;
}

function linesOf({ putRight, unasked, shareUnasked, contactsPerRemedy, begged, waiting }: BeggingIndex): string[] {
  const [once, twice, more] = begged;
  return [
    ...(shareUnasked === undefined
      ? []
      : [`put right unasked   ${unasked} of ${putRight} (${Math.round(shareUnasked * 100)} %)`]),
    ...(contactsPerRemedy === undefined
      ? []
      : [
          `contacts before     ${contactsPerRemedy.toFixed(2)} on average, where the customer had to come at all`,
          `came once           ${once}`,
          `came twice          ${twice}`,
          `came more often     ${more}`,
        ]),
    `still waiting       ${waiting}`,
  ];
}
