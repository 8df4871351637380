/** What was set aside: what a list of it shows, and what became of its case. */
import { parse } from '../events/index.ts';
import type { Ledger, QuarantineEntry, QuarantineSummary } from './ledger/ledger.ts';
import { lastDays } from './overview.ts';
import type { Outcome } from './recovery/decision.ts';
import { caseKey, isRecoveryEvent } from './recovery/facts.ts';

/** Of what waits since before the days that are asked for, so many are shown: once these are dealt with, the next. */
const mostOlder = 100;

/**
 * What was set aside in the last days, in UTC, whatever became of it; and what was set aside before and nobody has dealt
 * with yet, the oldest first to be seen. Newest first, without their texts.
 *
 * @param now milliseconds since 1970; its day is the last
 */
export async function setAsideIn(
  { quarantine }: Pick<Ledger, 'quarantine'>,
  days: number,
  now: number,
): Promise<QuarantineSummary[]> {
  const { from, until } = lastDays(days, now);
  const [recent, older] = await Promise.all([
    quarantine.list({ days, from: until }),
    quarantine.open({ before: from.slice(0, 10), atMost: mostOlder }),
  ]);
  const waiting = await quarantine.summaries(older.entries.map(({ id }) => id));
  return [...recent, ...waiting.toReversed()];
}

/** The outcome that its case has by now, be it that another copy went through: then nobody waits for this one. */
export async function decidedSince(
  { body }: Pick<QuarantineEntry, 'body'>,
  ledger: Pick<Ledger, 'find'>,
): Promise<Outcome | undefined> {
  const parsed = parse(body);
  return parsed.ok && isRecoveryEvent(parsed.event) ? ledger.find(caseKey(parsed.event)) : undefined;
}
