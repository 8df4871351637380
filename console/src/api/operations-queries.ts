/** What operations' pages ask the API for. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from './client.ts';
import { useApi } from './context.tsx';
import { liveMs } from './queries.ts';

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
