import { createHash, randomBytes, randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { QuarantineEntry } from '../../../shared/ledger/ledger.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';

/** A day that no other test puts anything on. */
const freshDay = (): string =>
  new Date(Date.UTC(1900 + randomInt(90), randomInt(12), 10 + randomInt(10))).toISOString().slice(0, 10);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function anEntry(day: string, body: string, fields: Partial<QuarantineEntry> = {}): QuarantineEntry {
  return {
    id: `${day}-${createHash('sha256').update(body).digest('hex').slice(0, 32)}`,
    quarantinedAt: `${day}T12:00:00.000Z`,
    code: 'unknown-field',
    faults: [{ path: 'detail.data.segment', code: 'unknown-field', message: 'this field is not part of the event' }],
    event: 'WarrantyClaimed',
    source: 'shop',
    body,
    ...fields,
  };
}

export function quarantine(bench: () => Bench): void {
  test('an event of 200 KB comes back as it was set aside, even if it hardly compresses', async () => {
    const { ledger } = bench();
    const entry = anEntry(freshDay(), JSON.stringify({ detail: randomBytes(150_000).toString('base64') }));
    expect(Buffer.byteLength(entry.body)).toBeGreaterThan(200_000);

    expect(await ledger.quarantine.set(entry)).toBe(true);
    expect(await ledger.quarantine.get(entry.id)).toEqual(entry);
  });

  test('of a text that no item can hold, its beginning is set aside, and that it is no more than that', async () => {
    const { ledger } = bench();
    const body = JSON.stringify({ detail: randomBytes(750_000).toString('base64') });
    const entry = anEntry(freshDay(), body, { code: 'too-large' });
    expect(Buffer.byteLength(body)).toBeGreaterThan(1_000_000);

    expect(await ledger.quarantine.set(entry)).toBe(true);
    expect(await ledger.quarantine.set(entry)).toBe(false);
    expect(await ledger.quarantine.get(entry.id)).toEqual({ ...entry, body: body.slice(0, 100_000), truncated: true });
  });

  test('any text is set aside, also what is no JSON', async () => {
    const { ledger } = bench();
    for (const body of ['', '\u0000', '{"a":', '💥\u2028"\\', '\ufeff{}']) {
      const entry = anEntry(freshDay(), body, { code: 'not-json', faults: [], event: undefined, source: undefined });
      await ledger.quarantine.set(entry);
      expect(await ledger.quarantine.get(entry.id)).toEqual(entry);
    }
  });

  test('an event is set aside once; the first entry stays', async () => {
    const { ledger } = bench();
    const entry = anEntry(freshDay(), fresh('body'));
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) => ledger.quarantine.set({ ...entry, code: `code-${index}` })),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    expect((await ledger.quarantine.get(entry.id))?.code).toBe(`code-${results.indexOf(true)}`);
  });

  test('the list goes back day by day over all shards, newest first, without the bodies', async () => {
    const { ledger } = bench();
    const today = freshDay();
    const yesterday = dayBefore(today);
    const at = (day: string, index: number) => `${day}T10:00:${String(index).padStart(2, '0')}.000Z`;
    const entries = Array.from({ length: 24 }, (_, index) => {
      const day = index < 12 ? yesterday : today;
      return anEntry(day, fresh('body'), { quarantinedAt: at(day, index) });
    });
    for (const entry of entries) await ledger.quarantine.set(entry);
    await ledger.quarantine.set(anEntry(dayBefore(yesterday), fresh('body')));

    const summaries = entries.map(({ body: _, ...summary }) => summary);
    expect(new Set(entries.map(({ id }) => Number.parseInt(id[11] ?? '', 16) % 4)).size).toBeGreaterThan(1);
    expect(await ledger.quarantine.list({ days: 2, from: today })).toEqual(summaries.toReversed());
    expect(await ledger.quarantine.list({ days: 1, from: yesterday })).toEqual(summaries.slice(0, 12).toReversed());
    expect(await ledger.quarantine.list({ days: 0, from: today })).toEqual([]);
  });

  test('a redrive is noted on its entry, and on no entry that does not exist', async () => {
    const { ledger } = bench();
    const entry = anEntry(freshDay(), fresh('body'));
    await ledger.quarantine.set(entry);

    expect(await ledger.quarantine.markRedriven(entry.id, '2026-11-23T08:00:00.000Z')).toBe(true);
    expect(await ledger.quarantine.get(entry.id)).toEqual({ ...entry, redrivenAt: '2026-11-23T08:00:00.000Z' });

    const unknown = anEntry(freshDay(), fresh('body')).id;
    expect(await ledger.quarantine.markRedriven(unknown, '2026-11-23T08:00:00.000Z')).toBe(false);
    expect(await ledger.quarantine.markRedriven('no-id', '2026-11-23T08:00:00.000Z')).toBe(false);
    expect(await ledger.quarantine.get(unknown)).toBeUndefined();
    expect(await ledger.quarantine.get('no-id')).toBeUndefined();
  });

  test('it is dealt with once: by whoever was first to discard it, or to put it on the bus again', async () => {
    const { ledger, another } = bench();
    const { beginRedrive, markRedriven, discard, get } = ledger.quarantine;
    const [raced, begun, done] = [1, 2, 3].map(() => anEntry(freshDay(), fresh('body')));
    if (!raced || !begun || !done) throw new Error('there are too few');
    for (const entry of [raced, begun, done]) await ledger.quarantine.set(entry);
    const by = (who: string, at = '2026-11-23T08:00:00.000Z') => ({ by: who, at, reason: `Said ${who}.` });

    const both = await Promise.all([discard(raced.id, by('E-1')), another().quarantine.discard(raced.id, by('E-2'))]);
    expect(both.toSorted()).toEqual([false, true]);
    const first = by(both[0] ? 'E-1' : 'E-2');
    expect((await get(raced.id))?.discarded).toEqual(first);
    expect(await discard(raced.id, first)).toBe(true);
    expect(await discard(raced.id, { ...first, reason: 'Something else.' })).toBe(false);
    expect(await beginRedrive(raced.id, '2026-11-23T08:01:00.000Z')).toBe(false);

    expect(await beginRedrive(begun.id, '2026-11-23T08:00:00.000Z')).toBe(true);
    expect(await discard(begun.id, by('E-1', '2026-11-23T08:01:00.000Z'))).toBe(false);
    // Who began it has not come to an end.
    expect(await discard(begun.id, by('E-1', '2026-11-23T08:01:00.001Z'))).toBe(true);

    await beginRedrive(done.id, '2026-11-23T08:00:00.000Z');
    await markRedriven(done.id, '2026-11-23T08:00:00.000Z');
    expect(await discard(done.id, by('E-1', '2026-11-24T08:00:00.000Z'))).toBe(false);
    expect(await get(done.id)).toEqual({ ...done, redrivenAt: '2026-11-23T08:00:00.000Z' });
  });

  test('what is set aside is open until somebody has dealt with it, the oldest first, and no further than is asked', async () => {
    const { ledger } = bench();
    const today = freshDay();
    const codes = ['redriven', 'discarded', 'left', 'left-too'].map((prefix) => fresh(prefix));
    const entries = codes.map((code, index) =>
      anEntry(today, fresh('body'), { code, quarantinedAt: `${today}T10:00:0${index}.000Z` }),
    );
    for (const entry of entries) await ledger.quarantine.set(entry);
    const open = async (before?: string) => {
      const { entries: found } = await ledger.quarantine.open({ before, atMost: 1_000 });
      return found.filter(({ id }) => id.startsWith(today));
    };
    expect(await open()).toEqual(entries.map(({ id, quarantinedAt, code }) => ({ id, quarantinedAt, code })));
    expect(await open(today)).toEqual([]);

    const [redriven, discarded, ...left] = entries;
    if (!redriven || !discarded) throw new Error('there are too few');
    const at = '2026-11-23T08:00:00.000Z';
    await ledger.quarantine.markRedriven(redriven.id, at);
    await ledger.quarantine.discard(discarded.id, { by: 'E-81', at, reason: 'A test.' });
    expect((await open()).map(({ id }) => id)).toEqual(left.map(({ id }) => id));

    const { entries: some, isAll } = await ledger.quarantine.open({ atMost: 1 });
    expect([some.length, isAll]).toEqual([1, false]);
    const summaries = left.map(({ body: _, ...summary }) => summary);
    expect(await ledger.quarantine.summaries([...left.map(({ id }) => id), 'no-id'])).toEqual(summaries);
  });
}
