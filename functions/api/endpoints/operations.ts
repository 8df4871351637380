/** Are customers being put right, and does anybody have to act? What operations look at first. */
import * as z from 'zod/mini';
import { caseKey, count, day, id, instant, once } from '../../../events/fields.ts';
import { excuseKinds } from '../../../events/remedies/listening.ts';
import { basis } from '../../../events/remedy.ts';
import type { QuarantineSummary } from '../../../shared/ledger/ledger.ts';
import { beggingIndex, longestMemory } from '../../../shared/recovery/listening/begging.ts';
import type { Figure } from '../../../shared/recovery/listening/figure.ts';
import { lostIn, storyBefore } from '../../../shared/recovery/listening/lost.ts';
import { excusesByTeam } from '../../../shared/recovery/listening/reports.ts';
import { timeTaken, timeTakenByDay } from '../../../shared/recovery/listening/time-taken.ts';
import { forecastOf, remediesByDay, valueByDay } from '../../../shared/recovery/listening/value.ts';
import { type Waiting, waitingIn } from '../../../shared/waiting.ts';
import { countUpTo, endpoint } from '../endpoint.ts';

/** What was set aside longer ago is not in the way any more: the queues themselves keep nothing longer. */
const quarantineDays = 14;

const verdict = z.enum(['granted', 'referred', 'unneeded']);
const value = { basis: basis(), currency: z.string(), amount: count() };
const taken = { count: count(), medianMs: z.optional(count()), p95Ms: z.optional(count()) };
/** Why somebody has to act: events that wait in quarantine, referrals that are later than promised. */
const causes = ['quarantined', 'overdue'] as const;

export const getFigures = endpoint({
  id: 'getFigures',
  method: 'get',
  path: '/v1/figures',
  summary: 'Whether anybody has to act, and what came of the last days: cases, worth, time taken, excuses, begging.',
  groups: ['operations'],
  query: () => z.strictObject({ days: countUpTo(92, 14) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        from: instant(),
        to: instant(),
        health: z.strictObject({
          healthy: z.boolean(),
          because: z.array(z.strictObject({ code: z.enum(causes), count: count() })),
        }),
        cases: z.array(
          z.strictObject({
            day: day(),
            event: z.string(),
            verdict,
            asked: z.boolean(),
            count: count(),
            putRight: count().check(z.describe('In so many of them something was put right: more than a courtesy.')),
          }),
        ),
        begging: z.strictObject({
          putRight: count(),
          unasked: count(),
          shareUnasked: z.optional(z.number()),
          contacts: count(),
          contactsPerRemedy: z.optional(z.number()),
          begged: z.array(count()),
          waiting: count(),
        }),
        value: z.array(z.strictObject({ day: day(), ...value })),
        forecast: z.array(z.strictObject(value)),
        remedies: z.array(z.strictObject({ day: day(), kind: z.string(), count: count() })),
        time: z.strictObject({ ...taken, days: z.array(z.strictObject({ day: day(), ...taken })) }),
        excuses: z.array(z.strictObject({ team: z.optional(id()), kind: z.enum(excuseKinds), count: count() })),
        referrals: z.strictObject({ waiting: count(), overdue: count(), atLeast: z.boolean() }),
        quarantine: z.strictObject({
          open: count(),
          byCode: z.array(z.strictObject({ code: z.string(), count: count() })),
        }),
      }),
    ),
  },
  async handle({ ledger, policy, query: { days }, now }) {
    const { from, to, until } = lastDays(days, now());
    const [all, roster, referrals, setAside] = await Promise.all([
      ledger.figures.list({ days: days + longestMemory, until }),
      ledger.staff.roster(),
      waitingIn(ledger, policy, to),
      ledger.quarantine.list({ days: quarantineDays, from: until }),
    ]);
    const figures = all.filter(({ decidedAt }) => decidedAt >= from);
    const quarantine = openIn(setAside);
    return {
      from,
      to,
      health: healthOf(quarantine.open, referrals),
      cases: casesIn(figures),
      begging: beggingIndex(all, { from, to }),
      value: valueByDay(figures),
      forecast: forecastOf(all, { from, days }),
      remedies: remediesByDay(figures),
      time: { ...timeTaken(figures), days: timeTakenByDay(figures) },
      excuses: excusesIn(figures, roster),
      referrals,
      quarantine,
    };
  },
});

export const getLost = endpoint({
  id: 'getLost',
  method: 'get',
  path: '/v1/lost',
  summary: 'Who left in the last days, why, what they said if they agreed, and what had been decided for them before.',
  groups: ['operations', 'host'],
  query: () => z.strictObject({ days: countUpTo(92, 30) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        from: instant(),
        to: instant(),
        lost: z.array(
          z.strictObject({
            customerId: id(),
            leftOn: day(),
            reason: z.optional(z.string()),
            quote: z.optional(z.string()),
            decided: z.array(
              z.strictObject({ caseKey: z.optional(caseKey()), event: z.string(), verdict, decidedAt: instant() }),
            ),
            putRight: count(),
          }),
        ),
      }),
    ),
  },
  async handle({ ledger, query: { days }, now }) {
    const { from, to, until } = lastDays(days, now());
    return { from, to, lost: lostIn(await ledger.figures.list({ days: days + storyBefore, until }), from) };
  },
});

/** So many days in UTC of which today is the last, up to now. */
function lastDays(days: number, now: number): { from: string; to: string; until: string } {
  const to = new Date(now).toISOString();
  const until = to.slice(0, 10);
  return { from: new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString(), to, until };
}

function casesIn(figures: readonly Figure[]) {
  type Counted = Pick<Figure, 'event' | 'verdict' | 'asked'> & { day: string; count: number; putRight: number };
  const counted = new Map<string, Counted>();
  for (const { decidedAt, event, verdict: decided, asked, putRight } of figures) {
    const on = decidedAt.slice(0, 10);
    const key = [on, event, decided, asked].join('#');
    const entry = counted.get(key) ?? { day: on, event, verdict: decided, asked, count: 0, putRight: 0 };
    entry.count += 1;
    if (putRight) entry.putRight += 1;
    counted.set(key, entry);
  }
  return [...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** Without a team: of teams too small to hide anybody, and of nobody knows which. */
function excusesIn(figures: readonly Figure[], roster: Parameters<typeof excusesByTeam>[1]) {
  const { teams, others } = excusesByTeam(figures, roster);
  const named = Object.entries(teams).map(([team, counts]) => ({ team, counts }));
  return [...named, { counts: others }].flatMap(({ counts, ...of }) =>
    excuseKinds.flatMap((kind) => (counts[kind] > 0 ? [{ ...of, kind, count: counts[kind] }] : [])),
  );
}

/** What was set aside and neither put on the bus again nor discarded, the most frequent first. */
function openIn(entries: readonly QuarantineSummary[]) {
  const open = entries.filter(({ redrivenAt, discarded }) => redrivenAt === undefined && discarded === undefined);
  const byCode = [...Map.groupBy(open, ({ code }) => code)].map(([code, some]) => ({ code, count: some.length }));
  return { open: open.length, byCode: byCode.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)) };
}

/** Healthy: nobody has to act. A dead letter is in quarantine by itself, so it is among these. */
function healthOf(quarantined: number, { overdue }: Waiting) {
  const counts = { quarantined, overdue };
  const because = causes.flatMap((code) => (counts[code] > 0 ? [{ code, count: counts[code] }] : []));
  return { healthy: because.length === 0, because };
}
