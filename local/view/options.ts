import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Where `npm start` listens and keeps its data, unless it is told otherwise. */
export const defaultPorts = { bus: 4100, table: 4101, desk: 4102 };
export const defaultFolder = fileURLToPath(new URL('../../.kulanz', import.meta.url));

/** How `npm start` was called. */
export interface Options {
  help: boolean;
  fresh: boolean;
  samples: boolean;
  once: boolean;
  port: number;
  tablePort: number;
  deskPort: number;
  dataFolder: string;
}

export const help = `npm start -- [options]

Starts Kulanz on this machine: an event bus, queues, the functions and a table. Plays sample events,
shows what becomes of each, and stays up for yours.

  --fresh              forget all data of earlier runs
  --port <n>           the bus's port (${defaultPorts.bus}; 0 for any free one)
  --table-port <n>     the table's port (${defaultPorts.table}; 0 for any free one)
  --desk-port <n>      the port for people: where one signs in, and the API (${defaultPorts.desk}; 0 for any free one)
  --data <folder>      where the data is kept (.kulanz)
  --no-samples         do not play the sample events
  --once               stop when the sample events are played
  --help               this text
`;

/** The call cannot be understood. The message is a sentence for the person who made it. */
export class UsageError extends Error {}

/** @throws UsageError for an option that does not exist, or a value that cannot be */
export function readOptions(argv: readonly string[]): Options {
  const values = parsed(argv);
  return {
    help: values.help,
    fresh: values.fresh,
    samples: !values['no-samples'],
    once: values.once,
    port: portOf('--port', values.port),
    tablePort: portOf('--table-port', values['table-port']),
    deskPort: portOf('--desk-port', values['desk-port']),
    dataFolder: values.data === undefined ? defaultFolder : folderOf(values.data),
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        fresh: { type: 'boolean', default: false },
        'no-samples': { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: `${defaultPorts.bus}` },
        'table-port': { type: 'string', default: `${defaultPorts.table}` },
        'desk-port': { type: 'string', default: `${defaultPorts.desk}` },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Node's first sentence names the option; what follows is about how to write positional arguments.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`);
  }
}

function portOf(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`${option} takes a port from 0 to 65535, not "${text}".`);
}

function folderOf(text: string): string {
  if (text === '') throw new UsageError('--data takes a folder.');
  return resolve(text);
}
