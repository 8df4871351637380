/** What one outcome adds to the figures. It derives from the outcome alone, so it is the same however often it is told. */
import { contractOf } from '../../../events/contracts.ts';
import type { Basis, EventData, Money, Remedy } from '../../../events/index.ts';
import { courtesies } from '../../../events/remedies/courtesies.ts';
import type { ExcuseCount } from '../../../events/remedies/listening.ts';
import { type Outcome, orderedBy, type Verdict } from '../decision.ts';
import { worthWithinAYear } from '../worth.ts';

export interface Figure {
  outcomeId: string;
  /** Missing in what was kept before figures had it; so are `occurredAt`, `ordered` and `toldAt`. */
  caseKey?: string | undefined;
  event: string;
  /** Of an answer, and of a remedy that failed: the event that it is about in the first place. */
  matter?: string | undefined;
  verdict: Verdict;
  decidedAt: string;
  /** When it happened to the customer, an instant in UTC: of an answer, what it is about in the first place. */
  occurredAt?: string | undefined;
  /** When it was told first, and with it what was ordered: an instant in UTC. Only who heard it knows. */
  toldAt?: string | undefined;
  customerId?: string | undefined;
  /** The customer came to us about it: of an answer, about what is answered. */
  asked: boolean;
  /** Something was put right: more than a courtesy. */
  putRight: boolean;
  /** What was ordered at once: all that was granted, or what a referral did not wait with. */
  ordered?: FigureRemedy[] | undefined;
  /** A reply made these excuses. Who wrote it is not in the figures. */
  excuses?: { team?: string | undefined; counts: ExcuseCount[] } | undefined;
  /** What a customer answered. */
  survey?: { score: number; wouldRecommend?: boolean | undefined; feltSecondClass?: boolean | undefined } | undefined;
  /** A customer left; what they said is here only with their consent. */
  left?: { leftOn: string; reason?: string | undefined; quote?: string | undefined } | undefined;
}

/** A remedy, and what it is worth within a year (`worth.ts`), where that is known. */
export interface FigureRemedy {
  kind: string;
  basis: Basis;
  worth?: Money | undefined;
}

/** What an outcome adds, as far as it stands in what was said about it. */
export function figureOf(decided: EventData<'RecoveryDecided'>): Figure {
  const { outcomeId, caseKey, event, verdict, decidedAt, matter, customerId, remedies } = decided;
  // Where it is not known when that happened, the host's word is no substitute.
  const { occurredAt } = matter ?? decided;
  const ordered = orderedBy(decided).map(({ remedy }) => remedy);
  const report = ordered.find((remedy) => remedy.kind === 'ReportExcuse');
  return {
    outcomeId,
    caseKey,
    event,
    ...(matter && { matter: matter.event }),
    verdict,
    decidedAt,
    ...(occurredAt !== undefined && { occurredAt }),
    ...(customerId !== undefined && { customerId }),
    asked: contractOf(matter?.event ?? event)?.asked ?? false,
    ordered: ordered.map(asFigure),
    putRight: verdict === 'granted' && remedies.some(({ kind }) => !courtesies.has(kind)),
    ...(report && {
      excuses: { ...(report.team !== undefined && { team: report.team }), counts: report.excuses },
    }),
  };
}

function asFigure(remedy: Remedy): FigureRemedy {
  const { kind, basis } = remedy;
  const worth = worthWithinAYear(remedy);
  return { kind, basis, ...(worth && { worth }) };
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
