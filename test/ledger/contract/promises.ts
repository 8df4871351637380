import { expect, test } from 'vitest';
import { createLedger } from '../../../shared/ledger/ledger.ts';
import type { PromiseMade } from '../../../shared/recovery/facts.ts';
import { meterCapacity } from '../../stores/consumed-capacity.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';
import { permutations } from './permutations.ts';

const anOrder = (fields: Partial<PromiseMade> = {}): PromiseMade => ({
  kind: 'order',
  promiseId: fresh('O'),
  madeAt: '2026-06-01T10:00:00Z',
  what: 'Two lamps',
  ...fields,
});

export function promises(bench: () => Bench): void {
  test('a promise is found by its customer, kind and id, and by nothing else', async () => {
    const { ledger } = bench();
    const [customerId, promise] = [fresh('C'), anOrder()];
    const { kind, promiseId } = promise;
    expect(await ledger.promises.keep(customerId, promise, '2026-06-01T10:00:01Z', 'e1')).toBe('projected');
    const found = async (asked: { customerId: string; kind: PromiseMade['kind']; promiseId: string }) =>
      (await ledger.gather({ customerId: asked.customerId, promise: asked })).promise;
    expect(await found({ customerId, kind, promiseId })).toEqual(promise);
    expect(await found({ customerId, kind: 'service', promiseId })).toBe('unknown');
    expect(await found({ customerId, kind, promiseId: fresh('O') })).toBe('unknown');
    expect(await found({ customerId: fresh('C'), kind, promiseId })).toBe('unknown');
  });

  test('told twice it is one, and corrected it ends as its newest telling, in whatever order they arrive', async () => {
    const { ledger } = bench();
    for (const order of permutations([0, 1, 2, 3])) {
      const customerId = fresh('C');
      const first = anOrder();
      const tellings = [
        { promise: first, at: '2026-06-01T10:00:00Z', id: 'e9' },
        { promise: first, at: '2026-06-01T10:00:00Z', id: 'e9' },
        { promise: { ...first, what: 'Three lamps' }, at: '2026-06-01T10:00:00.5Z', id: 'e1' },
        // At the same instant, however it is written, the greater event id wins; what it leaves out is gone.
        { promise: { ...first, what: undefined, agreedFor: '2026-07-01' }, at: '2026-06-01T10:00:00.500Z', id: 'e2' },
      ] as const;
      for (const index of order) {
        const { promise, at, id } = tellings[index] ?? tellings[0];
        await ledger.promises.keep(customerId, promise, at, id);
      }
      const { kind, promiseId, madeAt } = first;
      const kept = (await ledger.gather({ customerId, promise: first })).promise;
      expect(kept).toEqual({ kind, promiseId, madeAt, agreedFor: '2026-07-01' });
    }
  });

  test('the same telling again, or an older one, says that nothing is newer in it', async () => {
    const { ledger } = bench();
    const [customerId, promise] = [fresh('C'), anOrder()];
    expect(await ledger.promises.keep(customerId, promise, '2026-06-02T10:00:00Z', 'e1')).toBe('projected');
    expect(await ledger.promises.keep(customerId, promise, '2026-06-02T10:00:00Z', 'e1')).toBe('superseded');
    expect(await ledger.promises.keep(customerId, promise, '2026-06-01T10:00:00Z', 'e2')).toBe('superseded');
  });

  test('promises of one customer do not run into each other, nor into the profile', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    const kinds = ['order', 'reservation', 'service'] as const;
    const all = kinds.map((kind) => anOrder({ kind, promiseId: 'same-1' }));
    for (const promise of all) await ledger.promises.keep(customerId, promise, '2026-06-01T10:00:00Z', 'e1');
    for (const promise of all) {
      expect(await ledger.gather({ customerId, promise })).toMatchObject({
        customer: 'unknown',
        host: 'unknown',
        promise,
      });
    }
  });

  test('a promise that was kept but not answered stands', async () => {
    const [customerId, promise] = [fresh('C'), anOrder()];
    const troubled = bench().troubled({ operation: 'UpdateItem', fault: 'answer-lost', times: 1 });
    expect(await troubled.promises.keep(customerId, promise, '2026-06-01T10:00:00Z', 'e1')).toBe('superseded');
    expect((await bench().ledger.gather({ customerId, promise })).promise).toEqual(promise);
  });

  test('it comes in the same batch as the customer', async () => {
    const metered = bench().anotherClient();
    const meter = meterCapacity(metered);
    await createLedger({ client: metered, tableName: bench().tableName }).gather({
      customerId: fresh('C'),
      promise: anOrder(),
    });
    expect(Object.entries(meter.byOperation()).map(([name, { calls }]) => [name, calls])).toEqual([
      ['BatchGetItem', 1],
    ]);
  });
}
