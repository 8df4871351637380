/** What is around every page of the console, in a real browser: finding one's way, and what cannot be loaded. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser, type Wishes } from './browser.ts';
import { hostsAtTheConsole } from './hosts.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const focused = (page: Page) => page.locator(':focus').textContent();
const inTime = { timeout: 15_000 };
/** What is said of something that did not come. */
const notLoaded = [/net::ERR_FAILED/, /dynamically imported module/, /^404 \/assets\//];

describe.skipIf(!hasBrowser)('around every page of the console', () => {
  const { at: personIsAt, house } = hostsAtTheConsole();
  const at = async (path: string, wishes?: Wishes): Promise<Page> => (await personIsAt('Anna Vogt', path, wishes)).page;

  test('another page starts at its heading, and its title says where one is', async () => {
    const page = await at('/worklist');
    for (const name of ['My customers', 'Rota', 'Policy in force', 'Check a reply']) {
      await link(page, name).click();
      await heading(page, name).waitFor();
      await expect.poll(() => focused(page), inTime).toContain(name);
      expect(await page.title()).toBe(`${name} · Kulanz`);
      expect(await link(page, name).getAttribute('aria-current')).toBe('page');
    }
  });

  test('the page of a customer has their id in its title, and is not “My customers”', async () => {
    const { customerId } = await house().waitingClaim();
    const page = await at('/customers');
    await page.getByRole('searchbox', { name: 'Open a customer by id' }).fill(customerId);
    await page.keyboard.press('Enter');
    await heading(page, customerId).waitFor();
    await expect.poll(() => focused(page), inTime).toContain(customerId);
    expect(await page.title()).toBe(`${customerId} · Customer · Kulanz`);
    expect(await link(page, 'My customers').getAttribute('aria-current')).toBeNull();
  });

  test('the first key leads past the bar and the navigation', async () => {
    const page = await at('/policy');
    await heading(page, 'Policy in force').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('id'), inTime).toBe('content');
  });

  test('the navigation has a button to open it where it is not open, and the focus is never lost', async () => {
    const page = await at('/policy');
    await heading(page, 'Policy in force').waitFor();
    const [open, close] = ['Open navigation', 'Close navigation'].map((name) => page.getByRole('button', { name }));
    expect(await open?.count()).toBe(0);
    await close?.click();
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label'), inTime).toBe('Open navigation');
    await open?.click();
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label'), inTime).toBe('Close navigation');
    expect(await open?.count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    await open?.click();
    await link(page, 'Rota').click();
    await heading(page, 'Rota').waitFor();
    await open?.waitFor();
  });

  test('an id that nobody can have is told at the field where it was typed', async () => {
    const page = await at('/policy');
    const field = page.getByRole('searchbox', { name: 'Open a customer by id' });
    await field.fill('not an id');
    await page.keyboard.press('Enter');
    const told = page.getByRole('alert').filter({ hasText: 'An id has letters' });
    await told.waitFor();
    expect(await field.getAttribute('aria-describedby')).toContain(await told.getAttribute('id'));
    expect(await barriersOn(page)).toEqual([]);
    await field.fill('C-1');
    await told.waitFor({ state: 'detached' });
  });

  test('an id that nobody can have in an address is told once, with a way on', async () => {
    const page = await at('/customers/not%20an%20id');
    await heading(page, 'Nobody has an id like this.').waitFor();
    expect(await page.locator('#content').getByRole('alert').count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'To the start' }).click();
    await heading(page, 'Worklist').waitFor();
  });

  test('an id may have a colon, however the address is written', async () => {
    await house().happens('crm', 'CustomerRegistered', {
      customerId: 'shop:C-7',
      language: 'en',
      channel: 'email',
      customerSince: '2020-01-01',
    });
    const page = await at('/customers/shop%3AC-7');
    await heading(page, 'shop:C-7').waitFor();
    await page.getByText('New customer').first().waitFor();
  });

  test('a page whose code does not come is loaded by trying again', async () => {
    const page = await at('/policy', { expected: notLoaded });
    await heading(page, 'Policy in force').waitFor();
    await page.route(/\/assets\/lost-|:\d+\/$/, (route) => route.abort());
    await link(page, 'Lost customers').click();
    await page.getByText('This page could not be loaded.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Nobody answers at the moment.').waitFor();
    await page.unroute(/\/assets\/lost-|:\d+\/$/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Lost customers').waitFor();
  });

  test('offline, a page that was not loaded before says why it does not come', async () => {
    const { page, context } = await personIsAt('Anna Vogt', '/policy', {
      expected: [...notLoaded, /net::ERR_INTERNET_DISCONNECTED/, /Unable to preload CSS/],
    });
    await heading(page, 'Policy in force').waitFor();
    await context.setOffline(true);
    await link(page, 'Lost customers').click();
    await page.getByText('You are offline, and it has not been loaded before.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Lost customers').waitFor();
  });

  test('after a deployment the newer page is loaded by itself, once', async () => {
    const page = await at('/policy', { expected: notLoaded });
    await heading(page, 'Policy in force').waitFor();
    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(new URL(request.url()).pathname);
    });
    await page.route(/\/assets\/lost-/, (route) => route.fulfill({ status: 404 }));
    await page.route(/:\d+\/$/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>newer' }));
    await link(page, 'Lost customers').click();
    await expect.poll(() => loads, inTime).toContain('/signed-in');
    await page.getByText('This page could not be loaded.').waitFor();
    await page.waitForLoadState('networkidle');
    expect(loads.filter((path) => path === '/lost')).toHaveLength(1);
  });

  test('where the words of a language do not come, it says so, and trying again helps', async () => {
    const page = await at('/policy', { language: 'de', expected: notLoaded });
    await heading(page, 'Geltende Regeln').waitFor();
    await page.route(/\/assets\/de-/, (route) => route.abort());
    await page.reload();
    await page.getByText('Die Seite konnte nicht geladen werden.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.unroute(/\/assets\/de-/);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await heading(page, 'Geltende Regeln').waitFor();
  });

  test.each(['null', '[]', '{"language":7}', 'no JSON'])(
    'what is kept of how somebody likes it may be %s',
    async (kept) => {
      const page = await at('/policy');
      await page.evaluate(`localStorage.setItem('kulanz.look', ${JSON.stringify(kept)})`);
      await page.reload();
      await heading(page, 'Policy in force').waitFor();
    },
  );
});
