/** Operations at the console, in a real browser on the embedded engine: what they see, and what they do about it. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildConsole } from '../../local/desk/console.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { hasBrowser, launch, type Person, personAt, type Wishes } from './browser.ts';
import { readCsv } from './read-csv.ts';

let engine: Engine;
let desk: string;
let browser: Browser;
const people: Person[] = [];
/** How far the clocks of the bus and the queues are behind those of everybody else. */
let behindMs = 0;

async function at(name: string, path: string, wishes?: Wishes): Promise<Page> {
  const person = await personAt(browser, desk, name, path, wishes);
  people.push(person);
  return person.page;
}

async function happens(source: string, name: string, data: object, occurredAt = new Date().toISOString()) {
  const metadata = { eventId: randomUUID(), version: 1, occurredAt };
  engine.put([
    { EventBusName: engine.bus, Source: source, DetailType: name, Detail: JSON.stringify({ metadata, data }) },
  ]);
  await engine.idle();
}

const call = (callId: string, customerId: string) => ({
  callId,
  customerId,
  line: 'service',
  durationSeconds: 60,
  about: 'contract',
  fee: { amount: 298, currency: 'EUR' },
});
const aCustomer = { language: 'en', channel: 'email', customerSince: '2020-01-01' };
const today = () => new Date().toISOString().slice(0, 10);
const figure = (page: Page, label: string) =>
  page.locator(`xpath=//dt[contains(., "${label}")]/following-sibling::dd[1]`);
const entries = (page: Page, name: string) => page.locator('#content').getByRole('link', { name });
const openEntry = (page: Page, name: string) => entries(page, name).first().click();

describe.skipIf(!hasBrowser)('operations at the console', () => {
  beforeAll(async () => {
    const scheduler = { ...realScheduler, now: () => Date.now() - behindMs };
    engine = await startEngine({
      dataFolder: 'memory',
      deskPort: 0,
      console: Promise.resolve(await buildConsole()),
      scheduler,
    });
    desk = engine.deskEndpoint ?? '';
    browser = await launch();
  });
  afterEach(async () => {
    const complaints = people.flatMap((person) => person.complaints);
    await Promise.all(people.splice(0).map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await engine?.stop();
  });

  test('where nothing has happened yet, each page says so', async () => {
    const page = await at('Jonas Reuter', '/operations');
    await page.getByText('All is well').waitFor();
    await page.getByText('Nothing of this in these days.').first().waitFor();
    const empty = {
      Overdue: 'Nobody waits longer than promised.',
      'Set aside': 'Nothing is set aside.',
      'Begging index': 'Nothing of this in these days.',
      'Lost customers': 'Nobody has left in these days.',
      Rota: 'Nobody has told us yet who works here.',
    };
    for (const [name, said] of Object.entries(empty)) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByText(said).first().waitFor();
    }
  });

  test('an event that seemed to be from the future is set aside, and sent again once the clocks are right', async () => {
    const watching = await at('Jonas Reuter', '/operations');
    const page = await at('Jonas Reuter', '/operations');
    await page.getByText('All is well').waitFor();
    behindMs = 10 * 60_000;
    await happens('telephony', 'HotlineCallEnded', call('ahead', 'C-1'));
    behindMs = 0;
    await watching.getByText('One event is set aside.').waitFor();
    expect(await figure(watching, 'Put right in the period').textContent()).toBe('0');

    await page.getByText('Somebody has to act').waitFor();
    await page.getByRole('link', { name: 'Look at what was set aside' }).click();
    await openEntry(page, 'Call to the hotline');
    await page.getByText('detail.metadata.occurredAt').waitFor();
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByText('It would be accepted now.').waitFor();
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await page.getByText('Call to the hotline: Put right').waitFor();
    await page.getByText('Nothing of what you chose.').waitFor();

    await watching.getByText('All is well').waitFor();
    expect(await figure(watching, 'Put right in the period').textContent()).toBe('1');
  });

  test('what would be refused is sent again only on purpose, and discarded only with a reason', async () => {
    await happens('shop', 'WarrantyClaimed', { claimId: 'bad', note: '<img src=x onerror=alert(1)>\u202e' });
    const page = await at('Jonas Reuter', '/quarantine', {
      expected: [/^409 \/v1\/quarantine\/[^/]+\/redrive$/, /^400 \/v1\/quarantine\/[^/]+\/discard$/],
    });
    await openEntry(page, 'Warranty claim');
    const told = page.getByRole('region', { name: 'What was sent' });
    await told.waitFor();
    expect(await told.textContent()).toContain('"note": "<img src=x onerror=alert(1)>\\u202e"');
    expect(await told.locator('img').count()).toBe(0);

    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await page.getByText('As it is, it would be set aside again.').first().waitFor();
    await page.getByRole('button', { name: 'Send again anyway' }).click();
    await page.getByRole('button', { name: 'Yes, send it' }).click();
    await page.getByText('Warranty claim is on its way again.').waitFor();
    await engine.idle();

    // What was sent again is gone from the list, and what came of it is there.
    await page.reload();
    await openEntry(page, 'Warranty claim');
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByText('Whoever looks at it later should read this.').waitFor();
    const why = page.getByLabel('Why nobody waits for it');
    await why.fill('A test of the shop. '.repeat(60));
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByText('At most 1,000 characters can be sent.').waitFor();
    await why.fill('A test of the shop.');
    await page.getByText('981 characters left').waitFor();
    await page.getByText('At most 1,000 characters can be sent.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByText('Warranty claim is discarded, and waits no more.').waitFor();
    await entries(page, 'Warranty claim').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'All, also what was dealt with' }).click();
    await page.getByText(/Discarded by E-81/).waitFor();
  });

  test('a referral that is later than promised is found from where it is counted: about what, with whom, since when', async () => {
    behindMs = 30 * 86_400_000;
    const claim = {
      claimId: 'late',
      customerId: 'C-late',
      product: { sku: 'grill-2', name: 'Grill' },
      receipt: 'missing',
      fault: { description: 'The lid sticks.' },
    };
    await happens('shop', 'WarrantyClaimed', claim, new Date(Date.now() - behindMs).toISOString());
    behindMs = 0;
    const page = await at('Jonas Reuter', '/operations');
    await page.getByRole('link', { name: 'See who waits for whom' }).click();
    const late = page.getByRole('row').filter({ hasText: 'C-late' });
    await late.getByText('Warranty claim').waitFor();
    await late.getByText('The front desk').waitFor();
    await late.getByText('28 days late').waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('listitem').filter({ hasText: 'C-late' }).getByText('The front desk').waitFor();
  });

  test('what is wrong with a number is what its title says, and what it should be', async () => {
    await happens('telephony', 'HotlineCallEnded', { ...call('half', 'C-8'), durationSeconds: 149.5 });
    const page = await at('Jonas Reuter', '/quarantine');
    await page.getByText('in the last 14 days, and of the time before whatever still waits.').waitFor();
    await page.getByText('A number has a fraction where a whole one is expected.').waitFor();
    await openEntry(page, 'Call to the hotline');
    await page.getByText('detail.data.durationSeconds should be a whole number').waitFor();
  });

  test('a case that was told with other content is not sent again by mistake, and why is said', async () => {
    await happens('telephony', 'HotlineCallEnded', call('twice', 'C-7'));
    await happens('telephony', 'HotlineCallEnded', { ...call('twice', 'C-7'), durationSeconds: 61 });
    const page = await at('Jonas Reuter', '/quarantine', { expected: [/^409 \/v1\/quarantine\/[^/]+\/redrive$/] });
    await openEntry(page, 'Call to the hotline');
    await page.getByRole('button', { name: 'See what would happen' }).click();
    const told = page.getByText('its case was told with other content and has its outcome');
    await told.waitFor();
    await page.getByRole('button', { name: 'Send again anyway' }).waitFor();
    await page.getByText(/^Call to the hotline \(twice\): Put right, decided on /).waitFor();
    await page.getByText('detail.data says something else than the first time').waitFor();
    await page.getByRole('dialog').getByText('Customer: C-7').waitFor();
    // Only what came of the newest try is said.
    await page.getByRole('button', { name: 'Send again', exact: true }).click();
    await told.waitFor({ state: 'detached' });
    await page.getByText(/would be set aside again|with other content, and has an outcome/).waitFor();
  });

  test('the numbers behind a chart are a file for their spreadsheet, and nothing in it is run', async () => {
    await happens('telephony', 'HotlineCallEnded', call('counted', 'C-2'));
    const page = await at('Jonas Reuter', '/operations');
    await page.getByRole('button', { name: 'The numbers as a table: Put right, by situation' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV: Put right, by situation' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('put-right-by-situation.csv');
    const rows = readCsv(await readFile(await file.path(), 'utf8'));
    expect(rows[0]).toEqual(['Day', 'Call to the hotline', 'Total']);
    expect(rows).toHaveLength(15);
    const [day, calls, total] = rows.at(-1) ?? [];
    expect([day, calls]).toEqual([today(), total]);
    expect(Number(calls)).toBeGreaterThan(0);
  });

  test('a period of ninety days is drawn by weeks', async () => {
    await happens('telephony', 'HotlineCallEnded', call('drawn', 'C-3'));
    const page = await at('Jonas Reuter', '/operations');
    await page.getByRole('button', { name: '90 days' }).click();
    await page.getByText('Week from').first().waitFor();
  });

  test('who left has a say on the board only with their consent, and only a host sees who is behind a number', async () => {
    const left = { leftOn: today(), reason: 'Moved away', quote: 'Never again.' };
    await happens('crm', 'CustomerRegistered', { ...aCustomer, customerId: 'C-4' });
    await happens('telephony', 'HotlineCallEnded', call('before', 'C-4'));
    await happens('crm', 'CustomerLeft', { ...left, customerId: 'C-4', consentToPresent: true });
    await happens('crm', 'CustomerLeft', { ...left, customerId: 'C-5', consentToPresent: false });
    const page = await at('Jonas Reuter', '/lost');
    await page.getByText('Moved away').nth(1).waitFor();
    expect(await page.getByText('Never again.').count()).toBe(1);
    await page.getByText('More than a courtesy in 1 of 2 cases:').waitFor();
    await page.getByText('New customer: Seen to').waitFor();
    await page.getByText('Call to the hotline: Put right').waitFor();
    expect(await page.getByRole('link', { name: 'C-4' }).count()).toBe(0);
    const host = await at('Anna Vogt', '/lost');
    await host.getByRole('link', { name: 'C-4' }).click();
    await host.getByRole('heading', { level: 1, name: 'C-4' }).waitFor();
  });

  test('the privacy officer hands a customer all that is held about them', async () => {
    await happens('telephony', 'HotlineCallEnded', call('held', 'C-6'));
    const page = await at('Leyla Brandt', '/privacy', { expected: [/^404 \/v1\/customers\/nobody-at-all\/export$/] });
    await page.getByLabel('Customer id').fill('nobody-at-all');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is held about nobody-at-all.').waitFor();
    await page.getByLabel('Customer id').fill('C-6');
    await page.keyboard.press('Enter');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON' }).click(),
    ]);
    const held = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(held.customer.customerId).toBe('C-6');
    expect(held.cases.map(({ event }: { event: { name: string } }) => event.name)).toContain('HotlineCallEnded');
  });
});
