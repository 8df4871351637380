/** Are customers being put right, and does anybody have to act? What operations look at first. */
import { type ExcuseKind, excuseKinds } from '../events/remedies/listening.ts';
import type { Ledger, OpenEntry } from './ledger/ledger.ts';
import type { Colleague } from './recovery/facts.ts';
import { beggingIndex, longestMemory } from './recovery/listening/begging.ts';
import { casesByDay } from './recovery/listening/cases.ts';
import type { Figure } from './recovery/listening/figure.ts';
import { excusesByTeam } from './recovery/listening/reports.ts';
import { timeTaken, timeTakenByDay } from './recovery/listening/time-taken.ts';
import { forecastOf, remediesByDay, valueByDay } from './recovery/listening/value.ts';
import type { Policy } from './recovery/policy.ts';
import { countedUpTo, type Waiting, waitingIn } from './waiting.ts';

/** Why somebody has to act: events that wait in quarantine, referrals that are later than promised. */
export const causes = ['quarantined', 'overdue'] as const;

interface Means {
  ledger: Pick<Ledger, 'figures' | 'quarantine' | 'referrals' | 'staff'>;
  policy: Policy;
}

/**
 * What came of the last days, in UTC, and what waits now, since whenever. It reads `4 (days + 30)` partitions of figures,
 * and of what waits no more than is counted ({@link countedUpTo}).
 *
 * @param now milliseconds since 1970; its day is the last of the period
 */
export async function overviewOf({ ledger, policy }: Means, days: number, now: number) {
  const { from, to, until } = lastDays(days, now);
  const [all, roster, referrals, setAside] = await Promise.all([
    ledger.figures.list({ days: days + longestMemory, until }),
    ledger.staff.roster(),
    waitingIn(ledger, policy, to),
    ledger.quarantine.open({ atMost: countedUpTo }),
  ]);
  const figures = all.filter(({ decidedAt }) => decidedAt >= from);
  const quarantine = { ...byCode(setAside.entries), atLeast: !setAside.isAll };
  return {
    from,
    to,
    health: healthOf(quarantine.open, referrals),
    cases: casesByDay(figures),
    begging: beggingIndex(all, { from, to }),
    value: valueByDay(figures),
    forecast: forecastOf(all, { from, days }),
    remedies: remediesByDay(figures),
    time: { ...timeTaken(figures), days: timeTakenByDay(figures) },
    excuses: excusesIn(figures, roster),
    referrals,
    quarantine,
  };
}

/** So many days in UTC of which today is the last, up to now: instants, and today. */
export function lastDays(days: number, now: number): { from: string; to: string; until: string } {
  const to = new Date(now).toISOString();
  const until = to.slice(0, 10);
  return { from: new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString(), to, until };
}

/** Without a team: of teams too small to hide anybody, and of nobody knows which. */
function excusesIn(
  figures: readonly Figure[],
  roster: readonly Pick<Colleague, 'team'>[],
): { team?: string; kind: ExcuseKind; count: number }[] {
  const { teams, others } = excusesByTeam(figures, roster);
  const named = Object.entries(teams).map(([team, counts]) => ({ team, counts }));
  return [...named, { counts: others }].flatMap(({ counts, ...of }) =>
    excuseKinds.flatMap((kind) => (counts[kind] > 0 ? [{ ...of, kind, count: counts[kind] }] : [])),
  );
}

/** What was set aside and neither put on the bus again nor discarded, however long ago: the most frequent reason first. */
function byCode(open: readonly OpenEntry[]) {
  const counts = [...Map.groupBy(open, ({ code }) => code)].map(([code, some]) => ({ code, count: some.length }));
  return { open: open.length, byCode: counts.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) };
}

/** Healthy: nobody has to act. A dead letter goes to quarantine by itself, so it is among these. */
function healthOf(quarantined: number, { overdue }: Waiting) {
  const counts = { quarantined, overdue };
  const because = causes.flatMap((code) => (counts[code] > 0 ? [{ code, count: counts[code] }] : []));
  return { healthy: because.length === 0, because };
}
