/** What a host does of their own accord: what comes of it is seen before, and exactly that is done, once. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { cardOf, held, hostsAtTheConsole, isDone, type Told } from './hosts.ts';

const isWish = ({ event }: Told) => event.name === 'GoodwillRequested';
const doIt = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Do it' });

async function write(page: Page, amount: string) {
  await page.getByRole('button', { name: 'Put something right' }).click();
  await page.getByRole('dialog').getByLabel('How much').fill(amount);
  await page.getByRole('dialog').getByLabel('Why').fill('They waited for three weeks.');
}

describe.skipIf(!hasBrowser)('putting something right', () => {
  const { at, waitingClaim, storyOf } = hostsAtTheConsole();

  test('nobody does what they have not seen: while the preview is renewed it says so, and waits', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await write(page, '20');
    const preview = page.getByRole('region', { name: 'What comes of it' });
    await preview.getByText('It is done at once.').waitFor();
    const asked = await held(page, '**/v1/goodwill/preview');
    await page.getByRole('dialog').getByLabel('How much').fill('21');
    await preview.getByText('Looking at what comes of it').waitFor();
    expect(await preview.getByText('It is done at once.').count()).toBe(0);
    expect(await doIt(page).getAttribute('aria-disabled')).toBe('true');
    await expect.poll(asked.count).toBe(1);
    await asked.letGo();
    await preview.getByText('It is done at once.').waitFor();
    await doIt(page).click();
    await page.getByText(isDone).waitFor();
    const [outcome] = (await storyOf(customerId)).filter(isWish);
    expect(outcome?.remedies[0]?.value).toEqual({ amount: 2_100, currency: 'EUR' });
  });

  test('an amount that is none is told what is wrong with it', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    const amount = page.getByRole('dialog').getByLabel('How much');
    await write(page, '300 EUR');
    await doIt(page).click();
    await page.getByText('Only the number, such as 12.50.').waitFor();
    await amount.fill('1,000.50');
    await page.getByText('Write it with nothing between the thousands: 1000.50.').waitFor();
    await amount.fill('300.555');
    await page.getByText('Amounts in EUR have at most 2 decimals, such as 12.50.').waitFor();
    await amount.fill('99999999999999999');
    await page.getByText('This is too large: at most 999,999,999.').waitFor();
  });

  test('a preview that cannot be had is told, and tried again when that is wished', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/^400 \/v1\/goodwill\/preview$/] });
    await page.route('**/v1/goodwill/preview', (route) => route.fulfill({ status: 400, json: {} }));
    await write(page, '20');
    const preview = page.getByRole('region', { name: 'What comes of it' });
    await preview.getByText(/did not work/).waitFor();
    expect(await doIt(page).getAttribute('aria-disabled')).toBe('true');
    await page.unroute('**/v1/goodwill/preview');
    await preview.getByRole('button', { name: 'Try again' }).click();
    await preview.getByText('It is done at once.').waitFor();
  });

  test('a second look by a colleague is explained by what was found', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await write(page, '20');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('It is done at once.').waitFor();
    await dialog.getByRole('button', { name: /Currency/ }).click();
    const options = page.getByRole('option');
    expect(await options.first().textContent()).toContain('EUR');
    expect(await options.filter({ hasText: 'ZWG' }).count()).toBe(1);
    await options.filter({ hasText: 'CHF' }).click();
    await dialog.getByText(/in another currency .* A colleague confirms it by/).waitFor();
    expect(await dialog.getByText(/more than each of us does/).count()).toBe(0);
  });

  test('the same wish once more while it is under way is told, and done once', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    const sent = await held(page, '**/v1/goodwill');
    await write(page, '7');
    await page.getByText('It is done at once.').waitFor();
    await doIt(page).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Put something right' }).click();
    // What was typed is still there, and it is not swallowed that it is on its way.
    expect(await page.getByRole('dialog').getByLabel('How much').inputValue()).toBe('7');
    await page.getByText('Exactly this is under way already').waitFor();
    await doIt(page).click();
    await expect.poll(sent.count).toBe(2);
    await sent.letGo();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(isDone).first().waitFor();
    expect((await storyOf(customerId)).filter(isWish)).toHaveLength(1);
  });

  test('what was done has the focus, wherever one had scrolled to', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { height: 600 });
    await write(page, '8');
    await page.getByText('It is done at once.').waitFor();
    await doIt(page).click();
    await page.getByText('As you asked, this is done now:').waitFor();
    const focused = page.locator('section:focus');
    await focused.getByText('As you asked, this is done now:').waitFor();
    expect(await focused.evaluate((place) => place.getBoundingClientRect().top)).toBeGreaterThan(40);
  });

  test('a question how they are is seen to, and names who asks', async () => {
    const { customerId, owner, ownerId } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Put something right' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /What you would like to do/ }).click();
    await page.getByRole('option', { name: 'Ask how they are' }).click();
    await dialog.getByLabel('Why').fill('It has been a while.');
    await dialog.getByText('It is done at once.').waitFor();
    await doIt(page).click();
    const card = cardOf(page, 'You asked for something to be put right');
    await card.getByText('Seen to').waitFor();
    await page.getByText(`${owner} (${ownerId}) asks how the customer is, and sells nothing`).first().waitFor();
  });

  test('what is missing is said with an amount as one writes it in that language', async () => {
    const { customerId, owner } = await waitingClaim();
    for (const [language, open, doing, example] of [
      ['en', 'Put something right', 'Do it', 'such as 12.50.'],
      ['de', 'Etwas in Ordnung bringen', 'So machen', 'etwa 12,50.'],
    ] as const) {
      const { page } = await at(owner, `/customers/${customerId}`, { language });
      await page.getByRole('button', { name: open }).click();
      await page.getByRole('textbox').first().fill('0');
      await page.getByRole('dialog').getByRole('button', { name: doing }).click();
      await page.getByText(example).waitFor();
    }
  });
});

describe.skipIf(!hasBrowser)('a customer chooses their host', () => {
  const { house, at, waitingClaim } = hostsAtTheConsole();

  test('somebody else, chosen from those who work here', async () => {
    const { customerId, owner, other, otherId } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Record their choice of host' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Who it is to be/ }).click();
    // Whoever looks after them now is no choice.
    expect(await page.getByRole('option').filter({ hasText: owner }).count()).toBe(0);
    await page.getByRole('option').filter({ hasText: other }).click();
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Their choice is recorded.').waitFor();
    await house().engine.idle();
    expect((await house().of(otherId).get(`/v1/customers/${customerId}`)).body.host.hostId).toBe(otherId);
  });

  test('of somebody who has no host yet it is said why there is no choice', async () => {
    await house().happens('telephony', 'HotlineCallEnded', {
      callId: 'call-of-nobody',
      customerId: 'C-nobody',
      line: 'service',
      durationSeconds: 60,
      about: 'product',
    });
    const { page } = await at('Anna Vogt', '/customers/C-nobody');
    await page.getByRole('heading', { level: 1, name: 'C-nobody' }).waitFor();
    const choose = page.getByRole('button', { name: 'Record their choice of host' });
    expect(await choose.getAttribute('aria-disabled')).toBe('true');
    await choose.hover();
    await page.getByText('They have no host yet').locator('visible=true').waitFor();
  });
});
