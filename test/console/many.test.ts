/** Much of everything: what is shown, and what is asked for, stays as little as if there were not. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildConsole } from '../../local/desk/console.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { aCall, aClaim, called, claimed, outcomeFor } from '../ledger/cases.ts';
import { hasBrowser, launch, personAt } from './browser.ts';

const outcomes = 10_000;
const referrals = 5_000;
const customerId = 'C-many';
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (minute: number) => new Date(start + minute * 60_000).toISOString();

const callOf = (n: number) =>
  outcomeFor(called(aCall({ callId: `call-${n}`, customerId })), { now: at(n), answering: 'E-17' });
/** Nobody knows what it is worth: a person decides. */
const referralOf = (n: number) => {
  const product = { sku: 'grill-2', name: 'Grill' };
  const fault = { description: 'The lid sticks.' };
  const claim = aClaim({ claimId: `claim-${n}`, customerId: `C-${n}`, product, fault });
  return outcomeFor(claimed(claim), { now: at(n), answering: 'E-17' });
};

/** Recorded as a function records them, some at a time. */
async function record(engine: Engine, all: Iterable<Outcome>): Promise<void> {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new DynamoDBClient({ endpoint: engine.tableEndpoint, region: engine.region, credentials });
  const ledger = createLedger({ client, tableName: engine.table });
  const rest = all[Symbol.iterator]();
  const worker = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await ledger.record(next.value);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  client.destroy();
}

function* each(count: number, make: (n: number) => Outcome) {
  for (let n = 1; n <= count; n += 1) yield make(n);
}

const elements = (page: Page) => page.evaluate<number>('document.querySelectorAll("*").length');
/** The longest that the page could not answer, in milliseconds, since it was opened. */
const longestTask = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(Math.max(...list.getEntries().map(({ duration }) => duration))))
      .observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(0), 500);
  })`);

describe.skipIf(!hasBrowser)('with ten thousand outcomes of one customer, and five thousand referrals', () => {
  let engine: Engine;
  let browser: Browser;
  let desk = '';

  beforeAll(async () => {
    engine = await startEngine({ dataFolder: 'memory', deskPort: 0, console: Promise.resolve(await buildConsole()) });
    desk = engine.deskEndpoint ?? '';
    await record(engine, each(outcomes, callOf));
    await record(engine, each(referrals, referralOf));
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await engine?.stop();
  });

  test('the worklist shows a page of it, the oldest promise first, and goes on from page to page', async () => {
    const { page, complaints, context } = await personAt(browser, desk, 'Anna Vogt', '/worklist');
    const grants = page.getByRole('button', { name: 'Grant what is proposed' });
    await grants.first().waitFor();
    expect(await grants.count()).toBe(25);
    expect(await page.getByRole('link', { name: 'C-1', exact: true }).count()).toBe(1);
    const before = await elements(page);
    for (let shown = 2; shown <= 5; shown += 1) {
      await page.getByRole('button', { name: /Next page/ }).click();
      await page.getByRole('link', { name: `C-${(shown - 1) * 25 + 1}`, exact: true }).waitFor();
    }
    expect(await grants.count()).toBe(25);
    expect(await elements(page)).toBeLessThan(before * 1.2);
    console.log(`worklist of ${referrals}: ${before} elements, longest task ${await longestTask(page)} ms`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the story shows the newest, and what was before when it is asked for', async () => {
    const { page, complaints, context } = await personAt(browser, desk, 'Anna Vogt', `/customers/${customerId}`);
    const cards = page.getByText('What was told');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(25);
    const more = page.getByRole('button', { name: 'Show what was before' });
    for (let shown = 75; shown <= 525; shown += 50) {
      await more.click();
      await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(shown);
    }
    console.log(`525 of ${outcomes}: ${await elements(page)} elements, longest task ${await longestTask(page)} ms`);
    // It still does what it is asked to.
    await page.getByRole('button', { name: 'Put something right' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('They waited for three weeks.');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
