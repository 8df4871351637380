/** What one outcome adds to the figures. It derives from the outcome alone, so it is the same however often it is told. */
import { contractOf } from '../../../events/contracts.ts';
import type { EventData, Remedy } from '../../../events/index.ts';
import type { ExcuseCount } from '../../../events/remedies/listening.ts';
import type { Outcome, Verdict } from '../decision.ts';

export interface Figure {
  outcomeId: string;
  event: string;
  verdict: Verdict;
  decidedAt: string;
  customerId?: string | undefined;
  /** The customer came to us about it. */
  asked: boolean;
  /** Something was put right: more than a courtesy. */
  putRight: boolean;
  /** A reply made these excuses. Who wrote it is not in the figures. */
  excuses?: { team?: string | undefined; counts: ExcuseCount[] } | undefined;
  /** What a customer answered. */
  survey?: { score: number; wouldRecommend?: boolean | undefined; feltSecondClass?: boolean | undefined } | undefined;
  /** A customer left; what they said is here only with their consent. */
  left?: { leftOn: string; reason?: string | undefined; quote?: string | undefined } | undefined;
}

/** Kind words, good advice, and what goes on within the house: nothing is put right by these. */
const courtesies: ReadonlySet<Remedy['kind']> = new Set<Remedy['kind']>([
  'Thank',
  'Farewell',
  'AdviseSaving',
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

/** What an outcome adds, as far as it stands in what was said about it. */
export function figureOf(decided: EventData<'RecoveryDecided'>): Figure {
  const { outcomeId, event, verdict, decidedAt, customerId, remedies, meanwhile = [] } = decided;
  const ordered = verdict === 'granted' ? remedies : meanwhile;
  const report = ordered.find((remedy) => remedy.kind === 'ReportExcuse');
  return {
    outcomeId,
    event,
    verdict,
    decidedAt,
    ...(customerId !== undefined && { customerId }),
    asked: contractOf(event)?.asked ?? false,
    putRight: verdict === 'granted' && remedies.some(({ kind }) => !courtesies.has(kind)),
    ...(report && {
      excuses: { ...(report.team !== undefined && { team: report.team }), counts: report.excuses },
    }),
  };
}

/** The events of whose outcomes the figures need more than is said about them. */
export const eventsWithDetails: readonly string[] = ['CustomerLeft', 'SurveyAnswered'];

/** What stands only in the outcome itself. */
export function detailsOf({ facts: { event } }: Pick<Outcome, 'facts'>): Pick<Figure, 'survey' | 'left'> {
  if (event.name === 'SurveyAnswered') {
    const { score, wouldRecommend, feltSecondClass } = event.data;
    return {
      survey: {
        score,
        ...(wouldRecommend !== undefined && { wouldRecommend }),
        ...(feltSecondClass !== undefined && { feltSecondClass }),
      },
    };
  }
  if (event.name === 'CustomerLeft') {
    const { leftOn, reason, quote, consentToPresent } = event.data;
    return {
      left: {
        leftOn,
        ...(reason !== undefined && { reason }),
        ...(consentToPresent && quote !== undefined && { quote }),
      },
    };
  }
  return {};
}
