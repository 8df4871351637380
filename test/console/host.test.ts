/** A host's day at the console, in a real browser on the embedded engine. */
import { describe, expect, test } from 'vitest';
import { answeredAlready, hasBrowser } from './browser.ts';
import { cardOf, granting, hostsAtTheConsole, isDone, isYes } from './hosts.ts';

describe.skipIf(!hasBrowser)('a host at the console', () => {
  const { house, at, waitingClaim, storyOf } = hostsAtTheConsole();

  test('finds a customer by id, understands their story, and grants what waits with one click', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, '/');
    await page.getByRole('searchbox', { name: 'Open a customer by id' }).fill(customerId);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: customerId }).waitFor();
    await page.getByText('Warranty claim').first().waitFor();
    await granting(page).click();
    await page.getByText(isDone).waitFor();
    await page.getByText(/goes to the customer/).waitFor();
    const story = await storyOf(customerId);
    expect(story.filter(isYes)).toHaveLength(1);
    // The case it answers says who answered, without loading anything again.
    await page.getByText('Answered by you').first().waitFor();
  });

  test('clicks twice, and it is granted once', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await granting(page).dblclick();
    await page.getByText(isDone).waitFor();
    const story = await storyOf(customerId);
    expect(story.filter(isYes)).toHaveLength(1);
  });

  test('has two tabs open and grants in both: it happens once, and both say what happened', async () => {
    const { customerId, owner } = await waitingClaim();
    const one = await at(owner, `/customers/${customerId}`);
    const other = await at(owner, `/customers/${customerId}`, { expected: [/net::ERR_FAILED/, answeredAlready] });
    await granting(one.page).waitFor();
    await granting(other.page).waitFor();
    // The other tab must not hear of it before it is clicked there.
    await other.page.route('**/v1/**', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await granting(one.page).click();
    await one.page.getByText(isDone).waitFor();
    await granting(other.page).click();
    await other.page.unroute('**/v1/**');
    await other.page
      .getByText(/This is done now|faster|answered this already|Answered by/)
      .first()
      .waitFor();
    const story = await storyOf(customerId);
    expect(story.filter(({ verdict }) => verdict === 'granted').filter(isYes)).toHaveLength(1);
  });

  test('loses the connection after sending: it is sent again, done once, and shown', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/net::ERR_CONNECTION_RESET/] });
    await granting(page).waitFor();
    let isFirst = true;
    await page.route('**/grant', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      // It arrives and is done; the answer does not come back.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await granting(page).click();
    await page.getByText(isDone).waitFor();
    const story = await storyOf(customerId);
    expect(story.filter(isYes)).toHaveLength(1);
  });

  test('answers at the same moment as the deputy: one answer counts, and both see which', async () => {
    const { customerId, owner, other } = await waitingClaim();
    const wishes = { expected: [answeredAlready] };
    const one = await at(owner, `/customers/${customerId}`, wishes);
    const two = await at(other, `/customers/${customerId}`, wishes);
    await granting(one.page).waitFor();
    await granting(two.page).waitFor();
    await Promise.all([granting(one.page).click(), granting(two.page).click()]);
    for (const { page } of [one, two]) {
      await page
        .getByText(/This is done now|was faster|has answered this meanwhile|Answered by/)
        .first()
        .waitFor();
    }
    const story = await storyOf(customerId);
    expect(story.filter(isYes).filter(({ verdict }) => verdict === 'granted')).toHaveLength(1);
  });

  test('declines only with a reason, which is looked at for excuses as it is typed', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Decline, with a reason' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline and write to the customer' }).click();
    await dialog.getByText('Say why not, so that the customer can understand it.').waitFor();
    await dialog.getByLabel('Why not').fill('Unfortunately those are our rules, and I cannot do anything about it.');
    await dialog.getByText('This reads like an excuse').first().waitFor();
    await dialog.getByLabel('Why not').fill('We looked at the lid together, and it closes when it is warm.');
    await dialog.getByText('No excuses found').first().waitFor();
    await dialog
      .getByLabel('What can be done instead')
      .fill('Bring it to our workshop, and we adjust it while you wait.');
    await dialog.getByRole('button', { name: 'Decline and write to the customer' }).click();
    await page.getByText('Your no counts.').waitFor();
    const [answer] = await storyOf(customerId);
    expect(answer?.letter.body).toContain('Bring it to our workshop, and we adjust it while you wait.');
  });

  test('puts something right in three clicks, with the letter to read before', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Put something right' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How much').fill('20');
    await dialog.getByLabel('Why').fill('They waited for three weeks.');
    await dialog.getByText('It is done at once.').waitFor();
    await dialog.getByText(/The letter in German/).waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await page.getByText(isDone).waitFor();
    const [outcome] = await storyOf(customerId);
    expect(outcome).toMatchObject({ verdict: 'granted', event: { name: 'GoodwillRequested' } });
    expect(outcome?.remedies[0]?.value).toEqual({ amount: 2000, currency: 'EUR' });
    // It is part of the story, without loading anything again.
    await page.getByRole('heading', { level: 2, name: 'You asked for something to be put right' }).waitFor();
  });

  test('loses the answer, loads the page anew and asks for the same again: it is done once', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    const ask = async () => {
      await page.getByRole('button', { name: 'Put something right' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('How much').fill('6');
      await dialog.getByLabel('Why').fill('They waited for three weeks.');
      await dialog.getByText('It is done at once.').waitFor();
      await dialog.getByRole('button', { name: 'Do it' }).click();
    };
    const arrived = new Promise<void>((resolve) => {
      void page.route('**/v1/goodwill', async (route) => {
        await route.fetch();
        resolve(); // And nothing comes back.
      });
    });
    await ask();
    await arrived;
    await page.reload();
    await page.unroute('**/v1/goodwill');
    await page.getByRole('button', { name: 'Put something right' }).waitFor();
    await ask();
    await page.getByText(isDone).waitFor();
    const story = await storyOf(customerId);
    const asked = story.filter(({ event }) => event.name === 'GoodwillRequested');
    expect(asked).toHaveLength(1);
  });

  test('signs out, and going back shows nothing of a customer', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await granting(page).waitFor();
    await page.getByRole('button', { name: owner }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/oauth2/);
    await page.goBack();
    await page.getByText('Ben Okoye').waitFor();
    expect(await page.getByText(customerId).count()).toBe(0);
  });

  test('asks for more than one person decides, and is told that a colleague confirms it', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Put something right' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('How much').fill('400,50');
    await dialog.getByLabel('Why').fill('Their holiday was spoilt.');
    await dialog.getByText(/A colleague confirms it by/).waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await page.getByText(/You asked for this.*A colleague answers by/).waitFor();
  });

  test('sees what comes in while the page is open', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await granting(page).waitFor();
    await house().happens('telephony', 'HotlineCallEnded', {
      callId: 'call-1',
      customerId,
      line: 'service',
      durationSeconds: 300,
      about: 'product',
      fee: { amount: 299, currency: 'EUR' },
      feeStatus: 'pending',
    });
    await cardOf(page, 'Hotline').waitFor();
  });

  test('does it all with the keyboard, in German, on a narrow screen', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { language: 'de', width: 390 });
    const grant = page.getByRole('button', { name: 'Vorschlag gewähren' });
    await grant.waitFor();
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await grant.evaluate((button) => button === button.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('Ihr Ja gilt.').waitFor();
    expect((await storyOf(customerId)).filter(isYes)).toHaveLength(1);
    const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
      '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
    );
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  test('goes offline: what is known stays, and it says so until it is over', async () => {
    const { customerId, owner } = await waitingClaim();
    const expected = [/net::ERR_INTERNET_DISCONNECTED/];
    const { page, context } = await at(owner, `/customers/${customerId}`, { expected });
    await granting(page).waitFor();
    await context.setOffline(true);
    await page.getByText(/You are offline/).waitFor();
    await granting(page).waitFor();
    await context.setOffline(false);
    await page.getByText(/You are offline/).waitFor({ state: 'detached' });
  });
});
