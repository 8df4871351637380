/** What operations' pages ask the API for. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ApiProblem, answered } from './client.ts';
import { useApi } from './context.tsx';
import { useDoing } from './doing.ts';
import type { ExportCustomerAnswer } from './generated.ts';
import { liveMs } from './queries.ts';

/** Figures are added up anew each time, so they are not asked for as often as what somebody waits for. */
const figuresMs = 10_000;

/** Whether anybody has to act, and what came of so many days, of which today is the last. */
export function useFigures(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', days],
    queryFn: () => answered(api.GET('/v1/figures', { params: { query: { days } } })),
    refetchInterval: figuresMs,
    placeholderData: keepPreviousData,
  });
}

/** What should have been answered by now, whoever it waits for, the oldest promise first. */
export function useOverdue() {
  const api = useApi();
  return useQuery({
    queryKey: ['overdue'],
    queryFn: () => answered(api.GET('/v1/referrals/overdue')),
    refetchInterval: figuresMs,
  });
}

/** What was set aside in so many days, newest first, without its text. */
export function useQuarantine(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['quarantine', days],
    queryFn: () => answered(api.GET('/v1/quarantine', { params: { query: { days } } })),
    refetchInterval: liveMs,
    placeholderData: keepPreviousData,
  });
}

/** One of them, with its text. */
export function useSetAside(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['set-aside', id],
    queryFn: () => answered(api.GET('/v1/quarantine/{id}', { params: { path: { id } } })),
  });
}

export interface Redrive {
  id: string;
  /** Only tells what would happen. */
  dryRun?: boolean;
  /** Although it would be set aside again. */
  anyway?: boolean;
}

export function useRedrive() {
  const api = useApi();
  return useDoing(({ id, ...body }: Redrive, key) =>
    answered(
      api.POST('/v1/quarantine/{id}/redrive', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

export function useDiscard() {
  const api = useApi();
  return useDoing(({ id, ...body }: { id: string; reason: string }, key) =>
    answered(
      api.POST('/v1/quarantine/{id}/discard', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

/** Who left in so many days. */
export function useLost(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['lost', days],
    queryFn: () => answered(api.GET('/v1/lost', { params: { query: { days } } })),
    refetchInterval: liveMs,
    placeholderData: keepPreviousData,
  });
}

/** Who is there in the next days. It changes with the day, and with what is told of colleagues. */
export function useRota(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['rota', days],
    queryFn: () => answered(api.GET('/v1/rota', { params: { query: { days } } })),
    refetchInterval: 60_000,
  });
}

/** The numbers in force: they change with a deployment. */
export function usePolicy() {
  const api = useApi();
  return useQuery({ queryKey: ['policy'], queryFn: () => answered(api.GET('/v1/policy')), staleTime: 60_000 });
}

/** All that is held about a customer, however many answers it takes; asked for once, and forgotten with the page. */
export function useHeld(customerId: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['held', customerId],
    queryFn: async ({ signal }) => {
      const path = { customerId: customerId ?? '' };
      const held: Omit<ExportCustomerAnswer, 'cursor'>[] = [];
      let cursor: string | undefined;
      do {
        const query = cursor === undefined ? {} : { cursor };
        const call = api.GET('/v1/customers/{customerId}/export', { params: { path, query }, signal });
        const { cursor: next, ...some } = await answered<ExportCustomerAnswer>(call);
        held.push(some);
        cursor = next;
      } while (cursor !== undefined);
      const [first] = held;
      return first && { customer: first.customer, cases: held.flatMap(({ cases }) => cases) };
    },
    enabled: customerId !== undefined,
    retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 2,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}
