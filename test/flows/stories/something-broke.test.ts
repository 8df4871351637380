/** The stories of those to whom something broke: “The trampoline’s feet broke, and the invoice was long gone.” */
import { describe, expect, test } from 'vitest';
import type { EventData, Language } from '../../../events/index.ts';
import { eur } from '../../recovery/given.ts';
import { answerTo, day, storyteller } from './storyteller.ts';

const { tell, aCustomer, became, provesWhatItTold } = storyteller('something-broke');

type Claim = EventData<'WarrantyClaimed'>;
const description = 'Zwei Füße sind abgebrochen.';

/** A claim without any paper, unless it says otherwise. */
async function claimed(claim: Partial<Claim> & Pick<Claim, 'claimId' | 'customerId' | 'product'>, daysAgo = 0) {
  await tell('WarrantyClaimed', { receipt: 'missing', fault: { description }, ...claim }, { daysAgo });
  return became(`WarrantyClaimed#somebody#${claim.claimId}`);
}

const trampoline = { sku: 'trampoline-3m', name: 'Trampolin 3 m', value: eur(249_00) };
const feet = { sku: 'feet-4', name: 'Standfüße, vier Stück', price: eur(19_90) };

describe.each<[Language, string, string, string]>([
  ['de', 'Trampolin 3 m: Wir kümmern uns darum', 'das Ersatzteil „Standfüße, vier Stück“', 'Einen Kaufbeleg brauchen'],
  ['en', 'Trampolin 3 m: we are taking care', 'the spare part “Standfüße, vier Stück”', 'We do not need a receipt'],
])('the trampoline’s feet broke, and the invoice was long gone (%s)', (language, subject, part, receipt) => {
  test('the feet are replaced without a word, and the old ones need not come back', async () => {
    const customerId = await aCustomer(`C-feet-${language}`, language);
    const fault = { description, part: feet };
    const { ordered, letter } = await claimed({ claimId: `feet-${language}`, customerId, product: trampoline, fault });
    expect(ordered).toMatchObject([{ kind: 'ShipSparePart', basis: 'goodwill', part: { sku: 'feet-4' } }]);
    for (const words of [subject, part, receipt]) expect(letter).toContain(words);
    expect(letter).toMatch(/brauchen Sie nicht zurückzuschicken|no need to send the old part back/);
  });

  test('also the third time in a year; the fourth time my host looks, and has only to say yes', async () => {
    const customerId = `C-feet-${language}`;
    const again = (nth: number) =>
      claimed({
        claimId: `feet-${language}-${nth}`,
        customerId,
        product: trampoline,
        fault: { description, part: feet },
      });
    expect([(await again(2)).verdict, (await again(3)).verdict]).toEqual(['granted', 'granted']);
    const { verdict, ordered, proposed, letter } = await again(4);
    expect({ verdict, ordered }).toEqual({ verdict: 'referred', ordered: [] });
    expect(proposed).toMatchObject([{ kind: 'ShipSparePart' }]);
    expect(letter).toMatch(/spätestens am|at the latest/);
    expect(letter).not.toMatch(/leider|unfortunately|zu oft|too often/i);
  });

  test('what my host had put right under this serial number before is for my host, too', async () => {
    const customerId = await aCustomer(`C-host-${language}`, language);
    const { value, ...unvalued } = { ...trampoline, serialNumber: `SN-host-${language}` };
    const first = await claimed({ claimId: `host-1-${language}`, customerId, product: unvalued });
    expect(first.verdict).toBe('referred');
    const { caseKey } = first.outcome;
    await tell('ReferralGranted', { caseKey, customerId, grantedBy: 'mia' });
    const granted = await became(answerTo(caseKey, 'ReferralGranted', 'mia'));
    expect(granted.ordered).toMatchObject([{ kind: 'ReplaceProduct' }]);

    const second = await claimed({ claimId: `host-2-${language}`, customerId, product: { ...unvalued, value } });
    expect({ verdict: second.verdict, ordered: second.ordered }).toEqual({ verdict: 'referred', ordered: [] });
    const because = second.outcome.decision.findings.map((finding) => finding.because.code);
    expect(because).toContain('product-put-right-before');
  });

  test('what was put right under this serial number before is for my host, too', async () => {
    const customerId = await aCustomer(`C-serial-${language}`, language);
    const product = { ...trampoline, serialNumber: `SN-${language}` };
    expect((await claimed({ claimId: `serial-1-${language}`, customerId, product })).verdict).toBe('granted');
    const { verdict, proposed } = await claimed({ claimId: `serial-2-${language}`, customerId, product });
    expect({ verdict, kinds: proposed?.map(({ kind }) => kind) }).toEqual({
      verdict: 'referred',
      kinds: ['ReplaceProduct'],
    });
  });
});

test.each<[Language, string]>([
  ['de', 'Wir reparieren „Küchenradio“ für Sie. Abholung, Reparatur und Rückweg kosten Sie nichts.'],
  ['en', 'We will repair your Küchenradio for you. Collection, repair and return cost you nothing.'],
])('a small fault does not send it to the scrap heap (%s)', async (language, words) => {
  const customerId = await aCustomer(`C-radio-${language}`, language);
  const { ordered, letter } = await claimed({
    claimId: `radio-${language}`,
    customerId,
    product: { sku: 'radio-1', name: 'Küchenradio', value: eur(59_00) },
    fault: { description: 'Ein Knopf klemmt.', repairable: true },
  });
  expect(ordered).toMatchObject([{ kind: 'Repair', basis: 'goodwill' }]);
  expect(letter).toContain(words);
});

test.each<[Language, string, string]>([
  ['de', 'Bitte benutzen Sie „Hochstuhl Pirol“ ab sofort nicht mehr.', 'Sie bekommen „Hochstuhl Pirol“ neu von uns.'],
  ['en', 'please stop using your Hochstuhl Pirol at once', 'We are sending you a new Hochstuhl Pirol.'],
])('what could hurt somebody is replaced, and the warning comes first (%s)', async (language, warning, words) => {
  const customerId = await aCustomer(`C-chair-${language}`, language);
  const { ordered, letter } = await claimed({
    claimId: `high-chair-${language}`,
    customerId,
    product: { sku: 'high-chair', name: 'Hochstuhl Pirol', value: eur(89_00) },
    fault: { description: 'Der Gurt reißt.', part: feet, safetyRelevant: true },
  });
  expect(ordered.map(({ kind }) => kind).toSorted()).toEqual(['ReplaceProduct', 'StopUseNotice']);
  expect(letter.indexOf(warning)).toBeGreaterThan(0);
  expect(letter.indexOf(warning)).toBeLessThan(letter.indexOf(words));

  // Where my host has to look first, the warning is ordered all the same, and at once.
  const unknownWorth = { sku: 'high-chair', name: 'Hochstuhl Pirol' };
  const fault = { description: 'Der Gurt reißt.', part: feet, safetyRelevant: true };
  const waiting = await claimed({ claimId: `chair-2-${language}`, customerId, product: unknownWorth, fault });
  expect({ verdict: waiting.verdict, ordered: waiting.ordered.map(({ kind }) => kind) }).toEqual({
    verdict: 'referred',
    ordered: ['StopUseNotice'],
  });
  expect(waiting.proposed?.map(({ kind }) => kind)).toEqual(['ReplaceProduct']);
  expect(waiting.letter).toContain(warning);
});

test.each<[Language, string]>([
  ['de', 'Kostenlose Hilfe bei solchen Fehlern steht Ihnen bis zum'],
  ['en', 'You are entitled to free help with faults like this until'],
])('what the law gives me is not given to me as a favour (%s)', async (language, words) => {
  const customerId = await aCustomer(`C-right-${language}`, language);
  const bought = (claimId: string, daysAgo: number) =>
    claimed({ claimId, customerId, product: trampoline, receipt: 'attached', purchase: { date: day(-daysAgo) } });
  const inTime = await bought(`right-${language}`, 700);
  expect(inTime.ordered).toMatchObject([{ kind: 'ReplaceProduct', basis: 'right' }]);
  expect(inTime.letter).toContain(words);
  const later = await bought(`later-${language}`, 735);
  expect(later.ordered).toMatchObject([{ kind: 'ReplaceProduct', basis: 'goodwill' }]);
  for (const { letter } of [inTime, later]) expect(letter).not.toMatch(/kulan|goodwill|ausnahmsweise|as an exception/i);
});

test.each<[Language, string]>([
  ['de', 'Entschuldigen Sie bitte, dass es so lange gedauert hat.'],
  ['en', 'We are sorry that this has taken so long.'],
])('what lay about for a quarter of a year is looked at by a person, with an apology (%s)', async (language, words) => {
  const customerId = await aCustomer(`C-late-${language}`, language);
  const late = await claimed({ claimId: `late-${language}`, customerId, product: trampoline }, 91);
  expect({ verdict: late.verdict, ordered: late.ordered }).toEqual({ verdict: 'referred', ordered: [] });
  expect(late.proposed).toMatchObject([{ kind: 'ReplaceProduct' }]);
  expect(late.letter).toContain(words);
  expect((await claimed({ claimId: `${language}-in-time`, customerId, product: trampoline }, 89)).verdict).toBe(
    'granted',
  );
});

provesWhatItTold();
