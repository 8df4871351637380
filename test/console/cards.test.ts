/** What a card says of its case before anything is opened, and what was told once it is. */
import { describe, expect, test } from 'vitest';
import { outcomeIdOf, remedyIdOf } from '../../shared/recovery/decision.ts';
import { hasBrowser } from './browser.ts';
import { cardOf, hostsAtTheConsole } from './hosts.ts';

describe.skipIf(!hasBrowser)('the card of a case', () => {
  const { house, at, waitingClaim } = hostsAtTheConsole();

  test('says what it is about: the product and its fault, the fee, and to what a colleague said no', async () => {
    const { customerId, caseKey, owner, other, ownerId } = await waitingClaim();
    const fee = {
      chargeId: 'fee-1',
      kind: 'paper-invoice',
      fee: { amount: 2450, currency: 'EUR' },
      feeStatus: 'invoiced',
    };
    await house().happens('billing', 'AncillaryFeeCharged', { ...fee, customerId });
    const mine = await at(owner, '/worklist');
    await mine.page.getByText('Grill: “The lid sticks.”').waitFor();
    await mine.page.getByText('€24.50 for invoice on paper, billed').waitFor();
    const no = { reason: 'Those are our rules.', instead: '' };
    await house().happens('crm', 'ReferralDeclined', { ...no, caseKey, customerId, declinedBy: ownerId });
    const theirs = await at(other, '/worklist', { language: 'de', width: 390 });
    const title = `Garantiefall (${caseKey.split('#')[2]})`;
    const said = `${owner} (${ownerId}) hat Nein gesagt zu „${title}“. Warum nicht: „Those are our rules.“`;
    await theirs.page.getByText(said).waitFor();
  });

  test('promises no message where the customer was written no letter', async () => {
    const { customerId, owner, caseKey } = await waitingClaim();
    const registration = `CustomerRegistered#crm#${customerId}`;
    const failed = {
      caseKey: registration,
      remedyId: remedyIdOf(outcomeIdOf(registration), 0),
      code: 'no-such-employee',
    };
    await house().happens('erp', 'RemedyFailed', { ...failed, customerId });
    const { page } = await at(owner, `/customers/${customerId}`);
    const errand = page.locator(`[id="RemedyFailed#erp#${failed.remedyId}"]`);
    await errand.getByText('the customer was not written to').waitFor();
    const claim = page.locator(`[id="${caseKey}"]`);
    await claim.getByText('The customer hears from us by').waitFor();
    expect(await claim.getByText('was not written to').count()).toBe(0);
  });

  test('leads to the case that it names, and tells colleagues by their names and nothing by our own hashes', async () => {
    const { customerId, caseKey, owner, ownerId } = await waitingClaim();
    const wish = { kind: 'MakeGood', value: { amount: 90_000, currency: 'EUR' }, reason: 'It rained.' };
    const request = { ...wish, requestId: '0123456789abcdef0123456789abcdef', requestedBy: ownerId };
    await house().happens('crm', 'GoodwillRequested', { ...request, customerId, about: caseKey });
    const { page } = await at(owner, `/customers/${customerId}`);
    const card = cardOf(page, 'It rained.');
    await card.getByRole('button', { name: 'What was told' }).click();
    await card.getByText('give something to make up for it', { exact: true }).waitFor();
    await card.getByText(`${owner} (${ownerId})`, { exact: true }).waitFor();
    expect(await card.textContent()).not.toContain(request.requestId);
    // What somebody wrote is told, whatever it looks like.
    await house().happens('shop', 'ComplaintRaised', {
      complaintId: 'b-1',
      customerId,
      text: `No. ${request.requestId}`,
    });
    const complaint = cardOf(page, 'No. 0123');
    await complaint.getByRole('button', { name: 'What was told' }).click();
    await expect.poll(() => complaint.getByText(`No. ${request.requestId}`, { exact: true }).count()).toBe(1);
    await card.getByRole('link', { name: 'Warranty claim' }).click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe(caseKey);
  });
});
