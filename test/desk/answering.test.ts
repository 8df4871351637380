import { expect, test } from 'vitest';
import { casesFor } from '../../functions/api/answering.ts';
import type { RecordedCase } from '../../shared/ledger/ledger.ts';
import { aClaim, claimed, outcomeFor } from '../ledger/cases.ts';

const anna = { employeeId: 'anna', groups: ['host'] } as const;

function waitingFor(hostId: string, customerId: string, answeredBy?: string): RecordedCase {
  const outcome = outcomeFor(claimed(aClaim({ customerId })));
  const referral = { hostId, dueAt: '2026-12-01T08:00:00.000Z', turn: 0 };
  return { outcome, referral: { ...referral, ...(answeredBy && { answeredBy }) } };
}

/** Anna looks after everybody; and whose host was looked up. */
function house() {
  const asked: (string | undefined)[] = [];
  const gather = async ({ customerId }: { customerId?: string | undefined }) => {
    asked.push(customerId);
    return { host: { hostId: 'anna' } };
  };
  return { asked, gather };
}

test('a page of cases looks up the host of each customer once, however many of theirs wait', async () => {
  const { asked, gather } = house();
  const page = ['C-1', 'C-1', 'C-2', 'C-1'].map((customerId) => waitingFor('ben', customerId));
  const seen = await casesFor(anna, { gather })(page);
  expect(seen.map((one) => 'mayAnswer' in one && one.mayAnswer)).toEqual([true, true, true, true]);
  expect(asked).toEqual(['C-1', 'C-2']);
});

test('one’s own worklist, and what is answered, looks up nobody', async () => {
  const { asked, gather } = house();
  const seen = await casesFor(anna, { gather })([waitingFor('anna', 'C-1'), waitingFor('ben', 'C-2', 'an answer')]);
  expect(seen.map((one) => 'mayAnswer' in one && one.mayAnswer)).toEqual([true, false]);
  expect(asked).toEqual([]);
});
