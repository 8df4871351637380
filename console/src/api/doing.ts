/**
 * What somebody does. It is sent under one key for as long as it is the same thing, and known beside the page that it was
 * done on: a list may be renewed and a dialog closed meanwhile.
 */
import { type Mutation, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { ApiProblem } from './client.ts';
import { stopTrying, untilAnswered, useUnanswered } from './trying.ts';

/** Everything that somebody did may have changed what any page shows; what was long ago is as it was. */
function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'older-cases' });
}

/**
 * One thing that somebody does: clicked twice, or sent again after the connection was lost, it is done once.
 *
 * @param about what it is about, for {@link useDeeds}
 */
export function useDoing<Wish, Done>(send: (wish: Wish, key: string) => Promise<Done>, about = '') {
  const refresh = useRefresh();
  const underWay = useRef(new Set<string>());
  const unanswered = useUnanswered();
  const { mutateAsync, isPending, variables, error } = useMutation({
    mutationKey: ['deed', about],
    mutationFn: async (wish: Wish) => {
      const name = nameOf(about, wish);
      const key = await keyOf(name);
      // The same request with the same key, also after the connection was lost: nothing happens twice.
      const done = await untilAnswered(name, () => send(wish, key));
      await forgetKey(name);
      return done;
    },
    networkMode: 'always',
    onSettled: (_done, failed) => {
      // Whoever was too late, or may not, sees what was said instead.
      if (!failed || (failed instanceof ApiProblem && [403, 409].includes(failed.status))) void refresh();
    },
  });
  const name = nameOf(about, variables);
  return {
    isPending,
    error,
    /** Nobody has answered yet, and it is being sent again. */
    isTryingAgain: isPending && unanswered.has(name),
    stop: () => stopTrying(name),
    /** @param done is told what came of it, also where the page has changed meanwhile; never where it failed */
    do(wish: Wish, done: (done: Done) => void): void {
      const name = nameOf(about, wish);
      // The second click of a double click: whoever made it sees that it is under way.
      if (underWay.current.has(name)) return;
      underWay.current.add(name);
      mutateAsync(wish)
        .then(done)
        .catch(() => {}) // It is in `error`.
        .finally(() => underWay.current.delete(name));
    },
  };
}

const nameOf = (about: string, wish: unknown) => JSON.stringify([about, wish]);

/** Something that was done a moment ago, or is under way. */
export interface Deed {
  id: number;
  about: string;
  state: 'under-way' | 'done' | 'failed';
  /** By which {@link stopTrying} knows it. */
  name: string;
  isTryingAgain: boolean;
  error: unknown;
  /** What was wished, as text: the same wish is the same text. */
  wish: string;
  /** The case as which it is decided, once it was told. */
  caseKey: string | undefined;
  /** In milliseconds since 1970 UTC. */
  begunAt: number;
}

/** What was done about something, the oldest first, wherever it was done; nobody minds it after some minutes. */
export function useDeeds(about: string): readonly Deed[] {
  const unanswered = useUnanswered();
  const deeds = useMutationState({ filters: { mutationKey: ['deed', about], exact: true }, select: deedOf });
  return deeds.map((deed) => ({ ...deed, isTryingAgain: deed.state === 'under-way' && unanswered.has(deed.name) }));
}

/** @returns to be called with a deed that was seen, and is to be shown no more */
export function useDismiss() {
  const client = useQueryClient();
  return useCallback(
    (deed: Deed) => {
      const cache = client.getMutationCache();
      const found = cache.find({ predicate: ({ mutationId }) => mutationId === deed.id });
      if (found) cache.remove(found);
    },
    [client],
  );
}

const states = { pending: 'under-way', success: 'done', error: 'failed', idle: 'under-way' } as const;

function deedOf({ mutationId, options, state }: Mutation): Omit<Deed, 'isTryingAgain'> {
  const { status, error, variables, data, submittedAt } = state;
  const about = String(options.mutationKey?.[1] ?? '');
  return {
    id: mutationId,
    about,
    state: states[status],
    name: nameOf(about, variables),
    error,
    wish: JSON.stringify(variables),
    caseKey: isTold(data) ? data.caseKey : undefined,
    begunAt: submittedAt,
  };
}

const isTold = (data: unknown): data is { caseKey: string } =>
  typeof data === 'object' && data !== null && 'caseKey' in data && typeof data.caseKey === 'string';

const doubleClickMs = 1_000;
/** The keys of what was done a moment ago: the same again within a moment is a double click, and one request. */
const justDone = new Map<string, string>();

/** Kept in this tab until it is answered, also where the page is loaded anew; under a hash, so nothing personal is. */
async function keyOf(name: string): Promise<string> {
  const place = await placeOf(name);
  const key = justDone.get(place) ?? sessionStorage.getItem(place) ?? crypto.randomUUID();
  sessionStorage.setItem(place, key);
  return key;
}

async function forgetKey(name: string): Promise<void> {
  const place = await placeOf(name);
  const key = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (key === null) return;
  justDone.set(place, key);
  setTimeout(() => justDone.delete(place), doubleClickMs);
}

async function placeOf(name: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `kulanz.key.${hexOf(hash)}`;
}

const hexOf = (hash: ArrayBuffer) =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
