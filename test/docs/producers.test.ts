/** The page for producers names every event, its case and what comes back, and each of it is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type InboundName, inbound, outbound } from '../../events/index.ts';
import { outcomeIdOf } from '../../events/outcome-id.ts';
import { remedyKind } from '../../events/remedy.ts';
import { rulesFor } from '../../shared/recovery/decide.ts';
import { type RecoveryName, recoveryEvents } from '../../shared/recovery/facts.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/producers.md');
const named = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

/** The rows of all tables of events: the event, its case and what comes back. */
const rows = page
  .slice(page.indexOf('## Which event to send'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [event, when, itsCase, back] = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1);
    return { event: named(event)[0] as InboundName, when, itsCase, back };
  });

test('every event that is heard is there, once, with when it is sent', () => {
  expect(rows.map(({ event }) => event).toSorted()).toEqual(Object.keys(inbound).toSorted());
  for (const { when, back } of rows) expect([when, back].every((text) => text && text.length > 3)).toBe(true);
});

test('every event that is said is there', () => {
  const back = page.slice(page.indexOf('## What comes back'), page.indexOf('## Which event to send'));
  expect(named(back)).toEqual(expect.arrayContaining(Object.keys(outbound)));
});

describe.each(rows.map((row) => [row.event, row] as const))('%s', (event, { itsCase, back }) => {
  test('has the case that the page says', () => {
    const sample = JSON.parse(read(`events/samples/${event.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.json`));
    const { data } = sample.detail;
    // An event that is about another one has that one's ids.
    const all = { ...data.offer, ...data.told, ...data, ...(data.paid && { paid: data.paid.amount }) };
    const parts = named(itsCase).flatMap((name) =>
      name === 'caseKey' ? [outcomeIdOf(all.caseKey)] : (all[name] ?? []),
    );
    if (itsCase?.includes('the price paid')) parts.push(all.paid);
    const { caseId } = inbound[event] as unknown as { caseId: (data: unknown) => string };
    expect(parts.join('+')).toBe(caseId(data));
  });

  test('brings something, and nothing that the rules would not give', () => {
    const kinds = named(back).filter((name) => remedyKind().safeParse(name).success);
    const may = isRecoveryName(event) ? rulesFor(event).flatMap(({ remedies }) => remedies) : [];
    expect(may, `what comes back of ${event} in docs/producers.md`).toEqual(expect.arrayContaining(kinds));
    if (may.length > 0) expect(kinds).not.toEqual([]);
  });
});

const isRecoveryName = (name: string): name is RecoveryName => (recoveryEvents as readonly string[]).includes(name);
