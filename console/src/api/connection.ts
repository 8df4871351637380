/** Whether the API answers, since when not, and whether one is still signed in: for the notices on top of every page. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { SignedOut } from '../signed-in.ts';
import { ApiProblem, NoAnswer } from './client.ts';

export interface Connection {
  /** When the API answered last, in milliseconds since 1970 UTC. */
  answeredAt: number | undefined;
  answers: boolean;
  signedOut: boolean;
}

let connection: Connection = { answeredAt: undefined, answers: true, signedOut: false };
const listeners = new Set<() => void>();

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}

function change(next: Partial<Connection>): void {
  connection = { ...connection, ...next };
  for (const listener of listeners) listener();
}

/** @returns to be called when it is of no interest any more that somebody answers after nobody did */
export function onAnsweringAgain(listener: () => void): () => void {
  let before = connection.answers;
  const look = () => {
    const isAgain = connection.answers && !before;
    before = connection.answers;
    if (isAgain) listener();
  };
  listeners.add(look);
  return () => listeners.delete(look);
}

/** Nobody could be asked, or they could not answer just now: trying again is right. */
export const isPassing = (error: unknown) =>
  error instanceof NoAnswer || (error instanceof ApiProblem && (error.status >= 500 || error.status === tooMany));
const tooMany = 429;

function noteError(error: unknown): void {
  if (error instanceof SignedOut || (error instanceof ApiProblem && error.status === 401)) change({ signedOut: true });
  else if (isPassing(error)) change({ answers: false });
}

const noteAnswer = () => change({ answeredAt: Date.now(), answers: true, signedOut: false });

/** How soon what could not be had is asked for again, where a page has no rhythm of its own. */
const againMs = 5_000;

/** Asks again where that is right: twice a little later, and then by each page's own rhythm or every few seconds. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onSuccess: noteAnswer, onError: noteError }),
    mutationCache: new MutationCache({ onSuccess: noteAnswer, onError: noteError }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
        refetchInterval: ({ state }) => state.error !== null && isPassing(state.error) && againMs,
        staleTime: 1_000,
      },
    },
  });
}
