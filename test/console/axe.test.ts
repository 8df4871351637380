/** Nobody is kept out: every page for everybody whom it is for, and every dialog, wide and narrow, light and dark. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { granting, hostsAtTheConsole } from './hosts.ts';

const people = { host: 'Anna Vogt', operations: 'Jonas Reuter', privacy: 'Leyla Brandt' } as const;
const groups = Object.keys(people) as (keyof typeof people)[];
const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280 },
  { colorScheme, width: 390 },
]);

/** Nothing of the page is still on its way. */
async function isThere(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('#content [class*=awsui_rotator]').count(), { timeout: 15_000 }).toBe(0);
}

/** All that opens in place: the numbers behind a chart, a letter, the reasons. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('#content [aria-expanded=false]:not([aria-haspopup])');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

describe.skipIf(!hasBrowser)('nobody is kept out', () => {
  const { house, at, waitingClaim } = hostsAtTheConsole();
  let customerId = '';

  beforeAll(async () => {
    ({ customerId } = await waitingClaim());
    await house().happens('shop', 'Nonsense', {});
    await house().happens('shop', 'WarrantyClaimed', { claimId: 'bad' });
    const call = { callId: 'fee', customerId, line: 'service', durationSeconds: 60, about: 'contract' };
    await house().happens('telephony', 'HotlineCallEnded', { ...call, fee: { amount: 298, currency: 'EUR' } });
    const leftOn = new Date().toISOString().slice(0, 10);
    await house().happens('crm', 'CustomerLeft', {
      customerId: 'C-gone',
      leftOn,
      quote: 'No.',
      consentToPresent: true,
    });
  });

  describe.each(looks)('$colorScheme, $width wide', ({ colorScheme, width }) => {
    test.each(groups)('from any page of %s', async (group) => {
      const { page } = await at(people[group], '/', { colorScheme, language: 'de' });
      const links = page.getByRole('navigation').locator('a[href^="/"]:not([href="/"])');
      await links.first().waitFor();
      const inTheNavigation = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      const paths = group === 'host' ? [...inTheNavigation, `/customers/${customerId}`] : inTheNavigation;
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await page.evaluate(`history.pushState(null, '', '${path}')`);
        await isThere(page);
        await openAll(page);
        const barriers = await barriersOn(page);
        const tooWide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect({ path, barriers, tooWide }).toEqual({ path, barriers: [], tooWide: 0 });
      }
    });

    test('from any dialog of a host', async () => {
      const { page } = await at('Anna Vogt', `/customers/${customerId}`, { colorScheme, width });
      await granting(page).waitFor();
      for (const name of [
        'Put something right',
        'Record their choice of host',
        'Decline, with a reason',
        'Grant it with a note',
      ]) {
        await page.getByRole('button', { name }).click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        expect(await barriersOn(page)).toEqual([]);
        for (const list of await dialog.locator('button[aria-haspopup=listbox]').all()) {
          await list.click();
          expect(await barriersOn(page)).toEqual([]);
          await page.keyboard.press('Escape');
        }
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    });

    test('from what was set aside, and what is done about it', async () => {
      const { page } = await at('Jonas Reuter', '/quarantine', { colorScheme, width });
      await page.locator('#content').getByRole('link', { name: 'Warranty claim' }).click();
      await page.getByRole('region', { name: 'What was sent' }).waitFor();
      await page.getByRole('button', { name: 'See what would happen' }).click();
      await page.getByText('As it is, it would be set aside again.').waitFor();
      await page.getByRole('button', { name: 'Send again anyway' }).click();
      expect(await barriersOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Discard', exact: true }).click();
      await page.getByRole('button', { name: 'Discard it' }).click();
      expect(await barriersOn(page)).toEqual([]);
    });

    test('from finding their way', async () => {
      const { page } = await at('Anna Vogt', '/policy', { colorScheme, width });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (width < 688) await page.getByRole('button', { name: 'Open navigation' }).click();
      await page.getByRole('link', { name: 'Rota' }).waitFor();
      expect(await barriersOn(page)).toEqual([]);
    });
  });
});
