import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { metadata } from '../../events/envelope.ts';
import { contractOf, inbound, outbound, parse } from '../../events/index.ts';
import { StartFault } from '../../local/engine/start-fault.ts';
import { retold, toldAt } from '../../local/sample-times.ts';
import { lifeOf, type SampleEvent, sampleStream } from '../../local/samples.ts';
import { played } from './played.ts';

const samples = new URL('../../events/samples/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, samples), 'utf8');
const kebab = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

/** What the table in the README says becomes of each line. */
const told = [...read('README.md').matchAll(/^\| +(\d+) +\| +`(\w+)` +\| +(.+?) +\| +(.+?) +\|$/gm)].map(
  ([, line, event, story, result]) => ({ line: Number(line), event, story, result }),
);
const lines = read('stream.ndjson').trimEnd().split('\n');
/** What is put before it happened: it was told by a clock that is ahead. */
const isAhead = ({ time, detail }: SampleEvent) =>
  z.object({ occurredAt: z.string() }).parse(detail.metadata).occurredAt > time;
const inTime = (events: readonly SampleEvent[]) => events.filter((event) => !isAhead(event));

describe('the samples', () => {
  it.each([...Object.keys(inbound), ...Object.keys(outbound).map((name) => `outbound/${name}`)])(
    'has a sample of %s that its contract accepts',
    (path) => {
      const name = basename(path);
      const event = JSON.parse(read(join(dirname(path), `${kebab(name)}.json`)));
      expect(event['detail-type']).toBe(name);
      expect(metadata().safeParse(event.detail.metadata).error).toBeUndefined();
      expect(contractOf(name)?.data().safeParse(event.detail.data).error).toBeUndefined();
      expect(Object.keys(event.detail).sort()).toEqual(['data', 'metadata']);
    },
  );

  const files = [
    ...readdirSync(samples),
    ...readdirSync(new URL('outbound', samples)).map((file) => `outbound/${file}`),
  ];
  it.each(files.filter((file) => file.endsWith('.json')))('%s is what its name says', (file) => {
    const event = JSON.parse(read(file));
    expect(Object.keys(event)).toEqual(['source', 'detail-type', 'time', 'detail']);
    expect(basename(file).startsWith(kebab(event['detail-type']))).toBe(true);
    expect(file.startsWith('outbound/')).toBe(event.source === 'kulanz');
    expect(event.time).toBe(event.detail.metadata.occurredAt);
    if (event.source !== 'kulanz')
      expect(parse(JSON.stringify(event), Date.parse(event.time))).toMatchObject({ ok: true });
  });
});

describe('the stream', () => {
  it('has a row in the README for every line', () => {
    expect(told.map(({ line, event }) => [line, event])).toEqual(
      lines.map((line, index) => [index + 1, JSON.parse(line)['detail-type']]),
    );
  });

  it('tells every event, or one that makes Kulanz raise it; but for what only shows after days, and pages of a list', () => {
    const seen = told.map(({ event, result }) => `${event} ${result}`).join();
    const missing = Object.keys(inbound).filter((name) => !new RegExp(`\\b${name}\\b`).test(seen));
    expect(missing).toEqual(['OfferParityContinued', 'DepartureContinued', 'ChoiceLapsed', 'ReferralUnanswered']);
    expect(seen).toContain('handed on');
  });

  // On a day that has moved over a leap day; as it is, and moved to today, other tests play it.
  it('becomes what its stories say', { timeout: 120_000 }, async () => {
    const now = new Date('2028-03-01T06:00:00Z');
    const results = await played(sampleStream(now).events, now.getTime());
    expect(results.map((result, index) => [index + 1, result])).toEqual(told.map(({ line, result }) => [line, result]));
  });

  it('has one customer whose life is told from beginning to end', () => {
    const events = lines.map((line) => JSON.parse(line)).filter(({ detail }) => detail.data.customerId === lifeOf);
    expect(events.at(0)['detail-type']).toBe('CustomerRegistered');
    expect(events.length).toBeGreaterThan(3);
    expect(read('README.md')).toContain(`kulanz -- outcomes ${lifeOf}`);
  });

  it('ends within the last 24 hours, and nothing of it lies in the future', () => {
    for (const instant of ['2026-11-22T00:00:00Z', '2027-05-05T19:01:59Z', '2027-05-05T19:02:00Z']) {
      const now = Date.parse(instant);
      const newest = Math.max(...sampleStream(new Date(now)).events.map(({ time }) => Date.parse(time)));
      expect(newest).toBeLessThanOrEqual(now);
      expect(newest).toBeGreaterThan(now - 86_400_000);
    }
  });

  it('is told as it happened, over weeks; and whatever waits for a person is told now, at whatever time of the day', () => {
    for (const instant of [
      '2027-11-22T00:00:00Z',
      '2027-11-22T12:00:00Z',
      '2027-11-22T19:01:59Z',
      '2027-11-22T19:02:00Z',
    ]) {
      const now = Date.parse(instant);
      const instants = toldAt(sampleStream(new Date(now)).events, now);
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      const days = new Set(instants.map((at) => Math.floor(at / 86_400_000)));
      expect(days.size).toBeGreaterThan(20);
      const waits = told.flatMap(({ line, result }) => (result?.startsWith('referred') ? [line] : []));
      expect(waits.length).toBeGreaterThan(10);
      expect(new Set(waits.map((line) => instants[line - 1]))).toEqual(new Set([now]));
    }
  });

  it('keeps every id and every distance between days', () => {
    const events = inTime(sampleStream(new Date('2027-11-22T12:00:00Z')).events);
    const bare = (event: SampleEvent) => JSON.stringify(event).replaceAll(/\d{4}-\d\d-\d\d(?=[T"])/g, '');
    expect(events.map(bare)).toEqual(inTime(lines.map((line) => JSON.parse(line))).map(bare));
  });

  it('has one event of a clock that is six minutes ahead, whenever it is told; its redrive is accepted a minute later', () => {
    for (const now of [Date.parse('2027-11-22T12:00:00Z'), Date.parse('2026-11-21T19:02:00Z')]) {
      const [event, ...others] = sampleStream(new Date(now)).events.filter(isAhead);
      expect(others).toEqual([]);
      const codeAt = (instant: number) => {
        const parsed = parse(JSON.stringify(event), instant);
        return parsed.ok ? 'accepted' : parsed.faults[0].code;
      };
      expect([0, 59_999, 60_000].map((later) => codeAt(now + later))).toEqual([
        'in-the-future',
        'in-the-future',
        'accepted',
      ]);
    }
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kulanz-samples-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('hears the very same events on every later day, so that no second start makes a conflict', () => {
    const first = sampleStream(new Date('2027-01-01T12:00:00Z'), folder);
    const later = sampleStream(new Date('2027-06-01T12:00:00Z'), folder);
    expect(inTime(later.events)).toEqual(inTime(first.events));
    expect(later.told).toBe(false);
  });

  it('remembers that it has heard the whole stream', () => {
    const first = sampleStream(new Date('2027-01-01T12:00:00Z'), folder);
    first.markTold();
    expect(sampleStream(new Date('2027-06-01T12:00:00Z'), folder)).toMatchObject({
      told: true,
      shiftDays: first.shiftDays,
    });
  });

  it('does not hear again what was set aside: each day would add to the quarantine', () => {
    const first = sampleStream(new Date('2027-01-01T12:00:00Z'), folder);
    first.markTold();
    const again = sampleStream(new Date('2027-06-01T12:00:00Z'), folder);
    expect(first.leftOut).toBe(0);
    expect(again.events).toEqual(first.events.filter((_, index) => !told[index]?.result?.startsWith('quarantined')));
    expect(again.leftOut).toBe(told.filter(({ result }) => result?.startsWith('quarantined')).length);
  });

  it('hears it anew, up to date, when it forgets everything else too', () => {
    sampleStream(new Date('2027-01-01T12:00:00Z'), folder).markTold();
    const anew = sampleStream(new Date('2027-06-01T12:00:00Z'), folder, { fresh: true });
    expect(anew).toMatchObject({ told: false, shiftDays: 191 });
    expect(sampleStream(new Date('2027-06-09T12:00:00Z'), folder).shiftDays).toBe(191);
  });

  it('says so when what it remembers is broken', () => {
    writeFileSync(join(folder, 'samples.json'), '{ "shiftDays": "many" }');
    expect(() => sampleStream(new Date(), folder)).toThrow(StartFault);
  });
});

describe('retold', () => {
  it('moves instants and days, and nothing that only looks like one', () => {
    const events = [
      { time: '2024-02-28T10:00:00Z', detail: { on: '2024-02-28', note: 'on 2024-02-28', id: 'x-2024-02-28' } },
    ];
    expect(retold(events, new Date('2024-02-29T10:00:00Z'))).toEqual([
      { time: '2024-02-29T10:00:00Z', detail: { on: '2024-02-29', note: 'on 2024-02-28', id: 'x-2024-02-28' } },
    ]);
  });
});
