/** Sending something until it is answered: less and less often, and at once where there is a reason to. */
import { useSyncExternalStore } from 'react';
import { SignedOut } from '../signed-in.ts';
import { ApiProblem } from './client.ts';
import { isPassing, onAnsweringAgain } from './connection.ts';

const longestPauseMs = 15_000;
/** “Not now” for so long is no matter of waiting. */
const longestRefusalMs = 180_000;

/** It is tried no more, and nobody knows whether it arrived. The same once more is the same request. */
export class NotSure extends Error {
  override readonly name = 'NotSure';
}

/** The names of what nobody has answered yet, and is sent again. */
let unanswered: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const tried = new Map<string, AbortController>();

export function useUnanswered(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unanswered,
  );
}

/** Whether something is on its way of which nobody knows yet whether it arrived. */
export const isAnythingUnanswered = (): boolean => unanswered.size > 0;

/** Ends the trying of what is known by this name. */
export const stopTrying = (name: string): void => tried.get(name)?.abort();

/**
 * @param name by which it can be stopped
 * @returns what was answered, however long that takes
 * @throws NotSure where it was stopped, refused for minutes, or nobody is signed in any more by whom it could be sent again;
 *   whatever else was answered
 */
export async function untilAnswered<T>(name: string, send: () => Promise<T>): Promise<T> {
  const { signal } = controllerOf(name);
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new NotSure()), { once: true });
  });
  stopped.catch(() => {}); // Mostly nobody stops it.
  let refusedSince: number | undefined;
  try {
    for (let failures = 0; ; failures += 1) {
      try {
        return await Promise.race([send(), stopped]);
      } catch (error) {
        if (error instanceof SignedOut && failures > 0) throw new NotSure('', { cause: error });
        if (!isPassing(error)) throw error;
        refusedSince = error instanceof ApiProblem ? (refusedSince ?? Date.now()) : undefined;
        if (refusedSince !== undefined && Date.now() - refusedSince > longestRefusalMs) {
          throw new NotSure('', { cause: error });
        }
      }
      note(name, true);
      await Promise.race([pause(Math.min(500 * 2 ** failures, longestPauseMs)), stopped]);
    }
  } finally {
    tried.delete(name);
    note(name, false);
  }
}

function controllerOf(name: string): AbortController {
  const controller = tried.get(name) ?? new AbortController();
  tried.set(name, controller);
  return controller;
}

function note(name: string, isUnanswered: boolean): void {
  if (unanswered.has(name) === isUnanswered) return;
  unanswered = new Set([...[...unanswered].filter((other) => other !== name), ...(isUnanswered ? [name] : [])]);
  for (const listener of listeners) listener();
}

/** So long, or until there is a connection again, or somebody who answers. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      window.removeEventListener('online', goOn);
      forget();
      resolve();
    };
    const timer = setTimeout(goOn, milliseconds);
    window.addEventListener('online', goOn);
    const forget = onAnsweringAgain(goOn);
  });
}
