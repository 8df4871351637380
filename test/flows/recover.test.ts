/** The way of an event, with a ledger that says what a test wants it to say. */
import { expect, test, vi } from 'vitest';
import { createLedger, heldByNobody, type Ledger } from '../../shared/ledger/ledger.ts';
import { recover, type Way } from '../../shared/recover.ts';
import { allowanceFor } from '../../shared/recovery/decide.ts';
import { type Outcome, tellingOf } from '../../shared/recovery/decision.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { aClaim, aCustomer, called, claimed, outcomeFor, registered } from '../ledger/cases.ts';
import { localClient } from '../stores/table.ts';

const now = Date.parse('2026-11-22T09:30:00.412Z');

/** Nothing is known of anybody, every draw is there already, and every outcome is new, unless a test says otherwise. */
function wayWith(ledger: Partial<Ledger> = {}, way: Partial<Way> = {}) {
  const release = vi.fn<Ledger['release']>(async () => {});
  const unreachable = createLedger({ client: localClient('http://127.0.0.1:1'), tableName: 'none' });
  const stub: Ledger = {
    ...unreachable,
    gather: async () => ({ customer: 'unknown', grants: [], allowance: { version: 0, grants: [] } }),
    reserve: async () => ({ drawn: true }),
    record: async () => ({ recorded: true }),
    release,
    ...ledger,
  };
  return { release, way: { ledger: stub, policy: currentPolicy, publish: async () => {}, ...way } };
}

const told = claimed();
const again = { ...told, data: { ...told.data, receipt: 'attached' as const } };
const knowing = (outcome: Outcome) => ({
  gather: async () => ({ customer: 'unknown' as const, grants: [], allowance: { version: 0, grants: [] }, outcome }),
});

test('what another telling of a decided case drew is given back, also if the gathered allowance does not show it', async () => {
  const stored = outcomeFor(told);
  const { way, release } = wayWith(knowing(stored));
  expect(await recover(again, now, way)).toEqual({ status: 'conflict' });
  expect(release.mock.calls).toEqual([[allowanceFor(told), stored.caseKey, tellingOf(again)]]);
});

test('the same content with another time is another telling: told again, and its own draw given back', async () => {
  const later = { ...told, metadata: { ...told.metadata, occurredAt: '2026-11-22T09:29:59Z' } };
  const stored = outcomeFor(told);
  const { way, release } = wayWith(knowing(stored));
  expect(await recover(later, now, way)).toEqual({ status: 'repeated', outcome: stored });
  expect(release.mock.calls).toEqual([[allowanceFor(told), stored.caseKey, tellingOf(later)]]);
});

test('a repeat of the telling that was granted gives nothing back, and reads nothing for it', async () => {
  const { way, release } = wayWith(knowing(outcomeFor(told)));
  expect(await recover(told, now, way)).toMatchObject({ status: 'repeated' });
  expect(release).not.toHaveBeenCalled();
});

test('a repeat of a referral makes sure that nothing is drawn for it', async () => {
  const worthUnknown = claimed(
    aClaim({ product: { sku: 'K-1', name: 'Kettle' }, fault: { description: 'It leaks.' } }),
  );
  const { way, release } = wayWith(knowing(outcomeFor(worthUnknown)));
  expect(await recover(worthUnknown, now, way)).toMatchObject({ status: 'repeated' });
  expect(release).toHaveBeenCalledOnce();
});

test('a registration that gives nobody to anybody keeps its profile all the same, before it is recorded', async () => {
  const profile = aCustomer();
  const event = registered(profile);
  const calls: string[] = [];
  const { way } = wayWith(
    {
      // As it was known before changes of a host were counted.
      gather: async () => ({
        customer: 'unknown',
        host: { hostId: 'E-1' },
        held: { ...heldByNobody, host: { hostId: 'E-1' } },
      }),
      record: async () => {
        calls.push('recorded');
        return { recorded: true };
      },
      keep: async () => {},
    },
    { projected: (became) => calls.push(became) },
  );
  way.ledger.staff.roster = async () => [];
  way.ledger.customers.project = async (...kept) => {
    expect(kept).toEqual([profile, event.metadata.occurredAt, event.metadata.eventId]);
    return { projected: 'projected', hasHost: true };
  };
  expect(await recover(event, now, way)).toMatchObject({ outcome: { decision: { verdict: 'unneeded' } } });
  expect(calls).toEqual(['projected', 'recorded']);
});

test('a telling that was overtaken while it was decided gives back its own draw, and no other', async () => {
  const stored = outcomeFor(again);
  const { way, release } = wayWith({ record: async () => ({ recorded: false, stored }) });
  expect(await recover(told, now, way)).toEqual({ status: 'conflict' });
  expect(release.mock.calls).toEqual([[allowanceFor(told), stored.caseKey, tellingOf(told)]]);
});

test('an outcome is counted when it is recorded, also if it cannot be published, and once', async () => {
  const recorded = vi.fn<NonNullable<Way['recorded']>>();
  const down = async () => {
    throw new Error('the bus is down');
  };
  const call = called();
  let stored: Outcome | undefined;
  const record: Ledger['record'] = async (outcome) => {
    if (stored) return { recorded: false, stored };
    stored = outcome;
    return { recorded: true };
  };
  await expect(recover(call, now, wayWith({ record }, { recorded, publish: down }).way)).rejects.toThrow('down');
  expect(recorded.mock.calls).toEqual([[stored]]);
  expect(await recover(call, now, wayWith({ record }, { recorded }).way)).toEqual({
    status: 'repeated',
    outcome: stored,
  });
  expect(recorded).toHaveBeenCalledOnce();
});
