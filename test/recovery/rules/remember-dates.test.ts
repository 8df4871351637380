import { describe, expect, test } from 'vitest';
import { dateKinds } from '../../../events/date-approaching.ts';
import type { EventData } from '../../../events/index.ts';
import { datesOfContract, dateToRemember } from '../../../shared/recovery/dates.ts';
import { caseKey, type Facts } from '../../../shared/recovery/facts.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, today, whenDecided } from '../given.ts';

const rule = 'remember-dates';
type Date = EventData<'DateApproaching'>;
const approaching = (told: Partial<Date> = {}, known: Partial<Facts> = {}) => given.dateApproaching(told, known);

describe('a date comes up', () => {
  test('the customer is reminded, once, as a favour that costs nothing', () => {
    const decision = whenDecided(approaching({ kind: 'cancellationDeadline', dueOn: '2026-07-15', about: 'K-1' }));
    expect(saidBy(decision, rule)).toBe('applies date-comes-up');
    expect(decision.verdict).toBe('granted');
    expect(decision.remedies).toEqual([
      { kind: 'SendReminder', basis: 'goodwill', date: 'cancellationDeadline', dueOn: '2026-07-15', about: 'K-1' },
    ]);
  });

  test.each([
    ['the day after', '2026-06-16', 'granted'],
    ['the very day', '2026-06-15', 'granted'],
    ['the day before: it is over', '2026-06-14', 'unneeded'],
  ])('%s', (_, dueOn, verdict) => {
    expect(whenDecided(approaching({ dueOn })).verdict).toBe(verdict);
  });

  test.each([
    ['on the very day', '2026-06-15T23:59:59Z', 'granted'],
    ['a day later: it is over', '2026-06-16T00:00:00Z', 'unneeded'],
  ])('of which we hear late, %s', (_, now, verdict) => {
    expect(whenDecided(approaching({ dueOn: '2026-06-15' }, { now })).verdict).toBe(verdict);
  });

  test('whoever else told the same date before: one reminder is enough', () => {
    const told = { case: 'DateApproaching#crm#customer-1+service+2026-07-01', at: today };
    const decision = whenDecided(approaching({}, { grants: [told] }));
    expect(saidBy(decision, rule)).toBe('not-applicable reminded-already');
    expect(decision.verdict).toBe('unneeded');
  });

  test('what the case drew itself, before a crash, does not stand in its own way', () => {
    const facts = approaching();
    const own = { case: caseKey(facts.event), at: today };
    expect(whenDecided({ ...facts, grants: [own] }).verdict).toBe('granted');
  });

  test('whether there was a reminder is not known: a person looks, with the reminder ready', () => {
    const decision = whenDecided(approaching({}, { grants: 'unknown' }));
    expect(saidBy(decision, rule)).toBe('unknown reminders-unknown');
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [{ kind: 'SendReminder' }] });
  });

  test.each(dateKinds.flatMap((kind) => (['de', 'en'] as const).map((language) => [kind, language] as const)))(
    'the letter about %s in %s says the day and what it is about, and sells nothing',
    (kind, language) => {
      for (const about of ['K-1', undefined]) {
        const told = about ? { kind, about } : { kind };
        const facts = approaching(told, { customer: given.customer({ language }) });
        const letter = writeLetter(facts, whenDecided(facts), currentPolicy);
        expect(letter?.body).toContain(language === 'de' ? '1. Juli 2026' : '1 July 2026');
        expect(letter?.body.includes('(K-1)')).toBe(about !== undefined);
        expect(letter?.body).not.toMatch(/none|angebot|rabatt|offer|discount|upgrade|verlängern Sie|renew/i);
      }
    },
  );
});

describe('which dates are remembered of a contract', () => {
  const contract = {
    contractId: 'K-1',
    productId: 'mobile-m',
    price: { amount: 19_99, currency: 'EUR' as const },
    interval: 'month' as const,
    startedOn: '2025-03-01',
    endsOn: '2028-03-31',
    cancelBy: '2028-02-29',
  };

  test('its end and the last day on which it can be cancelled, as many days ahead as the policy says', () => {
    expect(datesOfContract(contract, currentPolicy)).toEqual([
      { kind: 'contractEnd', about: 'K-1', when: { dueOn: '2028-03-31', remindOn: '2028-01-31' } },
      { kind: 'cancellationDeadline', about: 'K-1', when: { dueOn: '2028-02-29', remindOn: '2028-01-30' } },
    ]);
  });

  test('none, once it is cancelled', () => {
    const dates = datesOfContract({ ...contract, cancelledOn: '2027-01-01' }, currentPolicy);
    expect(dates.map(({ when }) => when)).toEqual([undefined, undefined]);
  });

  test('none where it has none', () => {
    const { endsOn: _, cancelBy: __, ...open } = contract;
    expect(datesOfContract(open, currentPolicy).map(({ when }) => when)).toEqual([undefined, undefined]);
  });

  test('a reminder may be due in the year before', () => {
    expect(dateToRemember('service', 'S-1', '2027-01-05', currentPolicy).when?.remindOn).toBe('2026-12-22');
  });
});
