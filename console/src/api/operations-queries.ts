/** What operations' pages ask the API for. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from './client.ts';
import { useApi } from './context.tsx';
import { liveMs, useDoing } from './queries.ts';

/** Whether anybody has to act, and what came of so many days, of which today is the last. */
export function useFigures(days: number) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', days],
    queryFn: () => answered(api.GET('/v1/figures', { params: { query: { days } } })),
    refetchInterval: liveMs,
    placeholderData: keepPreviousData,
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
