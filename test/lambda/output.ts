/** What a function really writes, and what CloudWatch makes of it. */
import { format } from 'node:util';
import { vi } from 'vitest';
import * as z from 'zod/mini';

/** One value of one metric, with every dimension that CloudWatch files it under. */
export interface Count {
  namespace: string;
  metric: string;
  unit: string;
  value: number;
  dimensions: Record<string, string>;
}

/** Everything written while `work` ran: to stdout and stderr, and by way of the console. */
export async function writtenDuring(work: () => unknown): Promise<string> {
  let text = '';
  const spies = [
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
        return true;
      }),
    ),
    ...(['debug', 'error', 'info', 'log', 'trace', 'warn'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
        text += `${format(...parts)}\n`;
      }),
    ),
  ];
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return text;
}

const anyLine = z.record(z.string(), z.unknown());
const embedded = z.object({
  _aws: z.strictObject({
    Timestamp: z.int(),
    CloudWatchMetrics: z.tuple([
      z.strictObject({
        Namespace: z.string(),
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.tuple([z.strictObject({ Name: z.string(), Unit: z.string() })]),
      }),
    ]),
  }),
});

/** The lines, each of which must be a JSON object: anything else throws. */
export const linesIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => anyLine.parse(JSON.parse(line)));

/** The structured logs. */
export const logsIn = (text: string) => linesIn(text).filter((line) => !('_aws' in line));

/** The metrics, one a line; a line that says anything besides its metric and its dimensions throws. */
export function countsIn(text: string): Count[] {
  return linesIn(text)
    .filter((line) => '_aws' in line)
    .map((line) => {
      const [{ Namespace: namespace, Dimensions, Metrics }] = embedded.parse(line)._aws.CloudWatchMetrics;
      const [{ Name: metric, Unit: unit }] = Metrics;
      const { _aws, [metric]: value, ...rest } = line;
      const dimensions = z.record(z.enum(Dimensions[0]), z.string()).parse(rest);
      return { namespace, metric, unit, value: z.number().parse(value), dimensions };
    });
}
