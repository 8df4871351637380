/** What an event tells, as a colleague reads it: others by their names, and other cases by what they are about. */
import type { RecordedCase } from '../api/generated.ts';
import { useNames } from '../api/queries.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';

type Data = RecordedCase['event']['data'];

/** The fields that hold a colleague’s id. */
const colleagues: readonly string[] = ['requestedBy', 'grantedBy', 'declinedBy', 'employeeId', 'hostId'];

export function useTold(): (data: Data) => Data {
  const nameOf = useNames();
  const explain = useExplanations();
  const titled = ({ event, id }: { event: string; id: string }) =>
    isOurs(event, id) ? explain.event(event) : `${explain.event(event)} (${id})`;
  return (data) =>
    Object.fromEntries(
      Object.entries(data).map(([field, value]) => {
        if (typeof value !== 'string') return [field, value];
        if (colleagues.includes(field)) return [field, nameOf(value)];
        const key = caseKeyIn(field, value);
        return [field, key ? titled(key) : value];
      }),
    );
}

/** Another case that an event names. */
function caseKeyIn(field: string, value: unknown): { event: string; id: string } | undefined {
  if ((field !== 'caseKey' && field !== 'about') || typeof value !== 'string') return undefined;
  const [, event, id] = /^([A-Za-z]+)#[^#]+#(.+)$/.exec(value) ?? [];
  return event !== undefined && id !== undefined ? { event, id } : undefined;
}

/** The fields, and the events by whose case ids, that may hold an id that Kulanz has made. */
const ours: readonly string[] = [
  ...['requestId', 'answerId', 'choiceId', 'remedyId'],
  ...['GoodwillRequested', 'ReferralGranted', 'ReferralDeclined', 'RemedyFailed', 'CustomerChose'],
];

/** An id that Kulanz has made, or that has such a one in it: nobody has ever seen it, and it tells nothing. */
export const isOurs = (of: string, id: unknown): boolean =>
  ours.includes(of) && typeof id === 'string' && /[0-9a-f]{32}/.test(id);
