import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Change, StartFault } from './start-fault.ts';

/** Nothing here is for other machines. */
const loopback = '127.0.0.1';

/** The URL of what listens on the loopback's port. */
export const endpointAt = (port: number): string => `http://${loopback}:${port}`;

/** Whether a `Host` header names this machine's loopback, whatever the port. */
export function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/**
 * Starts listening on the loopback; port 0 takes any free one. Returns the endpoint's URL.
 * @throws StartFault if the port cannot be had; `option` of `npm start` chooses another
 */
export async function listen(server: Server, port: number, option: PortOption): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portFault(error, port, option)));
    server.listen(port, loopback, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address and a port');
  return endpointAt(address.port);
}

type PortOption = Extract<keyof Change, `${string}port`>;

/** The sentence for a port that cannot be had. */
function portFault(error: unknown, port: number, option: PortOption): StartFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error';
  const why = { EADDRINUSE: 'is in use by another program', EACCES: 'may not be used by this user' }[code];
  return new StartFault(
    `Port ${port} on ${loopback} ${why ?? `cannot be opened (${code})`}.`,
    'Stop what uses it, or choose another',
    { [option]: port + 10 > 65_535 ? 0 : port + 10 },
  );
}
