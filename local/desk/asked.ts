/** What somebody asks of whoever signs people in, and whether it is in order. */
import { isLoopback } from '../engine/loopback.ts';

/** What a request to sign in lacks, in a sentence; nothing, if it is in order. */
export function whatIsWrong(asked: URLSearchParams, clientId: string): string | undefined {
  if (asked.get('client_id') !== clientId) return `client_id has to be ${clientId}.`;
  if (asked.get('response_type') !== 'code') return 'response_type has to be code.';
  if (!isHere(asked.get('redirect_uri') ?? '')) return 'redirect_uri has to be on this machine.';
  if (asked.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(asked.get('code_challenge') ?? '')) {
    return 'This needs PKCE: code_challenge_method=S256 and a code_challenge.';
  }
  return undefined;
}

/** Whether somebody can be sent there: to this machine, and nowhere else. */
export function isHere(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'http:' && isLoopback(parsed.host);
}
