import type { Remedy } from '../remedy.ts';

/** Kind words, good advice, and what goes on within the house: nothing is put right by these. */
export const courtesies: ReadonlySet<Remedy['kind']> = new Set<Remedy['kind']>([
  'Thank',
  'Farewell',
  'AdviseSaving',
  'Answer',
  'ExplainDecline',
  'CheckIn',
  'SendReminder',
  'Acknowledge',
  'CloseComplaint',
  'HoldClosure',
  'HoldChange',
  'AssignHost',
  'IntroduceHost',
  'ReleaseCustomer',
  'RouteContact',
  'FindExpert',
  'CoverAbsence',
  'FixOrganisation',
  'AlarmPlace',
  'ReportExcuse',
  'WalkThrough',
]);
