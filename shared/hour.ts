/**
 * What is done each hour: whatever waits for its time is told on the bus, and goes the way of every other event.
 *
 * It is a walk: through what is due, the owners of referrals, those who leave, and the list of who works here. A pass goes
 * so far and no further, and asks for the next one to go on from there, so every hour's walk comes to its end, however
 * much of what it has told is still being worked off in other queues. Twice, or two at once, is no more than once: what is
 * told has its case.
 */
import { dateKind } from '../events/date-approaching.ts';
import { hourLists } from '../events/hour-struck.ts';
import type { EventData, EventOf, InboundEvent, InboundName, Metadata } from '../events/index.ts';
import { hostsSource, scheduleSource } from '../events/sources.ts';
import type { DueEntry } from './ledger/due.ts';
import type { Ledger } from './ledger/ledger.ts';
import { raised } from './raised.ts';
import { dayOf, daysAfter } from './recovery/calendar.ts';
import { mayNotAnswer } from './recovery/decide.ts';
import type { Colleague } from './recovery/facts.ts';
import type { Policy } from './recovery/policy.ts';
import { isThere, stays } from './recovery/staff.ts';

/** So many entries are read and told together. */
const pageSize = 100;
/** So many are looked at in a pass, whoever has nothing counted as one. What is left is for the next pass. */
const aPass = 1_000;
/** So many calls to the table are under way at the same time. */
const atOnce = 20;
/** So long after their last day somebody is no longer on the list of who works here, in days, if nothing is left with them. */
const listedDays = 7;
/** So long it is kept that somebody was away, in days: longer than an older telling of it can wait in any queue. */
const absenceDays = 30;

interface Means {
  ledger: Ledger;
  policy: Policy;
  publish: (events: Omit<EventOf, 'caseId'>[]) => Promise<void>;
}

type HourStruck = Extract<InboundEvent, { name: 'HourStruck' }>;
/** Where the next pass goes on. */
type Place = NonNullable<EventData<'HourStruck'>['from']>;

/** A part of the walk: everything of a list that is with one owner. */
interface Stretch extends Pick<Place, 'list' | 'owner'> {
  /** What comes after an entry of it; from the beginning, if left out. */
  page: (after?: string) => Promise<Page>;
}

interface Page {
  tells?: EventOf<InboundName>[];
  /** To be done once the bus has what it tells. */
  told?: () => Promise<unknown>;
  /** How many entries were looked at. */
  seen: number;
  /** Where there may be more: after which entry it goes on. */
  next?: { after?: string | undefined } | undefined;
}

/** Has everything told that is due by the hour, and who waits in vain: a pass of it, and then the next one. */
export async function workHour({ data, metadata }: HourStruck, means: Means): Promise<'all-told' | 'more-to-tell'> {
  const { hour, pass = 1, from } = data;
  const rest = await walk(await stretchesOf(hour, metadata, means), from, means);
  if (!rest) return 'all-told';
  await means.publish([raised('HourStruck', scheduleSource, { hour, pass: pass + 1, from: rest }, metadata)]);
  return 'more-to-tell';
}

/** Goes on from a place, as far as a pass goes. Returns where the next one begins, if there is more. */
async function walk(all: readonly Stretch[], from: Place | undefined, { publish }: Means): Promise<Place | undefined> {
  const ahead = from ? all.filter((stretch) => order(stretch, from) >= 0) : all;
  let seen = 0;
  for (const group of groupsOf(ahead, atOnce)) {
    const begins = group.map((stretch) => (from && order(stretch, from) === 0 ? from.after : undefined));
    // Most have nothing: their first pages are read at the same time.
    const firsts = seen < aPass ? await Promise.all(group.map(({ page }, nth) => page(begins[nth]))) : [];
    for (const [nth, { page, list, owner }] of group.entries()) {
      let next: Page['next'] = { after: begins[nth] };
      let found = firsts[nth];
      while (next) {
        if (seen >= aPass) return { list, ...(owner !== undefined && { owner }), ...next };
        found ??= await page(next.after);
        if (found.tells?.length) await publish(found.tells);
        await found.told?.();
        seen += Math.max(1, found.seen);
        next = found.next;
        found = undefined;
      }
    }
  }
  return undefined;
}

/** Lists one after the other, and in each the owners by their ids: where a pass ended, the next one can begin. */
function order(one: Pick<Place, 'list' | 'owner'>, other: Pick<Place, 'list' | 'owner'>): number {
  const { owner: a = '' } = one;
  const { owner: b = '' } = other;
  return hourLists.indexOf(one.list) - hourLists.indexOf(other.list) || (a < b ? -1 : Number(a > b));
}

async function stretchesOf(hour: string, metadata: Metadata, means: Means): Promise<Stretch[]> {
  const roster = await means.ledger.staff.roster();
  return [
    whatIsDue(hour, metadata, means),
    ...whatWaits(roster, hour, metadata, means),
    ...whoIsLeft(roster, hour, metadata, means),
    ...whoIsGone(roster, hour, means),
  ].sort(order);
}

/** Tells what is due, and takes it off the list once the bus has it. */
function whatIsDue(hour: string, metadata: Metadata, { ledger }: Means): Stretch {
  return {
    list: 'due',
    async page() {
      const entries = await ledger.due.by(dayOf(hour), pageSize);
      return {
        tells: entries.map((entry) => toldOf(entry, metadata)),
        async told() {
          for (const group of groupsOf(entries, atOnce)) await Promise.all(group.map((one) => ledger.due.taken(one)));
        },
        seen: entries.length,
        // The list shrinks, so it goes on at its beginning.
        next: entries.length < pageSize ? undefined : {},
      };
    },
  };
}

/** By what an item is, which its key tells: the event that it is due for. */
function toldOf({ pk, sk, gsi2sk }: DueEntry, metadata: Metadata): EventOf<InboundName> {
  const customerId = pk.slice('CUSTOMER#'.length);
  const [what, first = '', second = ''] = sk.split('#');
  const [, value = ''] = gsi2sk.split('#');
  if (what === 'CHOICE') {
    return raised('ChoiceLapsed', scheduleSource, { customerId, employeeId: first, decideBy: value }, metadata);
  }
  if (what !== 'DATE') throw new Error(`nothing is due for a ${what}`);
  const kind = dateKind().parse(first);
  return raised('DateApproaching', scheduleSource, { customerId, kind, dueOn: value, about: second }, metadata);
}

/**
 * Tells of referrals that are overdue, or whose owner is away or gone; not of those that the stand-in has and nobody else
 * could take: they wait until somebody comes.
 */
function whatWaits(roster: readonly Colleague[], hour: string, metadata: Metadata, means: Means): Stretch[] {
  const { ledger, policy } = means;
  const day = dayOf(hour);
  const { standInHost } = policy.referral;
  const there = roster.flatMap((colleague) => (isThere(colleague, day) ? [colleague.employeeId] : []));
  const colleagues = new Map(roster.map((colleague) => [colleague.employeeId, colleague]));
  const owners = [...colleagues.keys(), ...(there.length > 0 && !colleagues.has(standInHost) ? [standInHost] : [])];
  return owners.map((owner): Stretch => {
    const colleague = colleagues.get(owner);
    const away = colleague && whyAway(colleague, day);
    return {
      list: 'referrals',
      owner,
      async page(after) {
        const { referrals, cursor } = await ledger.referrals.ofHost(owner, {
          limit: pageSize,
          ...(after && { cursor: after }),
          ...(!away && { dueBefore: hour }),
        });
        const movable = referrals.filter(({ outcome }) => {
          if (owner !== standInHost) return true;
          const except = mayNotAnswer(outcome.facts);
          return there.some((employeeId) => employeeId !== owner && !except.includes(employeeId));
        });
        const tells = movable.map(({ outcome: { outcomeId, caseKey }, dueAt, turn }) => {
          const because = away ?? ('overdue' as const);
          const data = { outcomeId, caseKey, turn, hostId: owner, dueAt, because, noticedAt: hour };
          return raised('ReferralUnanswered', scheduleSource, data, metadata);
        });
        return { tells, seen: referrals.length, next: cursor === undefined ? undefined : { after: cursor } };
      },
    };
  });
}

function whyAway(colleague: Colleague, day: string): 'left' | 'absent' | undefined {
  if (isThere(colleague, day)) return undefined;
  return colleague.leavesOn && colleague.leavesOn < day ? 'left' : 'absent';
}

/**
 * Tells of customers who are still with somebody who leaves: they came to them when all others had been told already. And
 * of those whom the stand-in has, once somebody works here who could.
 */
function whoIsLeft(
  roster: readonly Colleague[],
  hour: string,
  metadata: Metadata,
  { ledger, policy }: Means,
): Stretch[] {
  const customersOf = (owner: string, told: (customerId: string) => EventOf<InboundName>): Stretch => ({
    list: 'customers',
    owner,
    async page(after) {
      const customers = await ledger.customers.lookedAfterBy(owner, { limit: pageSize, after });
      const next = customers.length < pageSize ? undefined : { after: customers.at(-1) };
      return { tells: customers.map(told), seen: customers.length, next };
    },
  });
  const leaving = roster.flatMap(({ employeeId, name, leavesOn, mayFollow = false }) => {
    if (leavesOn === undefined) return [];
    const left = { employeeId, leavesOn, mayFollow, ...(name && { name }), noticedAt: hour };
    return [
      customersOf(employeeId, (customerId) => raised('HostLeft', hostsSource, { ...left, customerId }, metadata)),
    ];
  });
  if (!roster.some(stays)) return leaving;
  const needed = (customerId: string) => raised('HostNeeded', hostsSource, { customerId, noticedAt: hour }, metadata);
  return [...leaving, customersOf(policy.referral.standInHost, needed)];
}

/** Keeps the list of who works here as short as the house is: everybody on it is read by every function. */
function whoIsGone(roster: readonly Colleague[], hour: string, { ledger }: Means): Stretch[] {
  const daysAgo = (days: number) => dayOf(daysAfter(hour, -days));
  return roster.flatMap(({ employeeId, leavesOn, absences = [] }): Stretch[] => {
    const over = absences.filter(({ until }) => until < daysAgo(absenceDays)).map(({ from }) => from);
    const isGone = leavesOn !== undefined && leavesOn < daysAgo(listedDays);
    if (!isGone && over.length === 0) return [];
    return [
      {
        list: 'staff',
        owner: employeeId,
        async page() {
          if (over.length > 0) await ledger.staff.forgetAbsences(employeeId, over, daysAgo(absenceDays));
          if (isGone && (await hasNothingLeft(employeeId, ledger))) await ledger.staff.takeOff(employeeId, leavesOn);
          return { seen: 1 };
        },
      },
    ];
  });
}

async function hasNothingLeft(employeeId: string, { customers, referrals }: Ledger): Promise<boolean> {
  const [theirs, waiting] = await Promise.all([
    customers.lookedAfterBy(employeeId, { limit: 1 }),
    referrals.ofHost(employeeId, { limit: 1 }),
  ]);
  return theirs.length === 0 && waiting.referrals.length === 0 && waiting.cursor === undefined;
}

function* groupsOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
