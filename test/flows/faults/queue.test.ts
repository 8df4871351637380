import { expect, test } from 'vitest';
import { clientTimes } from '../../../shared/ledger/ledger.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { aCall, aClaim, flow } from './flow.ts';

test('rule: an event that no subscriber knows is set aside as unknown-event', () =>
  flow({}, async ({ tell, settle, setAside, said }) => {
    await tell({ name: 'WeatherChanged', data: { sky: 'blue' } });
    await settle();
    expect(await setAside()).toEqual(['unknown-event']);
    expect(said('EventQuarantined')).toHaveLength(1);
  }));

test('queue, duplicate: the same outcome, and nothing new is said', () =>
  flow({ engine: { deliveries: () => [0, 40_000] } }, async ({ tell, settle, outcomes, said, setAside }) => {
    await tell(aCall('c-1'));
    await settle();
    expect(await outcomes()).toHaveLength(1);
    expect(said('RemedyOrdered')).toHaveLength(2);
    expect(new Set(said('RemedyOrdered')).size).toBe(1);
    expect(await setAside()).toEqual([]);
  }));

test('queue, duplicate of a bad event, a minute later: set aside once, and told twice in the same words', () =>
  // That the words are the same is checked of everything that is said, in every flow.
  flow({ engine: { deliveries: () => [0, 60_000] } }, async ({ tell, settle, setAside, said }) => {
    await tell(aCall('c-1', { durationSeconds: -1 }));
    await settle();
    expect(await setAside()).toEqual(['out-of-range']);
    expect(said('EventQuarantined')).toHaveLength(2);
    expect(new Set(said('EventQuarantined')).size).toBe(1);
  }));

test('queue, reordered: the newest profile wins, whichever comes last', () =>
  flow(
    { engine: { deliveries: (queue) => (queue.endsWith('projections') ? [late.shift() ?? 0] : [0]) } },
    async (flow) => {
      const profile = { customerId: 'anna', customerSince: '2020-01-01', channel: 'email' };
      await flow.tell({ name: 'CustomerRegistered', data: { ...profile, language: 'de' }, source: 'crm' });
      await flow.tell({ name: 'CustomerUpdated', data: { ...profile, language: 'en' }, source: 'crm' });
      await flow.settle();
      await flow.tell(aCall('c-1'));
      await flow.settle();
      expect((await flow.outcomes())[0]?.letter?.language).toBe('en');
    },
  ));
const late = [60_000, 0];

test('queue, replayed: everything again says the same under the same ids', () =>
  flow({}, async ({ tell, settle, redeliver, outcomes, said }) => {
    await tell(aCall('c-1'), aClaim('w-1'), aClaim('w-1', { receipt: 'attached' }));
    await settle();
    const before = {
      outcomes: await outcomes(),
      said: new Set([...said('RecoveryDecided'), ...said('EventQuarantined')]),
    };
    await redeliver();
    expect(await outcomes()).toEqual(before.outcomes);
    expect(new Set([...said('RecoveryDecided'), ...said('EventQuarantined')])).toEqual(before.said);
    expect(before.said.size).toBe(3);
  }));

test('queue, same case with other content: set aside as conflict, never a second grant', () =>
  flow({}, async ({ tell, settle, outcomes, setAside, drawn }) => {
    await tell(aClaim('w-1'));
    await settle();
    await tell(aClaim('w-1', { fault: { description: 'It burns.' } }));
    await settle();
    expect(await outcomes()).toHaveLength(1);
    expect(await setAside()).toEqual(['conflict']);
    expect(await drawn('CUSTOMER#anna')).toEqual(['WarrantyClaimed#shop#w-1']);
  }));

test('queue, visibility expires while running: the second run finds the outcome and acknowledges', () => {
  let receives = 0;
  const visibility = () => {
    receives += 1;
    return receives === 1 ? 12 : undefined;
  };
  return flow(
    { engine: { visibility }, settings: { batchWindowMs: 0 } },
    async ({ tell, settle, outcomes, runs, said }) => {
      await tell(aCall('c-1'));
      await settle();
      expect(runs).toHaveLength(2);
      expect(runs.flatMap(({ failed }) => failed ?? [])).toEqual([]);
      expect(await outcomes()).toHaveLength(1);
      expect(new Set(said('RemedyOrdered')).size).toBe(1);
    },
  );
});

test('queue, acknowledgement lost, then another policy: the second run repeats the decision that is stored', () => {
  let lost = false;
  const loseAcknowledgement = () => {
    const first = !lost;
    lost = true;
    return first;
  };
  const strict = {
    ...currentPolicy,
    version: 'strict',
    noEvidence: { ...currentPolicy.noEvidence, worth: { amount: 1, currency: 'EUR' as const } },
  };
  return flow({ engine: { loseAcknowledgement }, policies: [currentPolicy, strict] }, async (flow) => {
    await flow.tell(aClaim('w-1'));
    await flow.pass(5_000);
    flow.nextPolicy();
    await flow.redeliver();
    expect((await flow.outcomes()).map(({ decision }) => [decision.verdict, decision.policyVersion])).toEqual([
      ['granted', currentPolicy.version],
    ]);
    expect(new Set(flow.said('RecoveryDecided')).size).toBe(1);
    expect(flow.said('RecoveryDecided').length).toBeGreaterThan(1);
  });
});

test('dead letters, redriven: what was given up is decided, under the same keys', () => {
  const attempts = { visibilityMs: 1_000 };
  let broken = true;
  return flow(
    {
      settings: attempts,
      fault: ({ operation, about }) =>
        broken && operation === 'PutItem' && about.startsWith('CASE#') ? 'never-arrives' : undefined,
    },
    async ({ tell, settle, setAside, redeliver, outcomes, givenUp, said }) => {
      await tell(aCall('c-1'));
      await settle();
      expect(givenUp).toEqual(['kulanz-hotline-calls']);
      expect(await setAside()).toEqual(['attempts-exhausted']);
      broken = false;
      await redeliver();
      expect(await outcomes()).toMatchObject([{ caseKey: 'HotlineCallEnded#telephony#c-1' }]);
      expect(said('RemedyOrdered')).toHaveLength(1);
    },
  );
});

test('dead letters, recorded but never told: it is told, and nothing is set aside', () =>
  flow(
    {
      settings: { visibilityMs: 1_000 },
      fault: ({ operation, caller }) =>
        operation === 'PutEvents' && caller.startsWith('hotline') ? 'throttled' : undefined,
    },
    async ({ tell, settle, setAside, outcomes, givenUp, said }) => {
      await tell(aCall('c-1'));
      await settle();
      expect(givenUp).toEqual(['kulanz-hotline-calls']);
      expect(await outcomes()).toHaveLength(1);
      expect(said('RemedyOrdered')).toHaveLength(1);
      expect(await setAside()).toEqual([]);
    },
  ));

test('dead letters, a telling that drew and was overtaken by another: what it drew is given back', () => {
  const ofSerial = (serialNumber: string) =>
    aClaim('w-1', { product: { sku: 'lamp', name: 'Lamp', value, serialNumber } });
  const value = { amount: 100_00, currency: 'EUR' } as const;
  return flow(
    {
      settings: { visibilityMs: 6_000 },
      fault({ operation, about }, nth) {
        if (operation === 'PutItem' && about.startsWith('CASE#') && nth <= clientTimes.attempts) return 'never-arrives';
        return operation === 'BatchGetItem' && about.includes('#S-1|') && nth >= 2 ? 'never-arrives' : undefined;
      },
    },
    async ({ tell, pass, settle, outcomes, drawn, setAside, givenUp }) => {
      await tell(ofSerial('S-1'));
      await pass(10_000);
      expect(await drawn('PRODUCT#lamp#S-1')).toEqual(['WarrantyClaimed#shop#w-1']);
      await tell(ofSerial('S-2'));
      await settle();
      expect(givenUp).toEqual(['kulanz-warranty-claims']);
      expect((await outcomes()).map(({ decision }) => decision.verdict)).toEqual(['granted']);
      expect(await drawn('PRODUCT#lamp#S-2')).toEqual(['WarrantyClaimed#shop#w-1']);
      expect(await drawn('PRODUCT#lamp#S-1')).toEqual([]);
      expect(await setAside()).toEqual(['conflict']);
    },
  );
});
