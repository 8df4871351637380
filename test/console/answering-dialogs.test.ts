/** Dialogs and fields: they say what they are about, and lead to what is wrong. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { hostsAtTheConsole } from './hosts.ts';

const focused = (page: Page) => page.locator(':focus');

describe.skipIf(!hasBrowser)('a dialog or a field', () => {
  const { at, waitingClaim } = hostsAtTheConsole();

  test.each(['Grant it with a note', 'Decline, with a reason'])(
    'says whom and what it answers, and what was proposed: %s',
    async (act) => {
      const { customerId, owner } = await waitingClaim();
      const { page } = await at(owner, '/worklist', { width: 390 });
      await page.getByRole('button', { name: `${act}: Warranty claim, ${customerId}` }).click();
      const dialog = page.getByRole('dialog', { name: `${act}: Warranty claim, ${customerId}` });
      await dialog.getByRole('list', { name: 'Proposed' }).getByRole('listitem').first().waitFor();
      await dialog.getByRole('button', { name: 'What was told' }).click();
      await dialog.getByText('Told by').waitFor();
      expect(await barriersOn(page)).toEqual([]);
    },
  );

  test('leads to the first field in which something is wrong, also where only the API knows', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/^400 \/v1\/cases\/[^/]+\/decline$/] });
    await page.getByRole('button', { name: 'Decline, with a reason' }).click();
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByLabel('Why not');
    const instead = dialog.getByLabel('What can be done instead');
    const send = dialog.getByRole('button', { name: 'Decline and write to the customer' });
    const isAt = (field: typeof reason) => field.evaluate((one) => one === one.ownerDocument.activeElement);
    await send.click();
    await expect.poll(() => isAt(reason)).toBe(true);
    await reason.fill('The lid is as it should be.');
    await dialog.getByText('No excuses found').waitFor();
    await send.click();
    await expect.poll(() => isAt(instead)).toBe(true);
    // A character that nobody sees.
    await instead.fill('We show you \u200bhow it opens.');
    await dialog.getByText('No excuses found').nth(1).waitFor();
    await send.click();
    await dialog.getByText('This is not written as it has to be.').waitFor();
    await expect.poll(() => isAt(instead)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Put something right' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).click();
    await expect.poll(() => focused(page).getAttribute('inputmode')).toBe('decimal');
  });

  test('finds nothing wrong and nothing right with less than two words', async () => {
    const { owner } = await waitingClaim();
    const { page } = await at(owner, '/reply', { width: 390 });
    const reply = page.getByRole('textbox', { name: 'The reply' });
    await reply.waitFor();
    expect(await page.getByText('Language of the reply').count()).toBe(1);
    for (const text of ['.', 'x', 'x y z', 'Thanks!']) {
      const checked = page.waitForResponse(/\/v1\/replies\/check$/);
      await reply.fill(text);
      await checked;
      await page.getByText('Being looked at for excuses').waitFor({ state: 'detached' });
      expect(await page.getByText('No excuses found').count()).toBe(0);
    }
    await reply.fill('Many thanks!');
    await page.getByText('No excuses found').waitFor();
  });

  test('finds an excuse in whatever language it is written', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Grant it with a note' }).click();
    const dialog = page.getByRole('dialog');
    const note = dialog.getByLabel('A note to the customer');
    for (const text of [
      'Leider lassen unsere Richtlinien das nicht zu.',
      'I am afraid our policy does not allow that.',
    ]) {
      await note.fill('It comes tomorrow.');
      await dialog.getByText('No excuses found').waitFor();
      await note.fill(text);
      await dialog.getByText('This reads like an excuse').waitFor();
    }
  });

  test('of an id in small letters that nobody has, the one in capitals is a click away', async () => {
    const { owner } = await waitingClaim();
    const { page } = await at(owner, '/customers/c-1006', { expected: [/^404 \/v1\/customers\/[^/]+(\/cases)?$/] });
    await page.getByText('Capitals count. Perhaps you mean').waitFor();
    await page.getByRole('link', { name: 'C-1006' }).click();
    await page.getByText('Nobody has told us of a customer with the id C-1006 yet.').waitFor();
    expect(await page.getByText('Capitals count').count()).toBe(0);
  });
});
