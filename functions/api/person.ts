/** Who is signed in, from what the authorizer found in the token. */
import { idPattern } from '../../events/fields.ts';
import { Problem } from './problem.ts';

/** What people may do. Among hosts there is no rank. */
export const groups = ['host', 'operations', 'privacy'] as const;
export type Group = (typeof groups)[number];

export interface Person {
  employeeId: string;
  groups: readonly Group[];
}

/**
 * The person whose access token was checked (its signature, issuer, client, scope and time) before this is called.
 * A user's name in the user pool is their employee id.
 *
 * @throws Problem `not-signed-in` for anything that is not such a token's claims
 */
export function personIn(claims: Record<string, unknown> | undefined): Person {
  const { username, token_use: use, 'cognito:groups': told } = claims ?? {};
  // An ID token says who somebody is to the console. It is no key to anything.
  if (use !== 'access' || typeof username !== 'string' || !idPattern.test(username)) throw new Problem('not-signed-in');
  return { employeeId: username, groups: groups.filter((group) => groupsIn(told).includes(group)) };
}

/** A list, or what API Gateway makes of one: `[host operations]`. */
function groupsIn(told: unknown): string[] {
  if (Array.isArray(told)) return told.map(String);
  return typeof told === 'string' ? told.replaceAll(/[[\],]/g, ' ').split(' ') : [];
}
