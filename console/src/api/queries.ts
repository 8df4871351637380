/** What pages ask the API for, and how often: what is looked at live is asked for again every few seconds. */
import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { standInName } from '../parts/stand-in.ts';
import { useWords } from '../words/words.tsx';
import { ApiProblem, answered } from './client.ts';
import { useApi } from './context.tsx';
import { useDoing } from './doing.ts';
import type { GoodwillWish, Preview, RecordChoiceBody, RecordedCase, RequestGoodwillBody } from './generated.ts';

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

/** How one case is asked for: null, while it is not decided. */
function useAskingForCases() {
  const api = useApi();
  return (caseKey: string) => ({
    queryKey: ['case', caseKey],
    queryFn: async () => {
      const { data, error, response } = await api.GET('/v1/cases/{caseKey}', { params: { path: { caseKey } } });
      if (response.status === 404) return null;
      return answered<RecordedCase>(Promise.resolve({ data, error, response }));
    },
  });
}

/** A case, as soon as it is decided: what was told a moment ago is not there yet. Asked for less and less often. */
export function useCase(caseKey: string | undefined) {
  return useQuery({
    ...useAskingForCases()(caseKey ?? ''),
    enabled: caseKey !== undefined,
    refetchInterval: ({ state }) => (state.data ? false : Math.min(700 * 1.3 ** state.dataUpdateCount, 15_000)),
  });
}

/** Cases that may be answered by a colleague at any moment: as they are now, as far as that is known. */
export function useLiveCases(caseKeys: readonly string[], everyMs = liveMs): readonly RecordedCase[] {
  const asking = useAskingForCases();
  return useQueries({
    queries: caseKeys.map((caseKey) => ({ ...asking(caseKey), refetchInterval: everyMs })),
    combine: found,
  });
}

const found = (results: readonly { data: RecordedCase | null | undefined }[]) =>
  results.flatMap(({ data }) => data ?? []);

export interface Grant {
  caseKey: string;
  /** Places of what was proposed, from 1; all of it if left out. */
  remedies?: number[];
  note?: string;
}

export function useGrant(of: string) {
  const api = useApi();
  return useDoing(
    ({ caseKey, ...body }: Grant, key) =>
      answered(
        api.POST('/v1/cases/{caseKey}/grant', {
          params: { path: { caseKey }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    of,
  );
}

export interface Decline {
  caseKey: string;
  reason: string;
  instead: string;
}

export function useDecline(of: string) {
  const api = useApi();
  return useDoing(
    ({ caseKey, ...body }: Decline, key) =>
      answered(
        api.POST('/v1/cases/{caseKey}/decline', {
          params: { path: { caseKey }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    of,
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

export interface Previewed {
  /** What was seen last, and the wish that it is of; while another wish is looked at, of the one before. */
  shown: Preview | undefined;
  of: GoodwillWish | undefined;
  error: unknown;
  tryAgain(): void;
}

/** What would come of a wish now. Asking changes nothing. */
export function usePreview(wish: GoodwillWish | undefined): Previewed {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', wish],
    queryFn: async () =>
      wish ? { of: wish, shown: await answered(api.POST('/v1/goodwill/preview', { body: wish })) } : null,
    enabled: wish !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  return { shown: data?.shown, of: data?.of, error, tryAgain: () => void refetch() };
}

/** What is done for a customer, and not about a case: see `useDeeds`. */
export const forCustomer = (customerId: string) => `customer ${customerId}`;

export function useGoodwill(customerId: string) {
  const api = useApi();
  return useDoing(
    (body: RequestGoodwillBody, key) =>
      answered(api.POST('/v1/goodwill', { params: { header: { 'Idempotency-Key': key } }, body })),
    forCustomer(customerId),
  );
}

export function useChoice(customerId: string) {
  const api = useApi();
  return useDoing(
    (body: RecordChoiceBody, key) =>
      answered(
        api.POST('/v1/customers/{customerId}/choice', {
          params: { path: { customerId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    forCustomer(customerId),
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

/** Who works here, today and in the next days. */
export function useColleagues() {
  const api = useApi();
  return useQuery({
    queryKey: ['rota'],
    queryFn: () => answered(api.GET('/v1/rota')),
    staleTime: 60_000,
  });
}

/** What colleagues are called: `Ben Okoye (E-23)`, or the id alone of whom nobody has told; and the stand-in. */
export function useNames(): (employeeId: string) => string {
  const { data } = useColleagues();
  const words = useWords();
  return (employeeId) => {
    const standIn = standInName(employeeId, words);
    if (standIn !== undefined) return standIn;
    const name = data?.colleagues.find((colleague) => colleague.employeeId === employeeId)?.name;
    return name ? `${name} (${employeeId})` : employeeId;
  };
}
