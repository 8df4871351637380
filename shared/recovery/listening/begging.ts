/** Did the customer have to beg? How often somebody came to us before they were helped, and how often they need not have. */
import type { Figure } from './figure.ts';

export interface BeggingIndex {
  /** Something was put right for a customer, so many times. */
  putRight: number;
  /** Of these: before the customer came to us about it. */
  unasked: number;
  /** From 0 to 1; nothing where nothing was put right. */
  shareUnasked?: number;
  /** How often customers came to us before, all together, and on average where they did at all. */
  contacts: number;
  contactsPerRemedy?: number;
  /** By how often the customer had to come: `begged[0]` times once, `begged[1]` twice, and `begged[2]` more than that. */
  begged: [number, number, number];
  /** Customers who came to us and for whom nothing has been put right since. */
  waiting: number;
}

/** What somebody came to us about longer ago than this has nothing to do with what is put right now, in days. */
export const longestMemory = 30;

/**
 * The index of a period, from its first instant to before its end. A contact counts towards the next thing that is put
 * right for that customer, if that is within {@link longestMemory} days, and towards nothing after it. What answers a claim
 * was asked for once, however long ago that was.
 *
 * @param figures of the period and of so many days before it, in any order
 */
export function beggingIndex(figures: readonly Figure[], { from, to }: { from: string; to: string }): BeggingIndex {
  const index: BeggingIndex = { putRight: 0, unasked: 0, contacts: 0, begged: [0, 0, 0], waiting: 0 };
  const open = new Map<string, number[]>();
  for (const { customerId, asked, matter, putRight, decidedAt } of figures.toSorted(byTime)) {
    const at = Date.parse(decidedAt);
    if (customerId === undefined || at >= Date.parse(to)) continue;
    const contacts = (open.get(customerId) ?? []).filter((contact) => at - contact <= longestMemory * 86_400_000);
    // A host who answers is nobody who comes to us.
    if (asked && matter === undefined) contacts.push(at);
    open.set(customerId, putRight ? [] : contacts);
    if (!putRight || at < Date.parse(from)) continue;
    index.putRight += 1;
    // What a host answers late, the customer has come for all the same.
    const came = Math.max(contacts.length, asked ? 1 : 0);
    index.contacts += came;
    if (came === 0) index.unasked += 1;
    else index.begged[came === 1 ? 0 : came === 2 ? 1 : 2] += 1;
  }
  const since = Date.parse(from);
  index.waiting = [...open.values()].filter((contacts) => contacts.some((contact) => contact >= since)).length;
  const asked = index.putRight - index.unasked;
  if (index.putRight > 0) index.shareUnasked = index.unasked / index.putRight;
  if (asked > 0) index.contactsPerRemedy = index.contacts / asked;
  return index;
}

/** Of two at the same millisecond the one with the lower id first, so that every order of arrival ends the same. */
function byTime(a: Figure, b: Figure): number {
  return Date.parse(a.decidedAt) - Date.parse(b.decidedAt) || (a.outcomeId < b.outcomeId ? -1 : 1);
}
