/** The commands that `npm start` prints. Each reaches the engine, or the data, of the start that printed it. */
import { endpointAt } from '../engine/loopback.ts';
import { anotherFolder, type Change } from '../engine/start-fault.ts';
import { defaultFolder, defaultPorts, type Options } from './options.ts';

/** Starts as it was started this time, but for what is to change. */
export function startCommand(options: Options, change: Change): string {
  const { dataFolder, port, tablePort, deskPort, samples, once, fresh } = options;
  const given = {
    data: unless(defaultFolder, dataFolder),
    port: unless(defaultPorts.bus, port),
    'table-port': unless(defaultPorts.table, tablePort),
    'desk-port': unless(defaultPorts.desk, deskPort),
    'no-samples': !samples,
    once,
    fresh,
  };
  const words = Object.entries({ ...given, ...change }).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name} ${quoted(String(value))}`];
  });
  return ['npm start --', ...words].join(' ');
}

/** Tells what was decided for a customer. */
export function outcomesCommand(customerId: string, tableEndpoint: string): string {
  const elsewhere = tableEndpoint === endpointAt(defaultPorts.table) ? '' : ` --table-endpoint ${tableEndpoint}`;
  return `npm run --silent kulanz -- outcomes ${customerId}${elsewhere}`;
}

/** Tells commands where this engine is, unless it is where they look anyway. */
export function endpointsCommand({
  busEndpoint,
  tableEndpoint,
}: {
  busEndpoint: string;
  tableEndpoint: string;
}): string | undefined {
  const isUsual = busEndpoint === endpointAt(defaultPorts.bus) && tableEndpoint === endpointAt(defaultPorts.table);
  if (isUsual) return undefined;
  return `export AWS_ENDPOINT_URL_EVENTBRIDGE=${busEndpoint} AWS_ENDPOINT_URL_DYNAMODB=${tableEndpoint}`;
}

function unless<T>(usual: T, value: T): T | undefined {
  return value === usual ? undefined : value;
}

/** For any POSIX shell. */
export function quoted(word: string): string {
  if (word === anotherFolder.data || /^[\w./:@%+=,-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
