import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../local/engine/journal.ts';
import { StartFault } from '../../local/engine/start-fault.ts';
import { entry, stubEngine } from './stub-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

const message = (id: string) => ({ id, queue: 'orders', body: `{"id":"${id}"}`, sentAt: 1000, receives: 0 });

test('what was accepted and not acknowledged is there again, with its receives and its time', () => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const { journal } = openJournal(file);
  journal.accepted([message('a'), message('b'), message('c')]);
  journal.received([message('a'), message('b')]);
  journal.acknowledged(message('a'));
  journal.close();

  expect(openJournal(file).messages).toEqual([{ ...message('b'), receives: 1 }, message('c')]);
});

test('what was given up is in its dead-letter queue, its receives counted anew', () => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const { journal } = openJournal(file);
  journal.accepted([message('a')]);
  journal.received([message('a')]);
  journal.deadLettered('orders-dlq', message('a'));
  journal.close();

  expect(openJournal(file).messages).toEqual([{ ...message('a'), queue: 'orders-dlq' }]);
});

test('a last line that a crash has torn, at any byte, is dropped and the rest is kept', () => {
  const folder = temporaryFolder();
  const whole = join(folder, 'whole');
  const { journal } = openJournal(whole);
  journal.accepted([message('a')]);
  const kept = statSync(whole).size;
  journal.accepted([{ ...message('b'), body: 'ä€' }]);
  journal.close();

  const bytes = readFileSync(whole);
  for (let length = kept; length < bytes.length; length += 1) {
    const torn = join(folder, `torn-${length}`);
    writeFileSync(torn, bytes.subarray(0, length));
    const reopened = openJournal(torn);
    expect(reopened.messages).toEqual([message('a')]);
    reopened.journal.accepted([message('c')]);
    reopened.journal.close();
    expect(openJournal(torn).messages).toEqual([message('a'), message('c')]);
  }
});

test.each([
  ['not JSON', 'garbage'],
  ['an unknown operation', '{"op":"forget"}'],
  ['a message without a body', '{"op":"accept","messages":[{"id":"a","queue":"q","sentAt":1,"receives":0}]}'],
])('a broken line (%s) is told with its number and the file, and nothing is touched', (_, line) => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const text = `{"op":"ack","id":"a"}\n${line}\n{"op":"ack","id":"b"}\n`;
  writeFileSync(file, text);

  expect(() => openJournal(file)).toThrow(StartFault);
  expect(() => openJournal(file)).toThrow(`The journal ${file} is broken at line 2.`);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('history is gone after the next start', () => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const { journal } = openJournal(file);
  for (let n = 0; n < 100; n += 1) {
    journal.accepted([message(`${n}`)]);
    journal.acknowledged(message(`${n}`));
  }
  journal.close();
  openJournal(file).journal.close();
  expect(statSync(file).size).toBe(0);
});

test('history does not pile up while running either', () => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const { journal } = openJournal(file);
  const body = 'x'.repeat(200 * 1024);
  journal.accepted([message('waiting')]);
  for (let n = 0; n < 200; n += 1) {
    journal.accepted([{ ...message(`${n}`), body }]);
    journal.acknowledged(message(`${n}`));
  }
  expect(statSync(file).size).toBeLessThan(17 * 1024 * 1024);
  journal.accepted([message('last')]);
  journal.close();
  expect(openJournal(file).messages.map(({ id }) => id)).toEqual(['waiting', 'last']);
});

test('an engine that was cut off goes on where it was: nothing is lost, and what was done is not done again', async () => {
  const file = join(temporaryFolder(), 'journal.ndjson');
  const before = openJournal(file);
  const cut = stubEngine(([record]) => (record?.n === 1 ? new Promise(() => {}) : undefined), {
    journal: before.journal,
    settings: { batchSize: 1, maxConcurrency: 1, functionTimeoutMs: 1000, visibilityMs: 6000, maxReceives: 3 },
  });
  cut.core.put([entry(0), entry(1), entry(2)]);
  await cut.scheduler.advance(0);
  expect(cut.runs.map(({ numbers }) => numbers)).toEqual([[0], [1]]);
  before.journal.close();

  const after = openJournal(file);
  const next = stubEngine(() => undefined, { journal: after.journal, messages: after.messages });
  await next.scheduler.run(next.core.isIdle);

  expect(next.runs.map(({ numbers, receives }) => [numbers, receives])).toEqual([
    [
      [1, 2],
      [2, 1],
    ],
  ]);
  after.journal.close();
  expect(openJournal(file).messages).toEqual([]);
});
