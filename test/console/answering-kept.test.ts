/** Leaving a page, loading it anew, another tab: what was typed stays, and what became of a click is told all the same. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { granting, hostsAtTheConsole, isDone, isYes, type Told } from './hosts.ts';

const isWish = ({ event }: Told) => event.name === 'GoodwillRequested';
const grantingOf = (page: Page, customerId: string) =>
  page.getByRole('button', { name: `Grant what is proposed: Warranty claim, ${customerId}` });

async function goTo(page: Page, title: string) {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

describe.skipIf(!hasBrowser)('what became of a click', () => {
  const { house, at, waitingClaim, storyOf } = hostsAtTheConsole();

  test('is told after the answer was lost and the page loaded anew', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, '/worklist');
    const arrived = new Promise<void>((resolve) => {
      void page.route('**/grant', async (route) => {
        await route.fetch();
        resolve(); // And nothing comes back.
      });
    });
    await grantingOf(page, customerId).click();
    await arrived;
    await house().engine.idle();
    await page.reload();
    const told = page.getByRole('region', { name: 'What came of it' });
    await told.getByText('You have answered this already, and that answer counts.').waitFor();
    await page.getByRole('link', { name: customerId, exact: true }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await told.getByRole('button').click();
    await page.getByRole('link', { name: customerId, exact: true }).waitFor({ state: 'detached' });
    // Once is enough.
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Worklist' }).waitFor();
    expect(await page.getByText('You have answered this already').count()).toBe(0);
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });

  test('that never arrived is told, too: it still waits, and is done once more and once', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, '/worklist');
    await page.route('**/grant', () => {}); // It never gets there.
    const sent = page.waitForRequest(/\/grant$/);
    await grantingOf(page, customerId).click();
    await sent;
    await page.reload();
    await page.unroute('**/grant');
    await page.getByText('It still waits for you: answer it once more').waitFor();
    await grantingOf(page, customerId).click();
    await page.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
  });

  test('names the colleague who answered while the page was loaded anew', async () => {
    const { customerId, path, owner, other, otherId } = await waitingClaim();
    const { page } = await at(owner, '/worklist');
    await page.route('**/grant', () => {});
    const sent = page.waitForRequest(/\/grant$/);
    await grantingOf(page, customerId).click();
    await sent;
    expect((await house().of(otherId).post(`${path}/grant`, {})).status).toBe(202);
    await house().engine.idle();
    await page.reload();
    await page.getByText(`${other} (${otherId}) has answered this meanwhile`).waitFor();
  });

  test('made offline, with another page looked at meanwhile, is told where it was made', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page, context } = await at(owner, '/worklist', { expected: [/net::ERR_INTERNET_DISCONNECTED/] });
    await goTo(page, 'Rota');
    await goTo(page, 'Worklist');
    await context.setOffline(true);
    await grantingOf(page, customerId).click();
    await page.getByText('It is sent again by itself').waitFor();
    await goTo(page, 'Rota');
    await goTo(page, 'Worklist');
    await page.getByText('It is sent again by itself').waitFor();
    await goTo(page, 'Rota');
    const granted = page.waitForResponse(/\/grant$/);
    await context.setOffline(false);
    await granted;
    await house().engine.idle();
    await goTo(page, 'Worklist');
    await page.getByText(isDone).waitFor();
    await page.getByRole('link', { name: customerId, exact: true }).waitFor();
    // Whoever has read it finds it no more when they come again.
    await goTo(page, 'Rota');
    await goTo(page, 'Worklist');
    expect(await page.getByText(isDone).count()).toBe(0);
  });

  test('for the same in another tab is asked about first, and done twice only for whoever means it', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page, context } = await at(owner, `/customers/${customerId}`);
    const other = await context.newPage();
    await other.goto(page.url());
    const ask = async (tab: Page) => {
      await tab.getByRole('button', { name: 'Put something right' }).click();
      const dialog = tab.getByRole('dialog');
      await dialog.getByLabel('How much').fill('9');
      await dialog.getByLabel('Why').fill('They waited for three weeks.');
      await dialog.getByText('It is done at once.').waitFor();
      await dialog.getByRole('button', { name: 'Do it' }).click();
    };
    await ask(page);
    await page.getByText(isDone).waitFor();
    await ask(other);
    const dialog = other.getByRole('dialog');
    await dialog.getByText('a moment ago, perhaps in another tab').waitFor();
    await dialog.getByText(isDone).waitFor();
    expect(await barriersOn(other)).toEqual([]);
    expect((await storyOf(customerId)).filter(isWish)).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Ask for it once more' }).click();
    await dialog.waitFor({ state: 'detached' });
    await other.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).filter(isWish)).toHaveLength(2);
  });
});

describe.skipIf(!hasBrowser)('what was typed', () => {
  const { at, house, waitingClaim } = hostsAtTheConsole();

  test('stays when one goes back and forth, and loading anew asks first', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, '/reply');
    const asked: string[] = [];
    page.on('dialog', (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.getByRole('textbox', { name: 'The reply' }).fill('It comes tomorrow.');
    await page.getByRole('searchbox').fill(customerId);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Put something right' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('They waited for three weeks.');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Check a reply' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'The reply' }).inputValue()).toBe('It comes tomorrow.');
    await page.goForward();
    await page.getByRole('button', { name: 'Put something right' }).click();
    expect(await page.getByRole('dialog').getByLabel('Why').inputValue()).toBe('They waited for three weeks.');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('as the reason of a discard is there again after Escape', async () => {
    await house().happens('shop', 'WarrantyClaimed', { claimId: 'bad' });
    const { page } = await at('Jonas Reuter', '/quarantine');
    const discard = async () => {
      await page.locator('#content').getByRole('link', { name: 'Warranty claim' }).first().click();
      await page.getByRole('button', { name: 'Discard', exact: true }).click();
    };
    const why = page.getByLabel('Why nobody waits for it');
    await discard();
    await why.fill('A test of the shop.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await discard();
    expect(await why.inputValue()).toBe('A test of the shop.');
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('and was sent is kept no more: nobody is asked about it', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    const asked: string[] = [];
    page.on('dialog', (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await page.getByRole('button', { name: 'Grant it with a note' }).click();
    await page.getByLabel('A note to the customer').fill('It comes tomorrow.');
    await page.getByText('No excuses found').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Grant', exact: true }).click();
    await page.getByText(isDone).waitFor();
    await page.reload();
    await page.getByText('Answered by you').waitFor();
    expect(await granting(page).count()).toBe(0);
    expect(asked).toEqual([]);
  });
});
