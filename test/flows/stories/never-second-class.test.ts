/** “Firms must segment to survive, but the customer must never notice.” */
import { expect, test } from 'vitest';
import type { EventData, Language } from '../../../events/index.ts';
import { ownSource } from '../../../events/sources.ts';
import { eur } from '../../recovery/given.ts';
import { day, storyteller } from './storyteller.ts';

const { tell, aCustomer, became, seen, provesWhatItTold } = storyteller('never-second-class');

test.each<[Language, string]>([
  ['de', 'Sie bekommen die 4,99 € vollständig zurück.'],
  ['en', 'You are getting the full €4.99 back.'],
])(
  'who buys much and who buys little get the same, in the same words, by the same day (%s)',
  async (language, words) => {
    const segments = { big: 'key-account', small: 'small', nobody: undefined };
    const all = await Promise.all(
      Object.entries(segments).map(async ([who, segment]) => {
        const customerId = await aCustomer(`${who}-${language}`, language);
        if (segment) await tell('SegmentAssigned', { customerId, segment, assignedOn: day(-1) });
        const call = { callId: `call-${customerId}`, customerId, line: 'service', durationSeconds: 60 };
        await tell('HotlineCallEnded', { ...call, about: 'contract', fee: eur(4_99), feeStatus: 'paid' });
        return became(`HotlineCallEnded#somebody#call-${customerId}`);
      }),
    );
    expect(all[0]?.letter).toContain(words);
    const [first, ...others] = all.map(({ verdict, ordered, letter }) => ({ verdict, ordered, letter }));
    for (const other of others) expect(other).toEqual(first);

    // What differs is in nobody's letter: which work is done first. And none of it is done later than promised.
    const work = all.map(({ outcome: { outcomeId } }) => seen.said('WorkOrderScheduled', outcomeId));
    expect(work.map(([order]) => order?.priority)).toEqual([1, 3, 3]);
    const promised = work.map(([order]) => order?.promisedBy);
    expect(new Set(promised).size).toBe(1);
    for (const order of work.flat()) expect(order.dueOn <= order.promisedBy).toBe(true);
  },
);

test('no word of a segment is in anything that Kulanz says', () => {
  const said = seen.events.filter(({ source }) => source === ownSource);
  const about = said.map(({ detail }) => (detail as { data: EventData<'RecoveryDecided'> }).data);
  expect(about.length).toBeGreaterThan(20);
  expect(JSON.stringify(about)).not.toMatch(/key-account|segment|"small"/i);
});

provesWhatItTold();
