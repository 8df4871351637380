/** The stories in which nobody does anything, and something happens all the same: a date comes up, time runs out. */
import { describe, expect, test } from 'vitest';
import type { EventData, Language } from '../../../events/index.ts';
import { eur } from '../../recovery/given.ts';
import { answerTo, day, languages, storyteller } from './storyteller.ts';

const { tell, strike, aCustomer, became, seen, ledger, nextMorning, provesWhatItTold } =
  storyteller('the-hour-strikes');

const anna = { employeeId: 'anna', name: 'Anna Vogt', languages: ['de' as const], topics: ['contract'] };
const ben = { employeeId: 'ben', name: 'Ben Okoye', languages: ['de' as const, 'en' as const], topics: ['contract'] };
const cem = { employeeId: 'cem', name: 'Cem Aydin', languages: ['de' as const, 'en' as const], topics: ['billing'] };
const everybody = { anna, ben, cem };
const nameOf = (employeeId = '') => Object.entries(everybody).find(([id]) => id === employeeId)?.[1].name ?? employeeId;

/** What Kulanz raised itself and decided, of an event and about a customer, in the order in which it did. */
const casesOf = (event: string, customerId: string) => [
  ...new Set(
    seen.decided().flatMap((one) => (one.event === event && one.customerId === customerId ? [one.caseKey] : [])),
  ),
];
const hostOf = async (customerId: string) => {
  const { host } = await ledger().gather({ customerId });
  if (!host || host === 'unknown') throw new Error(`${customerId} has no host`);
  return host;
};

describe('nobody works here yet when I come', () => {
  test.each<[Language, string]>([
    ['de', 'Unser Kundenservice kümmert sich um alles, was Sie brauchen'],
    ['en', 'Our customer service takes care of whatever you need'],
  ])('the customer service has me, and nobody is named who is not there (%s)', async (language, words) => {
    const customerId = await aCustomer(`early-${language}`, language);
    expect((await became(`CustomerRegistered#somebody#${customerId}`)).letter).toContain(words);
  });

  test('as long as there is only somebody who does not speak my language, I have them', async () => {
    await tell('EmployeeJoined', { ...anna, joinsOn: '2020-01-01' });
    await nextMorning();
    const customerId = await aCustomer('foreign', 'en');
    expect((await hostOf(customerId)).hostId).toBe('anna');
    const { outcome } = await became(`CustomerRegistered#somebody#${customerId}`);
    expect(outcome.decision.findings.map(({ because }) => because.code)).toContain('host-found-other-language');
  });

  test.each<[Language, string]>([
    ['de', 'ist für Sie da, hört zu und kann alles für Sie regeln.'],
    ['en', 'is there for you, listens, and can settle everything for you.'],
  ])('within the hour in which somebody does I have a host, and am told who it is (%s)', async (language, words) => {
    if (language === 'de') {
      // She has learned English meanwhile.
      await tell('EmployeeChanged', { ...anna, languages: ['de', 'en'] });
      for (const one of [ben, cem]) await tell('EmployeeJoined', { ...one, joinsOn: '2020-01-01' });
      await nextMorning();
      await strike();
    }
    const customerId = `early-${language}`;
    const [caseKey = ''] = casesOf('HostNeeded', customerId);
    const { letter } = await became(caseKey);
    expect(letter).toContain(`${nameOf((await hostOf(customerId)).hostId)} ${words}`);
    // The next hour finds nobody any more.
    await strike(1);
    expect(casesOf('HostNeeded', customerId)).toHaveLength(1);
  });
});

describe.each<[Language, string, string, string]>([
  ['de', 'können Sie Ihren Vertrag kündigen', 'kostenlose Hilfe zusteht', 'haben Sie einen Termin bei uns'],
  [
    'en',
    'You can cancel your contract until',
    'entitled to free help with faults',
    'You have an appointment with us on',
  ],
])('…who writes when a date comes up (%s)', (language, cancel, warranty, service) => {
  const customerId = `dates-${language}`;
  const reminded = async () =>
    (await Promise.all(casesOf('DateApproaching', customerId).map(became))).map(({ letter }) => letter);

  test('early enough to act, and not before', async () => {
    await aCustomer(customerId, language);
    const contractId = `K-${language}`;
    const terms = {
      contractId,
      customerId,
      productId: `fibre-${language}`,
      price: eur(24_99),
      interval: 'month',
    } as const;
    await tell('ContractStarted', { ...terms, startedOn: '2024-10-01', cancelBy: day(32) });
    const monthsAgo = new Date(`${day(62)}T12:00:00Z`);
    monthsAgo.setUTCFullYear(monthsAgo.getUTCFullYear() - 2);
    const purchasedOn = monthsAgo.toISOString().slice(0, 10);
    await tell('ProductPurchased', { orderId: `O-${language}`, customerId, sku: 's', name: 'Stuhl', purchasedOn });
    const agreedAt = '2026-01-02T08:00:00Z';
    await tell('ServiceAgreed', { engagementId: `S-${language}`, customerId, agreedAt, agreedFor: day(16) });
    await strike(1);
    expect(await reminded()).toEqual([]);

    await strike(2);
    const letters = await reminded();
    expect(letters).toHaveLength(3);
    for (const words of [cancel, warranty, service]) expect(letters.join()).toContain(words);
    expect(letters.join()).toContain(contractId);
  });

  test('once: not the next hour, and not when the billing system noticed it, too', async () => {
    await strike(3);
    const told = { customerId, kind: 'cancellationDeadline', dueOn: day(32), about: `K-${language}` } as const;
    await tell('DateApproaching', told);
    const [, , , again = ''] = casesOf('DateApproaching', customerId);
    expect(await became(again)).toMatchObject({ verdict: 'unneeded', letter: '' });
    expect(casesOf('DateApproaching', customerId)).toHaveLength(4);
  });
});

describe.each<[Language, string]>([
  ['de', 'Wir kümmern uns darum'],
  ['en', 'we are taking care of it'],
])('my case waits for somebody who does not answer (%s)', (language, words) => {
  const claimId = `waiting-${language}`;
  const caseKey = `WarrantyClaimed#somebody#${claimId}`;
  const handedOn = () =>
    seen.events
      .filter((event) => event['detail-type'] === 'ReferralHandedOn' && JSON.stringify(event).includes(caseKey))
      .map(({ detail }) => (detail as { data: EventData<'ReferralHandedOn'> }).data);

  test('when the time is over that was promised to me, somebody else has it, and never nobody', async () => {
    const customerId = await aCustomer(`waits-${language}`, language);
    const product = { sku: 'lamp', name: 'Aurora' };
    const fault = { description: 'flackert' };
    await tell('WarrantyClaimed', { claimId, customerId, product, receipt: 'missing', fault });
    const { hostId } = await became(caseKey);
    const host = await hostOf(customerId);
    expect(hostId).toBe(host.hostId);

    await strike(1);
    expect(handedOn()).toEqual([]);
    await strike(4);
    expect(handedOn()).toMatchObject([{ from: hostId, hostId: host.deputyId, because: 'overdue', turn: 1 }]);
    const { referrals } = await ledger().referrals.ofHost(host.deputyId ?? '', { limit: 100 });
    expect(referrals.map(({ outcome }) => outcome.caseKey)).toContain(caseKey);
  });

  test('and they say yes', async () => {
    const customerId = `waits-${language}`;
    const { deputyId = '' } = await hostOf(customerId);
    await tell('ReferralGranted', { caseKey, customerId, grantedBy: deputyId });
    const { verdict, letter } = await became(answerTo(caseKey, 'ReferralGranted', deputyId));
    expect(verdict).toBe('granted');
    expect(letter).toContain(words);
  });
});

describe('my host leaves, and I say nothing', () => {
  /** Customers of Ben’s, by who stands in for him. */
  const found: Record<string, string> = {};

  test('my deputy takes over, the time for an answer runs out, and nothing changes', async () => {
    for (const language of languages) {
      for (let nth = 0; !(found[`anna ${language}`] && found[`cem ${language}`]); nth += 1) {
        const customerId = await aCustomer(`bens-${language}-${nth}`, language);
        const { hostId, deputyId } = await hostOf(customerId);
        if (hostId === 'ben') found[`${deputyId} ${language}`] ??= customerId;
      }
    }
    await tell('EmployeeDeparted', { employeeId: 'ben', leavesOn: day(40), mayFollow: false });
    for (const language of languages) {
      expect((await hostOf(found[`anna ${language}`] ?? '')).hostId).toBe('anna');
      expect((await hostOf(found[`cem ${language}`] ?? '')).hostId).toBe('cem');
    }
    // Then Anna is to leave as well: that is known, and her customers are still to be told.
    const leaves = { employeeId: 'anna', leavesOn: day(40), mayFollow: false };
    await ledger().staff.depart(leaves, new Date().toISOString(), 'e-anna-leaves');
    await nextMorning();
    // On the last day an answer is still in time.
    const due = await ledger().due.by(day(30), 1_000);
    expect(due.filter(({ sk }) => sk.startsWith('CHOICE#'))).toEqual([]);
    // The hour tells of this, and that Anna leaves; whichever is heard first counts. Here it is this.
    for (const language of languages) {
      const lapsed = { customerId: found[`anna ${language}`] ?? '', employeeId: 'ben', decideBy: day(30) };
      await tell('ChoiceLapsed', lapsed, { source: 'kulanz.schedule' });
    }
    await strike(31);
    for (const language of languages) {
      const customerId = found[`cem ${language}`] ?? '';
      const [caseKey = ''] = casesOf('ChoiceLapsed', customerId);
      expect(caseKey).toMatch(/#kulanz\.schedule#/);
      expect(await became(caseKey)).toMatchObject({ verdict: 'unneeded', letter: '' });
      expect((await hostOf(customerId)).hostId).toBe('cem');
    }
  });

  test.each<[Language, string]>([
    ['de', 'Cem Aydin ist für Sie da'],
    ['en', 'Cem Aydin is there for you'],
  ])('whoever took over is gone by then, too: I am told who is there now (%s)', async (language, words) => {
    const customerId = found[`anna ${language}`] ?? '';
    expect((await hostOf(customerId)).hostId).toBe('cem');
    const [caseKey = '', ...others] = casesOf('ChoiceLapsed', customerId);
    expect(others).toEqual([]);
    const { verdict, letter } = await became(caseKey);
    expect(verdict).toBe('granted');
    expect(letter).toContain(words);
  });

  test.each<[Language, string]>([
    ['de', 'Und eine gute Nachricht: Niemand geht.'],
    ['en', 'And there is good news: nobody is leaving'],
  ])('he stays after all: whoever wanted to follow him is with him again (%s)', async (language, words) => {
    if (language === 'de') {
      await tell('EmployeeDepartureWithdrawn', { employeeId: 'ben', leavesOn: day(40) });
      await nextMorning();
    }
    const customerId = found[`cem ${language}`] ?? '';
    await tell('CustomerChose', { customerId, employeeId: 'ben', choice: 'follow' });
    expect((await became(`CustomerChose#somebody#${customerId}+ben`)).letter).toContain(words);
    expect((await hostOf(customerId)).hostId).toBe('ben');
  });
});

provesWhatItTold();
