/** Answering what waits: what happens meanwhile, what comes of it, and what is said of both. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn } from './axe.ts';
import { hasBrowser } from './browser.ts';
import { cardOf, granting, held, hostsAtTheConsole, isDone, isYes } from './hosts.ts';

const declining = (page: Page) => page.getByRole('button', { name: 'Decline, with a reason' });
const noting = (page: Page) => page.getByRole('button', { name: 'Grant it with a note' });

/** Whether the place that has the focus says something, and can be seen. */
const isFocused = (page: Page, text: string) =>
  page.evaluate<boolean>(`(() => {
    const place = document.activeElement;
    const { top, bottom } = place.getBoundingClientRect();
    return place.textContent.includes(${JSON.stringify(text)}) && place.tagName === 'SECTION' && top >= 0 && top < innerHeight && bottom > 0;
  })()`);

describe.skipIf(!hasBrowser)('answering what waits', () => {
  const { house, at, waitingClaim, storyOf } = hostsAtTheConsole();

  test('an empty worklist says that nothing waits, and shows what comes in by itself', async () => {
    const { page } = await at('Anna Vogt', '/worklist');
    await page.getByText('Nothing waits for you.').waitFor();
    expect(await page.getByRole('button', { name: 'To the first page' }).count()).toBe(0);
    while ((await waitingClaim()).owner !== 'Anna Vogt');
    await granting(page).first().waitFor();
    expect(await page.getByText('Nothing waits for you.').count()).toBe(0);
  });

  test('a colleague answers while one writes: what was written stays, and who answered is said', async () => {
    const { customerId, path, owner, other, otherId } = await waitingClaim();
    const { page } = await at(owner, '/worklist');
    await page.getByRole('button', { name: `Decline, with a reason: Warranty claim, ${customerId}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why not').fill('We looked at the lid together.');
    expect((await house().of(otherId).post(`${path}/grant`, {})).status).toBe(202);
    await dialog.getByText(`${other} (${otherId}) has answered this meanwhile`).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    // It has left the list behind the dialog, and nothing of what was written has.
    await expect.poll(() => granting(page).and(page.getByLabel(customerId)).count()).toBe(0);
    expect(await dialog.getByLabel('Why not').inputValue()).toBe('We looked at the lid together.');
    expect(await dialog.getByRole('button', { name: 'Decline and write' }).getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('link', { name: `customer ${customerId}` }).click();
    await page.getByRole('heading', { level: 1, name: customerId }).waitFor();
    await page.getByText(`Answered by ${other}`).waitFor();
  });

  test('what was written is there again when the dialog was closed by mistake', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await declining(page).click();
    await page.getByLabel('Why not').fill('We looked at the lid together.');
    for (const close of [() => page.mouse.click(5, 450), () => page.keyboard.press('Escape')]) {
      await close();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await declining(page).click();
      expect(await page.getByLabel('Why not').inputValue()).toBe('We looked at the lid together.');
    }
  });

  test('a late answer closes its own dialog, and not another one that is open by then', async () => {
    const { customerId, owner } = await waitingClaim();
    const second = { claimId: `second-${customerId}`, customerId, product: { sku: 'pan-1', name: 'Pan' } };
    await house().happens('shop', 'WarrantyClaimed', {
      ...second,
      receipt: 'missing',
      fault: { description: 'The handle is loose.' },
    });
    const { page } = await at(owner, `/customers/${customerId}`);
    const sent = await held(page, '**/grant');
    await noting(page).last().click();
    await page.getByRole('dialog').getByLabel('A note to the customer').fill('It comes tomorrow.');
    await page.getByText('No excuses found').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Grant', exact: true }).click();
    await page.keyboard.press('Escape');
    await declining(page).first().click();
    await page.getByRole('dialog').getByLabel('Why not').fill('The handle is tight.');
    await sent.letGo();
    await page.getByText(isDone).waitFor({ state: 'attached' });
    expect(await page.getByRole('dialog').getByLabel('Why not').inputValue()).toBe('The handle is tight.');
    const [answer] = (await storyOf(customerId)).filter(isYes);
    expect(answer?.letter.body).toContain('It comes tomorrow.');
  });

  test('the outcome is told where the case was, has the focus, and is announced once', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, '/worklist', { height: 500 });
    const grant = page.getByRole('button', { name: `Grant what is proposed: Warranty claim, ${customerId}` });
    await grant.click();
    const told = page.getByRole('region', { name: 'What came of it' });
    await told.getByText(isDone).waitFor();
    await told.getByText(/goes to the customer/).waitFor();
    await expect.poll(() => isFocused(page, 'Your yes counts.')).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    await page.evaluate(`window.announced = 0; for (const status of document.querySelectorAll('section [role=status]'))
      new MutationObserver(() => { window.announced += 1 }).observe(status, { childList: true, subtree: true, characterData: true })`);
    // Twice as long as the list takes to be asked for again.
    await page.waitForTimeout(8_500);
    expect(await page.evaluate('window.announced')).toBe(0);
    await page.getByRole('link', { name: customerId, exact: true }).waitFor();
    await told.getByRole('button').click();
    await page.getByRole('link', { name: customerId, exact: true }).waitFor({ state: 'detached' });
  });

  test('a no ends where the case was, too, and is not called put right', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { height: 500 });
    await declining(page).click();
    await page.getByLabel('Why not').fill('The lid is as it should be.');
    await page.getByLabel('What can be done instead').fill('We show you how it opens easily.');
    await page.getByRole('button', { name: 'Decline and write to the customer' }).click();
    await page.getByText('Your no counts.').waitFor();
    await expect.poll(() => isFocused(page, 'Your no counts.')).toBe(true);
    await cardOf(page, 'You said no').getByText('Declined, with a reason').waitFor();
    expect(await page.getByText('Put right', { exact: true }).count()).toBe(0);
    // The case of the no has come in above it by now. Whoever scrolls away is not taken back.
    await expect.poll(() => isFocused(page, 'Your no counts.')).toBe(true);
    await page.mouse.wheel(0, -3_000);
    await expect.poll(() => isFocused(page, 'Your no counts.')).toBe(false);
    await page.evaluate('new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))');
    expect(await isFocused(page, 'Your no counts.')).toBe(false);
  });

  test('an excuse is sent all the same, and before that it says who looks at it first', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await declining(page).click();
    await page.getByLabel('Why not').fill('Unfortunately those are our rules.');
    await page.getByLabel('What can be done instead').fill('Bring it to our workshop.');
    await page.getByText(/a colleague looks at it first, and the customer waits longer/).waitFor();
    await page.getByRole('button', { name: 'Decline and write to the customer' }).click();
    await page.getByText(/There is an excuse in what the customer was to be told.*A colleague answers by/).waitFor();
    const [answer] = await storyOf(customerId);
    expect(answer).toMatchObject({ verdict: 'referred', event: { name: 'ReferralDeclined' } });
  });

  test('where the check for excuses fails, it says so, and nobody is kept from answering', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/^400 \/v1\/replies\/check$/] });
    await page.route('**/v1/replies/check', (route) => route.fulfill({ status: 400, json: {} }));
    await noting(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('A note to the customer').fill('It comes tomorrow.');
    await dialog.getByText(/could not be looked at for excuses just now/).waitFor();
    await dialog.getByRole('button', { name: 'Grant', exact: true }).click();
    await page.getByText(isDone).waitFor();
  });

  test('a note says how much room is left, and what is wrong with it is said at it', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`, { expected: [/^400 \/v1\/cases\/[^/]+\/grant$/] });
    await noting(page).click();
    const dialog = page.getByRole('dialog');
    const note = dialog.getByLabel('A note to the customer');
    const grant = dialog.getByRole('button', { name: 'Grant', exact: true });
    await note.fill('a'.repeat(899));
    expect(await dialog.getByText(/characters left/).count()).toBe(0);
    await note.fill('a'.repeat(999));
    await dialog.getByText('1 character left').waitFor();
    await note.fill(`We ${'a'.repeat(999)}`);
    await dialog.getByText('2 characters too many').waitFor();
    await dialog.getByText('No excuses found').waitFor();
    await grant.click();
    expect((await storyOf(customerId)).filter(isYes)).toEqual([]);
    // A character that nobody sees: only the API knows that it has no place in a letter.
    await note.fill('It comes \u200btomorrow.');
    await dialog.getByText('No excuses found').waitFor();
    await grant.click();
    await dialog.getByText('This is not written as it has to be.').waitFor();
    await note.fill('It comes tomorrow.');
    await dialog.getByText('This is not written as it has to be.').waitFor({ state: 'detached' });
    await dialog.getByText('No excuses found').waitFor();
    await grant.click();
    await page.getByText(isDone).waitFor();
    expect((await storyOf(customerId)).find(isYes)?.letter.body).toContain('It comes tomorrow.');
  });

  test('of several things that were proposed, some are granted', async () => {
    const { customerId, owner } = await waitingClaim();
    await house().happens('booking', 'ReservationDisplaced', {
      reservationId: `of-${customerId}`,
      customerId,
      resource: 'Table for two',
      ground: 'A group of twelve.',
      possible: false,
      alternatives: [{ id: 'window', name: 'By the window' }],
    });
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Grant some of it, or add a note' }).click();
    const dialog = page.getByRole('dialog');
    const grant = dialog.getByRole('button', { name: 'Grant', exact: true });
    const [first, second] = await dialog.getByRole('checkbox').all();
    await first?.uncheck();
    await second?.uncheck();
    expect(await grant.getAttribute('aria-disabled')).toBe('true');
    await first?.check();
    await grant.click();
    await page.getByText(isDone).waitFor();
    const [answer] = (await storyOf(customerId)).filter(isYes);
    expect(answer?.remedies.map(({ kind }) => kind)).toEqual(['OfferChoice']);
  });

  test('where nothing was proposed, words are the answer', async () => {
    const { customerId, owner } = await waitingClaim();
    await house().happens('crm', 'ComplaintRaised', {
      complaintId: `of-${customerId}`,
      customerId,
      text: 'I waited for three weeks.',
    });
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByRole('button', { name: 'Settle it with a note: Complaint' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await dialog.getByText('Without words there is no answer.').waitFor();
    await dialog.getByLabel('Your answer to the customer').fill('I ring you tomorrow at ten, and we go through it.');
    await dialog.getByText('No excuses found').waitFor();
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Your answer counts, and goes to the customer.').waitFor();
    await cardOf(page, 'You said yes').getByText('Seen to').waitFor();
  });

  test('signed out while a dialog is open: it says so in the dialog, and what was written is still there', async () => {
    const { customerId, owner } = await waitingClaim();
    const expected = [/^401 \/v1\//, /^400 \/oauth2\/token$/];
    const { page } = await at(owner, `/customers/${customerId}`, { expected });
    await declining(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why not').fill('The lid is as it should be.');
    await page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    const type = 'application/problem+json';
    const signedOut = { type: 'urn:kulanz:problem:not-signed-in', title: '', status: 401 };
    await page.route('**/v1/**', (route) => route.fulfill({ status: 401, contentType: type, json: signedOut }));
    await dialog.getByText(/Signing in again leaves this page and what you have written: copy it first/).waitFor();
    expect(await dialog.getByLabel('Why not').inputValue()).toBe('The lid is as it should be.');
    await page.unrouteAll();
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('heading', { level: 1, name: customerId }).waitFor();
  });

  test('what takes long is said to take long, and that nothing is lost', async () => {
    const { customerId, owner } = await waitingClaim();
    const { page } = await at(owner, `/customers/${customerId}`);
    await granting(page).waitFor();
    let asked = 0;
    await page.route('**/v1/cases/*', (route) => {
      asked += 1;
      return route.fulfill({ status: 404, json: {} });
    });
    await page.clock.install();
    await granting(page).click();
    await page.getByText('It is on its way').waitFor();
    await page.clock.runFor(29_000);
    expect(await page.getByText(/takes longer than usual/).count()).toBe(0);
    await page.clock.runFor(3_000);
    await page.getByText(/takes longer than usual. Nothing is lost/).waitFor();
    // Less and less often: at every 700 ms it would be 45 times by now.
    expect(asked).toBeLessThan(20);
    await page.unroute('**/v1/cases/*');
    await page.clock.runFor(15_000);
    await page.getByText(isDone).waitFor();
  });

  test('what was asked for by oneself is for a colleague to answer', async () => {
    const { customerId, owner, ownerId, other } = await waitingClaim();
    const value = { amount: 40_000, currency: 'EUR' };
    const wish = { customerId, kind: 'Compensate', value, reason: 'Their holiday was spoilt.' };
    await house().of(ownerId).post('/v1/goodwill', wish);
    await house().engine.idle();
    const asking = await at(owner, `/customers/${customerId}`);
    await cardOf(asking.page, 'You asked for something to be put right').waitFor();
    const answering = await at(other, `/customers/${customerId}`);
    await cardOf(answering.page, 'A colleague wants to put something right').waitFor();
    // The claim, and beside it the wish only for the colleague.
    expect(await granting(asking.page).count()).toBe(1);
    expect(await granting(answering.page).count()).toBe(2);
  });

  test('what waits among the older cases says who answered it, without loading anything again', async () => {
    const { customerId, path, caseKey, owner, other, otherId } = await waitingClaim();
    for (let call = 1; call <= 26; call += 1) {
      const about = { customerId, line: 'service', durationSeconds: 60, about: 'product' };
      await house().happens('telephony', 'HotlineCallEnded', { callId: `older-${customerId}-${call}`, ...about });
    }
    const { page } = await at(owner, `/customers/${customerId}`);
    await page.getByText('What was told').first().waitFor();
    expect(await granting(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Show what was before' }).scrollIntoViewIfNeeded();
    await granting(page).waitFor();
    const { status } = await house().of(otherId).post(`${path}/grant`, {});
    expect(status, caseKey).toBe(202);
    await page.getByText(`Answered by ${other}`).waitFor({ timeout: 20_000 });
    expect(await granting(page).count()).toBe(0);
  });

  test('nothing waits on a later page: it says so of that page only, and leads back', async () => {
    const claims = [];
    for (let claim = 0; claim < 52; claim += 1) claims.push(await waitingClaim());
    const anna = house().of('E-17');
    const first = (await anna.get('/v1/worklist?limit=25')).body;
    const { page } = await at('Anna Vogt', '/worklist');
    await granting(page).first().waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    const second = (await anna.get(`/v1/worklist?limit=25&cursor=${encodeURIComponent(first.cursor)}`)).body.cases;
    await page.getByRole('link', { name: second[0].event.data.customerId, exact: true }).waitFor();
    for (const { caseKey } of second) {
      expect((await anna.post(`/v1/cases/${encodeURIComponent(caseKey)}/grant`, {})).status).toBe(202);
    }
    await page.getByText('Nothing waits on this page any more.').waitFor();
    expect(await page.getByText('Nothing waits for you.').count()).toBe(0);
    await page.getByRole('button', { name: 'To the first page' }).click();
    await page.getByRole('link', { name: first.cases[0].event.data.customerId, exact: true }).waitFor();
    expect(claims).toHaveLength(52);
  });
});
