/** What pages ask the API for, and how often: what is looked at live is asked for again every few seconds. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, answered } from './client.ts';
import { useApi } from './context.tsx';
import type { GoodwillWish, RecordChoiceBody, RecordedCase } from './generated.ts';

/** What is asked again without being wanted elsewhere: with an ETag, and so mostly without a body. */
export const liveMs = 4_000;
const pageSize = 25;
const olderPageSize = 50;

/** One page of what waits for whoever is signed in. */
export function useWorklist(cursor: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['worklist', cursor],
    queryFn: () =>
      answered(api.GET('/v1/worklist', { params: { query: { limit: pageSize, ...(cursor && { cursor }) } } })),
    refetchInterval: liveMs,
    placeholderData: keepPreviousData,
  });
}

export function useDossier(customerId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['customer', customerId],
    queryFn: () => answered(api.GET('/v1/customers/{customerId}', { params: { path: { customerId } } })),
    refetchInterval: liveMs,
    retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 2,
  });
}

/** A customer's newest cases, always up to date. */
export function useNewestCases(customerId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', customerId],
    queryFn: () =>
      answered(
        api.GET('/v1/customers/{customerId}/cases', { params: { path: { customerId }, query: { limit: pageSize } } }),
      ),
    refetchInterval: liveMs,
  });
}

/** Those before them, page by page, from where the newest end. They do not change but for their referrals. */
export function useOlderCases(customerId: string, from: string | undefined) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['older-cases', customerId, from],
    queryFn: ({ pageParam: cursor }) =>
      answered(
        api.GET('/v1/customers/{customerId}/cases', {
          params: { path: { customerId }, query: { limit: olderPageSize, cursor } },
        }),
      ),
    initialPageParam: from ?? '',
    getNextPageParam: ({ cursor }) => cursor,
    enabled: from !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A case, as soon as it is decided: what was told a moment ago is not there yet. */
export function useCase(caseKey: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['case', caseKey],
    queryFn: async () => {
      const { data, error, response } = await api.GET('/v1/cases/{caseKey}', {
        params: { path: { caseKey: caseKey ?? '' } },
      });
      if (response.status === 404) return null;
      return answered<RecordedCase>(Promise.resolve({ data, error, response }));
    },
    enabled: caseKey !== undefined,
    refetchInterval: ({ state }) => (state.data ? false : 700),
  });
}

/** Everything that somebody did may have changed what any page shows; what was long ago is as it was. */
function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'older-cases' });
}

/**
 * One thing that somebody does, under one key for as long as it is the same thing: clicked twice, or sent again after the
 * connection was lost, it is done once.
 */
export function useDoing<Wish, Done>(send: (wish: Wish, key: string) => Promise<Done>) {
  const refresh = useRefresh();
  const { mutateAsync, isPending, failureCount, error } = useMutation({
    mutationFn: async (wish: Wish) => send(wish, await keyOf(wish)),
    networkMode: 'always',
    onSettled: (_done, failed) => {
      // Whoever was too late sees what was said instead.
      if (!failed || (failed instanceof ApiProblem && failed.status === 409)) void refresh();
    },
  });
  return {
    isPending,
    error,
    /** Nobody has answered yet, and it is being sent again. */
    isTryingAgain: isPending && failureCount > 0,
    /** @param done is told what came of it, also where the page has changed meanwhile; never where it failed */
    do(wish: Wish, done: (done: Done) => void): void {
      const name = JSON.stringify(wish);
      if (underWay.has(name)) return;
      underWay.add(name);
      mutateAsync(wish)
        .then((what) => {
          void forget(name);
          done(what);
        })
        .catch(() => {}) // It is in `error`.
        .finally(() => setTimeout(() => underWay.delete(name), doubleClickMs));
    },
  };
}

const doubleClickMs = 1_000;
const underWay = new Set<string>();

/** Kept in this tab until it is answered, also where the page is loaded anew; under a hash, so nothing personal is. */
async function keyOf(wish: unknown): Promise<string> {
  const place = await placeOf(JSON.stringify(wish));
  const key = sessionStorage.getItem(place) ?? crypto.randomUUID();
  sessionStorage.setItem(place, key);
  return key;
}

const forget = async (name: string) => sessionStorage.removeItem(await placeOf(name));

async function placeOf(name: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name));
  return `kulanz.key.${hexOf(hash)}`;
}

const hexOf = (hash: ArrayBuffer) =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');

export interface Grant {
  caseKey: string;
  /** Places of what was proposed, from 1; all of it if left out. */
  remedies?: number[];
  note?: string;
}

export function useGrant() {
  const api = useApi();
  return useDoing(({ caseKey, ...body }: Grant, key) =>
    answered(
      api.POST('/v1/cases/{caseKey}/grant', {
        params: { path: { caseKey }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

export interface Decline {
  caseKey: string;
  reason: string;
  instead: string;
}

export function useDecline() {
  const api = useApi();
  return useDoing(({ caseKey, ...body }: Decline, key) =>
    answered(
      api.POST('/v1/cases/{caseKey}/decline', {
        params: { path: { caseKey }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

/** One page of the customers whom whoever is signed in looks after. */
export function useMyCustomers(cursor: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['my-customers', cursor],
    queryFn: () =>
      answered(api.GET('/v1/my/customers', { params: { query: { limit: pageSize, ...(cursor && { cursor }) } } })),
    placeholderData: keepPreviousData,
    refetchInterval: liveMs,
  });
}

/** What would come of a wish now. Asking changes nothing. */
export function usePreview(wish: GoodwillWish | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['preview', wish],
    queryFn: () => (wish ? answered(api.POST('/v1/goodwill/preview', { body: wish })) : null),
    enabled: wish !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

export function useGoodwill() {
  const api = useApi();
  return useDoing((body: GoodwillWish, key) =>
    answered(api.POST('/v1/goodwill', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
}

export interface Choice extends RecordChoiceBody {
  customerId: string;
}

export function useChoice() {
  const api = useApi();
  return useDoing(({ customerId, ...body }: Choice, key) =>
    answered(
      api.POST('/v1/customers/{customerId}/choice', {
        params: { path: { customerId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

/** Who is signed in. */
export function useMe() {
  const api = useApi();
  return useQuery({
    queryKey: ['me'],
    queryFn: () => answered(api.GET('/v1/me')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What colleagues are called: `Ben Okoye (E-23)`, or the id alone of whom nobody has told. */
export function useNames(): (employeeId: string) => string {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['rota'],
    queryFn: () => answered(api.GET('/v1/rota')),
    staleTime: 60_000,
  });
  return (employeeId) => {
    const name = data?.colleagues.find((colleague) => colleague.employeeId === employeeId)?.name;
    return name ? `${name} (${employeeId})` : employeeId;
  };
}
