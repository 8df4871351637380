/** A referral changes hands: done once, told until it is heard, always in the same words. */
import { expect, test } from 'vitest';
import { type OutboundEvent, parseOwn } from '../../events/index.ts';
import { createLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import type { OpenReferral } from '../../shared/recovery/referral.ts';
import { handOn } from '../../shared/refer.ts';
import { aClaim, claimed, outcomeFor } from '../ledger/cases.ts';
import { localClient } from '../stores/table.ts';

const outcome = outcomeFor(claimed(aClaim({ product: { sku: 'K', name: 'Kettle' }, fault: { description: 'leaks' } })));
const waiting: OpenReferral = { outcome, hostId: 'H-1', dueAt: '2026-11-24T09:30:00.412Z', turn: 2 };
const toMia = { to: 'H-2', because: 'absent' as const, now: '2026-11-24T08:00:00.000Z' };

function wayWith(handing: Ledger['referrals']['handOn']) {
  const unreachable = createLedger({ client: localClient('http://127.0.0.1:1'), tableName: 'none' });
  const said: OutboundEvent[] = [];
  const ledger = { ...unreachable, referrals: { ...unreachable.referrals, handOn: handing } };
  const publish = async (events: OutboundEvent[]) => void said.push(...events);
  return { said, way: { ledger, policy: currentPolicy, publish } };
}

test('the new owner has as much time as any other, and the bus hears of it', async () => {
  const { said, way } = wayWith(async ({ caseKey: _, ...handed }) => handed);
  expect(await handOn(waiting, toMia, way)).toBe(true);
  expect(said).toMatchObject([
    {
      name: 'ReferralHandedOn',
      caseId: `${outcome.outcomeId}-h3`,
      data: { turn: 3, from: 'H-1', hostId: 'H-2', dueAt: '2026-11-26T08:00:00.000Z', because: 'absent' },
    },
  ]);
  const [event] = said;
  const wire = {
    source: event?.source,
    'detail-type': event?.name,
    detail: { metadata: event?.metadata, data: event?.data },
  };
  expect(parseOwn(JSON.stringify(wire))).toMatchObject({ ok: true });
});

test('interrupted before it was told, it tells what that turn became and not what it would be now', async () => {
  const before = {
    turn: 3,
    from: 'H-1',
    hostId: 'H-9',
    dueAt: '2026-11-25T08:00:00.000Z',
    because: 'left',
    at: '2026-11-23T08:00:00.000Z',
  } as const;
  const { said, way } = wayWith(async () => before);
  expect(await handOn(waiting, toMia, way)).toBe(true);
  expect(said).toMatchObject([{ data: { hostId: 'H-9', handedOnAt: before.at, dueAt: before.dueAt } }]);
});

test('what was answered meanwhile stays where it is, and nothing is said', async () => {
  const { said, way } = wayWith(async () => undefined);
  expect(await handOn(waiting, toMia, way)).toBe(false);
  expect(said).toEqual([]);
});
