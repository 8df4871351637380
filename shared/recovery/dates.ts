/** The dates that we know a customer may want to be reminded of. */
import type { DateKind } from '../../events/date-approaching.ts';
import { dayOf, daysAfter, monthsAfter } from './calendar.ts';
import type { Contract } from './facts.ts';
import type { Policy } from './policy.ts';

/** A date, and the day on which the customer is reminded of it; or that there is none any more. */
export interface DateToRemember {
  kind: DateKind;
  /** What the customer knows it by: a contract's or an order's number. */
  about: string;
  when?: { dueOn: string; remindOn: string } | undefined;
}

/** A contract's end and the last day on which it can be cancelled; none where it is cancelled already. */
export function datesOfContract(
  { contractId, endsOn, cancelBy, cancelledOn }: Contract,
  policy: Policy,
): DateToRemember[] {
  const due = (kind: DateKind, dueOn: string | undefined) =>
    dateToRemember(kind, contractId, cancelledOn ? undefined : dueOn, policy);
  return [due('contractEnd', endsOn), due('cancellationDeadline', cancelBy)];
}

/** The last day on which the law stands behind a purchase; things of one order have it together. */
export function dateOfPurchase(
  { orderId, purchasedOn }: { orderId: string; purchasedOn: string },
  policy: Policy,
): DateToRemember {
  return dateToRemember('warrantyEnd', orderId, monthsAfter(purchasedOn, policy.statutoryMonths), policy);
}

/** A date with the day of its reminder, as many days ahead as the policy says for its kind. */
export function dateToRemember(
  kind: DateKind,
  about: string,
  dueOn: string | undefined,
  { reminderDays }: Policy,
): DateToRemember {
  const remindOn = dueOn && dayOf(daysAfter(dueOn, -reminderDays[kind]));
  return { kind, about, when: dueOn && remindOn ? { dueOn, remindOn } : undefined };
}
