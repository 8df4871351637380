/** Where a command finds a bus or a table, and as whom it speaks there. */
import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { tableOn } from '../../shared/ledger/items.ts';
import { createLedger, type Ledger, tableClient } from '../../shared/ledger/ledger.ts';
import type { Table } from '../../shared/ledger/table.ts';
import { endpointAt } from '../engine/loopback.ts';
import { quoted } from '../view/commands.ts';
import { defaultPorts } from '../view/options.ts';
import { type Call, CommandFault, type Option } from './command.ts';

/** Where `npm start` listens unless it was told otherwise. */
const embedded = {
  bus: endpointAt(defaultPorts.bus),
  table: endpointAt(defaultPorts.table),
  desk: endpointAt(defaultPorts.desk),
  region: 'eu-central-1',
};

/** What an option that takes an address usually says. */
const usual = { endpoint: embedded.bus, 'table-endpoint': embedded.table, desk: embedded.desk };

/** The options of every command that puts events on a bus. */
export const busOptions: Record<string, Option> = {
  endpoint: {
    value: '<URL>',
    about: `where the bus is; otherwise AWS_ENDPOINT_URL_EVENTBRIDGE, otherwise ${embedded.bus} (npm start)`,
  },
  bus: { value: '<name>', about: 'the bus’s name; otherwise BUS_NAME, otherwise kulanz' },
};

/** The options of every command that reads the table. */
export const tableOptions: Record<string, Option> = {
  'table-endpoint': {
    value: '<URL>',
    about: `where the table is; otherwise AWS_ENDPOINT_URL_DYNAMODB, otherwise ${embedded.table} (npm start)`,
  },
  table: { value: '<name>', about: 'the table’s name; otherwise TABLE_NAME, otherwise kulanz' },
};

/** A command to go on with, at the same table as this one. */
export function alsoThere(call: Call, command: string): string {
  return [`npm run --silent kulanz -- ${command}`, ...given(call, tableOptions)].join(' ');
}

/** A command that puts events on the bus beside that table, if it is known which that is; else it says what to fill in. */
export function onTheBusThere(call: Call, command: string): string {
  const isElsewhere =
    call.value('table-endpoint') !== undefined && process.env.AWS_ENDPOINT_URL_EVENTBRIDGE === undefined;
  const unsaid = isElsewhere && call.value('endpoint') === undefined ? ['--endpoint <URL of the bus>'] : [];
  return [`npm run --silent kulanz -- ${command}`, ...unsaid, ...given(call, busOptions)].join(' ');
}

function given(call: Call, options: Record<string, Option>): string[] {
  return Object.keys(options).flatMap((option) => {
    const value = call.value(option);
    return value === undefined ? [] : [`--${option} ${quoted(value)}`];
  });
}

/** The options of every command that signs somebody in. */
export const deskOptions: Record<string, Option> = {
  desk: { value: '<URL>', about: `where one signs in; otherwise ${embedded.desk} (npm start)` },
};

/** The desk that the options name. @throws CommandFault if the address is none (2) or nobody answers there (1) */
export async function deskEndpoint(call: Call): Promise<string> {
  const { endpoint } = await settingsFor(call.value('desk') ?? embedded.desk, 'desk');
  return new URL(endpoint).origin;
}

/** What a command may do with a bus while it has it. */
export interface Bus {
  client: EventBridgeClient;
  name: string;
}

/** Whether the options can name a bus, before anything is done that needs one. @throws CommandFault (2) if not */
export function checkBus(call: Call): void {
  settingsOf(busEndpoint(call), 'endpoint');
}

/** Lends the bus that the options name. @throws CommandFault if the address is none (2) or nobody answers there (1) */
export async function withBus<T>(call: Call, use: (bus: Bus) => Promise<T>): Promise<T> {
  const client = new EventBridgeClient(await settingsFor(busEndpoint(call), 'endpoint'));
  try {
    return await use({ client, name: call.value('bus') ?? process.env.BUS_NAME ?? 'kulanz' });
  } finally {
    client.destroy();
  }
}

function busEndpoint(call: Call): string {
  return call.value('endpoint') ?? process.env.AWS_ENDPOINT_URL_EVENTBRIDGE ?? embedded.bus;
}

/** Lends the ledger on the table that the options name. @throws CommandFault as `withBus`, and if there is no such table */
export function withLedger<T>(call: Call, use: (ledger: Ledger) => Promise<T>): Promise<T> {
  return withTable(call, ({ client, name }) => use(createLedger({ client, tableName: name })));
}

/**
 * Lends the table that the options name, as `withLedger` does, to whoever needs more of it than a ledger gives, and perhaps
 * more time (milliseconds) for each call.
 */
export async function withTable<T>(call: Call, use: (table: Table) => Promise<T>, requestMs?: number): Promise<T> {
  const endpoint = call.value('table-endpoint') ?? process.env.AWS_ENDPOINT_URL_DYNAMODB ?? embedded.table;
  const client = tableClient(await settingsFor(endpoint, 'table-endpoint'), requestMs);
  const tableName = call.value('table') ?? process.env.TABLE_NAME ?? 'kulanz';
  try {
    return await use(tableOn(client, tableName));
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') {
      throw new CommandFault(1, `There is no table ${tableName} at ${endpoint}. Another one: --table <name>`);
    }
    if (error instanceof Error && refusals.includes(error.name)) {
      throw new CommandFault(1, `The table at ${endpoint} cannot be read: ${error.name}.`);
    }
    throw error;
  } finally {
    client.destroy();
  }
}

/** A caller who is nobody, may not, or is not heard: their own to mend, not a fault of the command. */
const refusals = [
  'CredentialsProviderError',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'ExpiredTokenException',
  'AccessDeniedException',
  'TimeoutError',
];

interface Settings {
  endpoint: string;
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** @throws CommandFault as `settingsOf`, and (1) if nobody answers there */
async function settingsFor(endpoint: string, option: keyof typeof usual): Promise<Settings> {
  const { url, local, settings } = settingsOf(endpoint, option);
  const fault = await unreachable(url);
  if (fault) {
    const hint = local ? 'Is `npm start` running?' : `(${fault})`;
    throw new CommandFault(1, `Nothing listens at ${url.origin}. ${hint}`);
  }
  return settings;
}

/** @throws CommandFault (2) if it is no address, or one that needs a region and there is none */
function settingsOf(endpoint: string, option: keyof typeof usual): { url: URL; local: boolean; settings: Settings } {
  const url = URL.parse(endpoint);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new CommandFault(2, `--${option} takes a URL, such as ${usual[option]}.`);
  }
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const region = regionFor(url, process.env) ?? (local && embedded.region);
  if (!region) throw new CommandFault(2, `Which region? Set AWS_REGION for ${url.origin}.`);
  // Made-up keys never leave this machine.
  const credentials = local && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return { url, local, settings: { endpoint, region, ...credentials } };
}

/** `events.eu-central-1.amazonaws.com` says it itself, and takes no signature for another region than its own. */
export function regionFor({ hostname }: URL, environment: NodeJS.ProcessEnv): string | undefined {
  const said = /^(?:events|dynamodb)\.(?<region>[a-z0-9-]+)\.amazonaws\.com$/.exec(hostname)?.groups?.region;
  return said ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION;
}

/** Knocks, so that nobody waits through an SDK's retries to hear that nothing is there. Milliseconds. */
const patience = 3000;

async function unreachable({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  try {
    await lookup(host);
  } catch {
    return 'there is no such host';
  }
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80), timeout: patience });
    const done = (fault?: string) => {
      socket.destroy();
      resolve(fault);
    };
    socket.once('connect', () => done());
    socket.once('timeout', () => done('no answer'));
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'no answer'));
  });
}
