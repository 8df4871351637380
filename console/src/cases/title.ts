import type { RecordedCase } from '../api/generated.ts';
import { useMe } from '../api/queries.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

type Event = Pick<RecordedCase['event'], 'name' | 'data'>;

export const customerOf = ({ data, caseId }: Pick<RecordedCase['event'], 'data' | 'caseId'>): string =>
  typeof data.customerId === 'string' ? data.customerId : caseId;

/** What is done to a case, which, and whose it is: `Grant what is proposed: Warranty claim, C-1001`. */
export function useActOn(): (act: string, recorded: RecordedCase) => string {
  const titleOf = useTitle();
  return (act, { event }) => `${act}: ${titleOf(event)}, ${customerOf(event)}`;
}

/** What a case is called; what one did oneself is not told as of a colleague. */
export function useTitle(): (event: Event) => string {
  const { say } = useWords();
  const explain = useExplanations();
  const own = useMe().data?.employeeId;
  return ({ name, data }) => {
    const isOwn = (who: unknown) => own !== undefined && who === own;
    if (name === 'GoodwillRequested' && isOwn(data.requestedBy)) return say('case.youAsked');
    if (name === 'ReferralGranted' && isOwn(data.grantedBy)) return say('case.youGranted');
    if (name === 'ReferralDeclined' && isOwn(data.declinedBy)) return say('case.youDeclined');
    return explain.event(name);
  };
}
