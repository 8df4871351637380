import type { Figure } from '../../shared/recovery/listening/figure.ts';
import { wholeNumber } from './arguments.ts';
import { type Call, CommandFault, type Option } from './command.ts';
import { tableOptions, withLedger } from './endpoints.ts';

const day = 86_400_000;

/** The options of every command that adds up figures. */
export const periodOptions: Record<string, Option> = {
  days: { value: '<n>', about: 'how many days (30)' },
  ...tableOptions,
};

/** A period of whole days in UTC, from its first instant to before its end. */
export interface Period {
  days: number;
  from: string;
  to: string;
}

/** The days that were asked for, today the last. @throws CommandFault (2) for an argument, which no such command takes */
export function periodOf(call: Call, command: string): Period & { until: string } {
  if (call.positionals.length > 0) {
    throw new CommandFault(2, `${command} takes no argument. See: npm run --silent kulanz -- ${command} --help`);
  }
  const days = wholeNumber(call, 'days', { min: 1, max: 366, otherwise: 30 });
  const until = new Date().toISOString().slice(0, 10);
  const to = new Date(Date.parse(until) + day).toISOString();
  return { days, until, from: new Date(Date.parse(to) - days * day).toISOString(), to };
}

/** The figures of a period, and of some days before it where what came before matters. */
export function figuresOf(call: Call, { days, until }: Period & { until: string }, before = 0): Promise<Figure[]> {
  return withLedger(call, (ledger) => ledger.figures.list({ days: days + before, until }));
}
