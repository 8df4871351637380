/** Who works here, and who is there: what decides on hosts, deputies and who answers. No rank, no worth, no title. */
import { createHash } from 'node:crypto';
import type { Language } from '../../events/index.ts';
import type { Colleague, Fact, Host } from './facts.ts';

/** Whether a colleague works on a day. */
export function isThere({ joinsOn, leavesOn, absences = [] }: Colleague, day: string): boolean {
  if ((joinsOn && day < joinsOn) || (leavesOn && day > leavesOn)) return false;
  return !absences.some(({ from, until }) => from <= day && day <= until);
}

/**
 * Whether a colleague stays with us. Nobody who is known to leave, however late, becomes a host or a deputy: a host is
 * for good.
 */
export function stays({ leavesOn }: Colleague): boolean {
  return leavesOn === undefined;
}

/** What a customer needs of a host. */
export interface Need {
  customerId: string;
  language?: Language | undefined;
  topic?: string | undefined;
  /** Whether knowing the topic matters more than speaking the language: for one conversation, not for good. */
  topicFirst?: boolean | undefined;
  /** The day it is about, `YYYY-MM-DD`. */
  day: string;
  /** Who cannot be it. */
  except?: readonly string[] | undefined;
}

/**
 * The colleagues who could look after a customer, the best suited first: who speaks the language before who does not,
 * then who knows the topic, then who is there, then by even load. Even load is rendezvous hashing (Thaler and
 * Ravishankar, 1998): each customer draws a lot for each colleague and the highest one wins. It needs no counter that
 * many writers would fight for, spreads customers evenly, and when somebody leaves, theirs alone move, evenly to all
 * others. Nothing about the customer but the id and the language is looked at.
 */
export function bestSuited(roster: readonly Colleague[], need: Need): Colleague[] {
  return inOrder(roster.filter(stays), need);
}

function inOrder(colleagues: readonly Colleague[], need: Need) {
  const { customerId, language, topic, topicFirst = false, day, except = [] } = need;
  const score = (colleague: Colleague) =>
    (language !== undefined && colleague.languages.includes(language) ? (topicFirst ? 2 : 4) : 0) +
    (topic !== undefined && colleague.topics.includes(topic) ? (topicFirst ? 4 : 2) : 0) +
    (isThere(colleague, day) ? 1 : 0);
  return colleagues
    .filter(({ employeeId }) => !except.includes(employeeId))
    .map((colleague) => ({ colleague, score: score(colleague), lot: lotOf(customerId, colleague.employeeId) }))
    .sort((a, b) => b.score - a.score || (a.lot < b.lot ? 1 : -1))
    .map(({ colleague }) => colleague);
}

const lotOf = (customerId: string, employeeId: string): string =>
  createHash('sha256').update(`${customerId}#${employeeId}`).digest('hex');

/** So many of those who could look after a customer are facts; the others are too many to be kept with every outcome. */
const candidatesKept = 4;

/**
 * The colleagues that are facts of a case: the few best suited, the host and the deputy, as long as they stay, in the
 * order of how well they suit; and after them whoever else the case names, also if they leave. Of their absences only
 * those that are not over.
 */
export function candidatesFor(
  roster: readonly Colleague[],
  host: Fact<Host>,
  { naming = [], ...need }: Need & { naming?: readonly string[] | undefined },
): Colleague[] {
  const own = host === 'unknown' ? [] : [host.hostId, host.deputyId];
  const suited = bestSuited(roster, need).filter(
    ({ employeeId }, place) => place < candidatesKept || own.includes(employeeId) || naming.includes(employeeId),
  );
  const named = roster.filter((colleague) => naming.includes(colleague.employeeId) && !suited.includes(colleague));
  return [...suited, ...named].map(({ absences = [], ...colleague }) => {
    const left = absences.filter(({ until }) => need.day <= until);
    return left.length > 0 ? { ...colleague, absences: left } : colleague;
  });
}

/**
 * Who answers for a customer on a day: their host, in absence the deputy, in both's absence whoever is there and suits
 * best. Who leaves is asked last, since the answer may take longer than they are here. `otherwise` where nobody is there
 * at all: a referral always has an owner.
 */
export function whoAnswers(host: Fact<Host>, roster: readonly Colleague[], need: Need & { otherwise: string }): string {
  const { day, except = [], otherwise } = need;
  const own = host === 'unknown' ? [] : [host.hostId, host.deputyId];
  const amongThose = (colleagues: readonly Colleague[]): string | undefined => {
    const there = colleagues.filter((colleague) => isThere(colleague, day) && !except.includes(colleague.employeeId));
    const theirs = own.find((id) => there.some(({ employeeId }) => employeeId === id));
    return theirs ?? inOrder(there, need)[0]?.employeeId;
  };
  return amongThose(roster.filter(stays)) ?? amongThose(roster) ?? otherwise;
}
