/** Nobody answers what was done: it goes on being sent, or ends, and what is said of it is true. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { granting, hostsAtTheConsole, isDone, isYes } from './hosts.ts';

const again = (page: Page) => page.getByText('It is sent again by itself');
const notSure = (page: Page) => page.getByText('Do it once more: it does not happen twice');

/** So many seconds go by, one by one: what is sent in one of them is answered before the next. */
async function passes(page: Page, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await page.clock.runFor(1_000);
    await page.evaluate('new Promise((resolve) => queueMicrotask(resolve))');
  }
}

describe.skipIf(!hasBrowser)('what nobody has answered yet', () => {
  const { at, waitingClaim, storyOf } = hostsAtTheConsole();

  test('offline for half a minute and back: it is granted once, and said', async () => {
    const { customerId, owner } = await waitingClaim();
    const expected = [/net::ERR_INTERNET_DISCONNECTED/];
    const { page, context } = await at(owner, `/customers/${customerId}`, { expected });
    await granting(page).waitFor();
    await page.clock.install();
    await context.setOffline(true);
    await granting(page).click();
    await again(page).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await passes(page, 30);
    await again(page).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toEqual([]);
    await context.setOffline(false);
    await page.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });

  test('it goes out as soon as anything is answered again, without anybody’s doing', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/net::ERR_FAILED/] });
    // Loaded with the clock in hand: what the page does every few seconds goes by it too.
    await page.clock.install();
    await page.reload();
    await granting(page).waitFor();
    await page.route('**/v1/**', (route) => route.abort());
    await page.clock.pauseAt(Date.now() + 60_000);
    let tries = 0;
    page.on('request', (request) => (tries += Number(request.url().endsWith('/grant'))));
    await granting(page).click();
    while (tries < 7) await passes(page, 1);
    await page.getByText('does not answer at the moment').waitFor();
    const sent = page.waitForRequest(/\/grant$/);
    await page.unroute('**/v1/**');
    // It was sent a moment ago, and waits a quarter of a minute. What the page shows is asked for every few seconds.
    await passes(page, 10);
    await sent;
    await page.clock.resume();
    await page.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });

  test('whoever has had enough stops it, is told that it is not sure, and does it once more', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/net::ERR_CONNECTION_RESET/] });
    await granting(page).waitFor();
    await page.route('**/grant', async (route) => {
      // It arrives and is done; the answer does not come back.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.route('**/v1/cases/*', (route) => route.abort('connectionreset'));
    await page.route('**/v1/customers/**', (route) => route.abort('connectionreset'));
    await granting(page).click();
    await page.getByRole('button', { name: 'Stop trying' }).click();
    await notSure(page).waitFor();
    expect(await again(page).count()).toBe(0);
    await page.unrouteAll();
    await granting(page).click();
    await page.getByText(/This is done now|You have answered this already/).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });

  test('“not now” for minutes ends it, in the dialog too, and what was written stays', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/^503 \/v1\/cases\/[^/]+\/grant$/] });
    await page.getByRole('button', { name: 'Grant it with a note' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('A note to the customer').fill('It comes tomorrow.');
    await dialog.getByText('No excuses found').waitFor();
    await page.route('**/grant', (route) => route.fulfill({ status: 503, json: {} }));
    await page.clock.install();
    await dialog.getByRole('button', { name: 'Grant', exact: true }).click();
    await dialog.getByText('It is sent again by itself').waitFor();
    await passes(page, 150);
    expect(await notSure(page).count()).toBe(0);
    await passes(page, 90);
    await dialog.getByText('Do it once more: it does not happen twice').waitFor();
    expect(await dialog.getByLabel('A note to the customer').inputValue()).toBe('It comes tomorrow.');
    await page.unroute('**/grant');
    await dialog.getByRole('button', { name: 'Grant', exact: true }).click();
    await page.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });
});
