import type { RecordedCase } from '../api/generated.ts';

export const isOpen = ({ referral }: Pick<RecordedCase, 'referral'>): boolean =>
  referral !== undefined && referral.answeredBy === undefined;
