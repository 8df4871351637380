/** Staying signed in at the console, in a real browser on the embedded engine. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { hostsAtTheConsole } from './hosts.ts';

const signedOut = (page: Page) => page.getByText('You were signed out');
const noAnswer = (page: Page) => page.getByText('does not answer at the moment');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe.skipIf(!hasBrowser)('somebody who is signed in', () => {
  const { at: personIsAt, house, waitingClaim } = hostsAtTheConsole();
  const at = async (path: string, expected: RegExp[] = []): Promise<Page> =>
    (await personIsAt('Anna Vogt', path, { expected })).page;

  test('stays so while nobody can be asked for a new token, and goes on by themselves', async () => {
    const page = await at('/worklist', [/net::ERR_FAILED/]);
    let isReachable = true;
    await page.route('**/oauth2/token', async (route) => {
      if (!isReachable) return route.abort();
      const response = await route.fetch();
      // Good for a second longer than it is renewed before its end.
      return route.fulfill({ response, json: { ...(await response.json()), expires_in: 61 } });
    });
    await page.reload();
    await heading(page, 'Worklist').waitFor();
    isReachable = false;
    await noAnswer(page).waitFor();
    expect(await signedOut(page).count()).toBe(0);
    isReachable = true;
    await noAnswer(page).waitFor({ state: 'detached' });
  });

  test('is not troubled where a token was taken back and another one is had', async () => {
    const page = await at('/worklist', [/^401 \/v1\/worklist$/]);
    await heading(page, 'Worklist').waitFor();
    const tokens: (string | undefined)[] = [];
    await page.route('**/v1/worklist*', (route) => {
      const token = route.request().headers().authorization;
      tokens.push(token);
      return token === tokens[0] ? route.fulfill({ status: 401 }) : route.continue();
    });
    await expect.poll(() => tokens.length, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.filter((token) => token === tokens[0])).toHaveLength(1);
    expect(await signedOut(page).count()).toBe(0);
  });

  test('is told when it has ended, signs in again, and everything works where they were', async () => {
    const page = await at('/policy', [/^401 \/v1\//, /^400 \/oauth2\/token$/]);
    await heading(page, 'Policy in force').waitFor();
    await page.getByRole('link', { name: 'Worklist' }).click();
    await heading(page, 'Worklist').waitFor();
    await page.route('**/v1/**', (route) => route.fulfill({ status: 401 }));
    await page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await signedOut(page).waitFor();
    await page.unroute('**/v1/**');
    await page.unroute('**/oauth2/token');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByText('Nothing waits for you.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/worklist');
    expect(await signedOut(page).count()).toBe(0);
  });

  test('signs out in one tab, and no other tab shows anything any more', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page, context } = await personIsAt(owner, `/customers/${customerId}`);
    const other = await context.newPage();
    await other.goto(page.url());
    await heading(other, customerId).waitFor();
    await other.getByRole('button', { name: 'Decline, with a reason' }).click();
    await other.getByLabel('Why not').fill('The lid is as it should be.');
    await page.getByRole('button', { name: owner }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/oauth2/);
    await other.getByText('You signed out in another tab').waitFor();
    expect(await barriersOn(other)).toEqual([]);
    expect(await other.content()).not.toContain(customerId);
    expect(await other.title()).toBe('Kulanz');
    expect(new URL(other.url()).pathname).toBe('/');
    expect(await other.evaluate<number>('sessionStorage.length')).toBe(0);
    // Whoever signs in next is asked who they are.
    await other.getByRole('button', { name: 'Sign in again' }).click();
    await other.getByText('Ben Okoye').click();
    await heading(other, 'Worklist').waitFor();
  });

  test('goes back to where they were, and not to where one signs in', async () => {
    const page = await at('/policy');
    await heading(page, 'Policy in force').waitFor();
    await page.goto(`${house().desk}/rota`);
    await heading(page, 'Rota').waitFor();
    await page.goBack();
    await heading(page, 'Policy in force').waitFor();
  });
});
