/** Who works here, and who is there: what decides on hosts, deputies and who answers. No rank, no worth, no title. */
import { createHash } from 'node:crypto';
import type { Language } from '../../events/index.ts';
import type { Fact, Host } from './facts.ts';

/** Somebody who looks after customers. */
export interface Colleague {
  employeeId: string;
  languages: Language[];
  /** What they know their way around in: `contract`, `product`, … */
  topics: string[];
  team?: string | undefined;
  /** The last day they work here. */
  leavesOn?: string | undefined;
  /** Days on which they are away, first and last included. */
  absences?: { from: string; until: string }[] | undefined;
}

/** Whether a colleague works on a day. */
export function isThere({ leavesOn, absences = [] }: Colleague, day: string): boolean {
  return (!leavesOn || day <= leavesOn) && !absences.some(({ from, until }) => from <= day && day <= until);
}

/** Whether a colleague will still be here after a day: only such a one can become a host or a deputy. */
export function stays({ leavesOn }: Colleague, day: string): boolean {
  return !leavesOn || day < leavesOn;
}

/** What a customer needs of a host. */
export interface Need {
  customerId: string;
  language?: Language | undefined;
  topic?: string | undefined;
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
export function bestSuited(roster: readonly Colleague[], { customerId, language, topic, day, except = [] }: Need) {
  const score = (colleague: Colleague) =>
    (language !== undefined && colleague.languages.includes(language) ? 4 : 0) +
    (topic !== undefined && colleague.topics.includes(topic) ? 2 : 0) +
    (isThere(colleague, day) ? 1 : 0);
  return roster
    .filter((colleague) => stays(colleague, day) && !except.includes(colleague.employeeId))
    .map((colleague) => ({ colleague, score: score(colleague), lot: lotOf(customerId, colleague.employeeId) }))
    .sort((a, b) => b.score - a.score || (a.lot < b.lot ? 1 : -1))
    .map(({ colleague }) => colleague);
}

const lotOf = (customerId: string, employeeId: string): string =>
  createHash('sha256').update(`${customerId}#${employeeId}`).digest('hex');

/**
 * Who answers for a customer on a day: their host, in absence the deputy, in both's absence whoever is there and suits
 * best. `otherwise` where nobody is: a referral always has an owner.
 */
export function whoAnswers(host: Fact<Host>, roster: readonly Colleague[], need: Need & { otherwise: string }): string {
  const { day, except = [], otherwise } = need;
  const own = host === 'unknown' ? [] : [host.hostId, host.deputyId];
  const there = (id: string | undefined): id is string =>
    id !== undefined &&
    !except.includes(id) &&
    roster.some((colleague) => colleague.employeeId === id && isThere(colleague, day));
  const [first] = own.filter(there);
  return first ?? bestSuited(roster, need).find(({ employeeId }) => there(employeeId))?.employeeId ?? otherwise;
}
