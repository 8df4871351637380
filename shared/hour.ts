/** What is done each hour: whatever waits for its time is told on the bus, and goes the way of every other event. */
import { dateKind } from '../events/date-approaching.ts';
import type { EventOf, InboundEvent, InboundName, Metadata } from '../events/index.ts';
import { hostsSource, scheduleSource } from '../events/sources.ts';
import type { DueEntry } from './ledger/due.ts';
import type { Ledger } from './ledger/ledger.ts';
import { raised } from './raised.ts';
import { dayOf, daysAfter } from './recovery/calendar.ts';
import { mayNotAnswer } from './recovery/decide.ts';
import { type Colleague, customerOf } from './recovery/facts.ts';
import type { Policy } from './recovery/policy.ts';
import { eventAbout } from './recovery/referral.ts';
import { isThere, stays, whoAnswers } from './recovery/staff.ts';

/** So many entries are read and told together; so many of these pages are a pass. What is left is for the next pass. */
const pageSize = 100;
const pagesAPass = 10;
/** So many calls to the table are under way at the same time. */
const atOnce = 20;

interface Means {
  ledger: Ledger;
  policy: Policy;
  publish: (events: Omit<EventOf, 'caseId'>[]) => Promise<void>;
}

type Heard<Name extends InboundName> = Extract<InboundEvent, { name: Name }>;

/**
 * Has everything told that is due by the hour, and which referrals wait in vain. A pass is bounded; where it was not
 * enough, it asks for the next one. Twice, or two at once, is no more than once: what is told has its case, and a list
 * shrinks as its entries are dealt with.
 */
export async function workHour(
  { data, metadata }: Heard<'HourStruck'>,
  means: Means,
): Promise<'all-told' | 'more-to-tell'> {
  const { hour, pass = 1 } = data;
  const allDue = await tellDue(hour, metadata, means);
  const allWaiting = await tellWaiting(hour, metadata, means);
  const allLeft = await tellLeft(hour, metadata, means);
  if (allDue && allWaiting && allLeft) return 'all-told';
  await means.publish([raised('HourStruck', scheduleSource, { hour, pass: pass + 1 }, metadata)]);
  return 'more-to-tell';
}

/** Tells what is due, and takes it off the list once the bus has it. `false`: there is more. */
async function tellDue(hour: string, metadata: Metadata, { ledger, publish }: Means): Promise<boolean> {
  for (let page = 1; page <= pagesAPass; page += 1) {
    const entries = await ledger.due.by(dayOf(hour), pageSize);
    if (entries.length > 0) await publish(entries.map((entry) => toldOf(entry, metadata)));
    for (const group of groupsOf(entries, atOnce)) await Promise.all(group.map((entry) => ledger.due.taken(entry)));
    if (entries.length < pageSize) return true;
  }
  return false;
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
 * Tells of customers who are still with somebody who leaves: they came to them when all others had been told already. And
 * of those whom the stand-in has, once somebody works here who could. `false`: there is more.
 */
async function tellLeft(hour: string, metadata: Metadata, { ledger, policy, publish }: Means): Promise<boolean> {
  /** Tells of each customer of a host, page after page. `false`: there are more than fit in a pass. */
  const tellEach = async (hostId: string, told: (customerId: string) => EventOf<InboundName>): Promise<boolean> => {
    let after: string | undefined;
    for (let page = 1; page <= pagesAPass; page += 1) {
      const customers = await ledger.customers.lookedAfterBy(hostId, { limit: pageSize, after });
      if (customers.length > 0) await publish(customers.map(told));
      if (customers.length < pageSize) return true;
      after = customers.at(-1);
    }
    return false;
  };
  const roster = await ledger.staff.roster();
  let all = true;
  for (const { employeeId, name, leavesOn, mayFollow = false } of roster) {
    if (leavesOn === undefined) continue;
    const left = { employeeId, leavesOn, mayFollow, ...(name && { name }), noticedAt: hour };
    const told = (customerId: string) => raised('HostLeft', hostsSource, { ...left, customerId }, metadata);
    if (!(await tellEach(employeeId, told))) all = false;
  }
  if (!roster.some(stays)) return all;
  const told = (customerId: string) => raised('HostNeeded', hostsSource, { customerId, noticedAt: hour }, metadata);
  return (await tellEach(policy.referral.standInHost, told)) && all;
}

/** Tells of referrals that are overdue, or whose owner is away or gone. `false`: there is more. */
async function tellWaiting(hour: string, metadata: Metadata, means: Means): Promise<boolean> {
  const { ledger, policy } = means;
  const roster = await ledger.staff.roster();
  const colleagues = new Map(roster.map((colleague) => [colleague.employeeId, colleague]));
  const owners = new Set([...colleagues.keys(), policy.referral.standInHost]);
  let all = true;
  for (const group of groupsOf([...owners], atOnce)) {
    const told = await Promise.all(group.map((owner) => tellOf(owner, colleagues.get(owner), metadata, hour, means)));
    if (told.includes(false)) all = false;
  }
  return all;
}

async function tellOf(
  hostId: string,
  colleague: Colleague | undefined,
  metadata: Metadata,
  hour: string,
  { ledger, publish }: Means,
): Promise<boolean> {
  const away = colleague && whyAway(colleague, dayOf(hour));
  let cursor: string | undefined;
  for (let page = 1; page <= pagesAPass; page += 1) {
    const { referrals, cursor: next } = await ledger.referrals.ofHost(hostId, {
      limit: pageSize,
      ...(cursor && { cursor }),
      ...(!away && { dueBefore: hour }),
    });
    const events = referrals.map(({ outcome: { outcomeId, caseKey }, dueAt, turn }) => {
      const because = away ?? ('overdue' as const);
      const data = { outcomeId, caseKey, turn, hostId, dueAt, because, noticedAt: hour };
      return raised('ReferralUnanswered', scheduleSource, data, metadata);
    });
    if (events.length > 0) await publish(events);
    if (next === undefined) return true;
    cursor = next;
  }
  return false;
}

function whyAway(colleague: Colleague, day: string): 'left' | 'absent' | undefined {
  if (isThere(colleague, day)) return undefined;
  return colleague.leavesOn && colleague.leavesOn < day ? 'left' : 'absent';
}

function* groupsOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Gives a referral that waits in vain to somebody who is there, once for each time it is noticed: the host, the deputy, or
 * who suits best; never to whoever has it, nor to who may not answer it. Where nobody else is, it stays. What the customer
 * was told by when they hear from us still holds, unless it is over.
 */
export async function handOn(
  { data }: Heard<'ReferralUnanswered'>,
  { ledger, policy, publish }: Means,
): Promise<'handed-on' | 'stays'> {
  const { caseKey, turn, hostId: from, dueAt, because, noticedAt } = data;
  const outcome = await ledger.find(caseKey);
  if (!outcome?.referral) return 'stays';
  const { event, customer } = outcome.facts;
  const customerId = customerOf(event);
  const { host = 'unknown' } = customerId === undefined ? {} : await ledger.gather({ customerId });
  const hostId = whoAnswers(host, await ledger.staff.roster(), {
    customerId: customerId ?? caseKey,
    language: customer === 'unknown' ? policy.defaultLanguage : customer.language,
    day: dayOf(noticedAt),
    except: [from, ...mayNotAnswer(outcome.facts)],
    otherwise: policy.referral.standInHost,
  });
  if (hostId === from) return 'stays';
  const dueNext = dueAt <= noticedAt ? daysAfter(noticedAt, policy.referral.answerWithinDays) : dueAt;
  const handing = { caseKey, turn: turn + 1, from, hostId, dueAt: dueNext, because, at: noticedAt };
  const handedOn = await ledger.referrals.handOn(handing);
  if (!handedOn) return 'stays';
  await publish([eventAbout(outcome, handedOn)]);
  return 'handed-on';
}
