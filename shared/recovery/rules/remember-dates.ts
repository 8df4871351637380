import { type AllowanceRef, admits, type Draw } from '../allowance.ts';
import { dayOf } from '../calendar.ts';
import { caseKey, type RecoveryEvent } from '../facts.ts';
import { rule } from '../rule.ts';

/**
 * Somebody who writes when a date comes up: early enough to act, and once, whoever noticed the date. A reminder is kept
 * as an allowance of one for each date, so that a second producer's telling of it finds it used.
 */
export const rememberDates = rule({
  id: 'remember-dates',
  events: ['DateApproaching'],
  promise: 'We write before a date that matters to the customer, in time to act, and once.',
  facts: ['now', 'grants'],
  numbers: ['horizonDays'],
  remedies: ['SendReminder'],
  codes: ['date-comes-up', 'date-is-over', 'reminded-already', 'reminders-unknown'],
  allowance: allowanceOf,
  evaluate({ now, event, grants }, { horizonDays }) {
    const { kind, dueOn, about } = event.data;
    const { occurredAt } = event.metadata;
    // Whoever is reminded afterwards is only annoyed.
    if (dueOn < dayOf(now === 'unknown' ? occurredAt : now))
      return { result: 'not-applicable', because: { code: 'date-is-over' } };
    const reminder = { kind: 'SendReminder' as const, basis: 'goodwill' as const, date: kind, dueOn };
    const remedies = [about ? { ...reminder, about } : reminder];
    if (grants === 'unknown') return { result: 'unknown', because: { code: 'reminders-unknown' }, remedies };
    const allowance = allowanceOf(event);
    const draw: Draw = { allowance, limit: { cases: 1, days: 36_525, lateDays: horizonDays }, at: occurredAt };
    const own = caseKey(event);
    if (
      !admits(
        grants.filter((grant) => grant.case !== own),
        draw,
      )
    ) {
      return { result: 'not-applicable', because: { code: 'reminded-already' } };
    }
    return { result: 'applies', because: { code: 'date-comes-up' }, remedies, draws: [draw] };
  },
});

function allowanceOf({ data }: RecoveryEvent<'DateApproaching'>): AllowanceRef {
  const { customerId, kind, dueOn, about = '' } = data;
  return { name: `reminder#${kind}#${dueOn}#${about}`, subject: `CUSTOMER#${customerId}` };
}
