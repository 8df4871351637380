/** What is kept of every outcome for the figures: from what was said about it, and where that is not enough, from it. */
import type { EventOf } from '../events/envelope.ts';
import type { EventData } from '../events/index.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Outcome } from './recovery/decision.ts';
import { detailsOf, eventsWithDetails, type Figure, figureOf } from './recovery/listening/figure.ts';

type Keeping = Pick<Ledger, 'find' | 'figures' | 'ownExcuses'>;

/**
 * Keeps what an outcome adds. Everything but `toldAt` derives from the outcome, and each item is put whole under the
 * outcome's own id: told twice, in another order, or cut short and told again, the figures are the same.
 *
 * @param receivedAt when it was told, in milliseconds since 1970 UTC; of several tellings the first one counts
 */
export async function keepFigures(
  { data }: EventOf<'RecoveryDecided'>,
  receivedAt: number,
  ledger: Keeping,
): Promise<void> {
  const figure = figureOf(data);
  const needsOutcome = figure.excuses !== undefined || eventsWithDetails.includes(figure.event);
  const outcome = needsOutcome ? await outcomeOf(data, ledger) : undefined;
  if (outcome) await keepForWriter(outcome, figure.excuses, ledger);
  const toldAt = new Date(receivedAt).toISOString();
  await ledger.figures.keep({ ...figure, toldAt, ...(outcome && detailsOf(outcome)) });
}

async function outcomeOf({ caseKey }: EventData<'RecoveryDecided'>, { find }: Keeping): Promise<Outcome> {
  const outcome = await find(caseKey);
  if (!outcome) throw new Error('an outcome was told of and is not there: it is recorded before it is told');
  return outcome;
}

/** Keeps for whoever wrote a reply which excuses it made: their own report, which nobody else reads. */
export async function keepForWriter(
  { caseKey, decidedAt, facts: { event } }: Outcome,
  excuses: Figure['excuses'],
  { ownExcuses }: Pick<Keeping, 'ownExcuses'>,
): Promise<void> {
  if (!excuses || event.name !== 'AgentReplied') return;
  await ownExcuses.keep(event.data.employeeId, { caseKey, decidedAt, counts: excuses.counts });
}
