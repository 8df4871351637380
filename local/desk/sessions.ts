/** Who is signed in on this machine, and for how long. In memory only: after a restart everybody signs in anew. */
import { randomBytes } from 'node:crypto';
import type { SamplePerson } from './people.ts';

/** A working day. */
const sessionMs = 8 * 3_600_000;

export interface Session {
  id: string;
  person: SamplePerson;
  /** When they signed in: milliseconds since 1970 UTC. */
  since: number;
}

/** A session, and the token that it is renewed with: for one use, then there is another. */
export interface Renewed {
  session: Session;
  refreshToken: string;
}

export interface Sessions {
  begin(person: SamplePerson): Session;
  /** A session that has not ended. */
  find(id: string | undefined): Session | undefined;
  end(id: string | undefined): void;
  /** A token that renews what was got in a session; nothing, if it has ended. */
  issue(sessionId: string): Renewed | undefined;
  /** Takes a token for the next one. Taken a second time, somebody has it who should not: the session ends for both. */
  renew(refreshToken: string): Renewed | undefined;
  /** From now on neither the token nor any that came before or after it renews anything. */
  revoke(refreshToken: string): void;
}

export function createSessions(now: () => number): Sessions {
  const sessions = new Map<string, Session>();
  /** By what the tokens of one line have in common: whose they are, and which of them is the newest. */
  const lines = new Map<string, { sessionId: string; newest: string }>();

  const find = (id: string | undefined): Session | undefined => {
    const session = sessions.get(id ?? '');
    if (session && session.since + sessionMs > now()) return session;
    return undefined;
  };
  const next = (line: string, session: Session): Renewed => {
    const refreshToken = `${line}.${secret()}`;
    lines.set(line, { sessionId: session.id, newest: refreshToken });
    return { session, refreshToken };
  };

  return {
    begin(person) {
      const session = { id: secret(), person, since: now() };
      sessions.set(session.id, session);
      return session;
    },
    find,
    end(id) {
      sessions.delete(id ?? '');
    },
    issue(sessionId) {
      const session = find(sessionId);
      return session && next(secret(), session);
    },
    renew(refreshToken) {
      const line = lineOf(refreshToken);
      const known = lines.get(line);
      const session = find(known?.sessionId);
      if (!known || !session) return undefined;
      if (known.newest === refreshToken) return next(line, session);
      sessions.delete(session.id);
      return undefined;
    },
    revoke(refreshToken) {
      lines.delete(lineOf(refreshToken));
    },
  };
}

const lineOf = (refreshToken: string): string => refreshToken.slice(0, refreshToken.indexOf('.'));
const secret = (): string => randomBytes(24).toString('base64url');
