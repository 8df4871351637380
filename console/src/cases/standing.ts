import { courtesies } from '../../../events/remedies/courtesies.ts';
import type { RecordedCase } from '../api/generated.ts';
import type { Word } from '../words/en.ts';

interface Decided {
  /** What it was about, by name. */
  event: string;
  verdict: RecordedCase['verdict'];
  putRight: boolean;
}

/** How things stand with what was decided. “Put right” is only what is more than a courtesy, and a no is not. */
export function standingOf({ event, verdict, putRight }: Decided): Word {
  if (verdict !== 'granted') return `verdict.${verdict}`;
  if (event === 'ReferralDeclined') return 'case.declined';
  return putRight ? 'verdict.granted' : 'case.seenTo';
}

/** The same of a case with all its remedies. */
export const standingOfCase = ({ event, verdict, remedies }: Pick<RecordedCase, 'event' | 'verdict' | 'remedies'>) =>
  standingOf({ event: event.name, verdict, putRight: remedies.some(({ kind }) => !courtesies.has(kind)) });
