import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import { outcomeIdOf, remedyIdOf } from '../../../shared/recovery/decision.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import type { Facts, Matter } from '../../../shared/recovery/facts.ts';
import { de } from '../../../shared/recovery/letters/de.ts';
import { en } from '../../../shared/recovery/letters/en.ts';
import { dayIn, moneyIn } from '../../../shared/recovery/letters/format.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { ben, daysFromToday, eur, given, money, trampoline, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const languages: Language[] = ['de', 'en'];
/** Blanks that do not break a line read as blanks here. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function letterFor(facts: Facts, language: Language = 'de') {
  const known = { ...facts, customer: given.customer({ language }) };
  const decision = whenDecided(known);
  const letter = writeLetter(
    known,
    decision,
    currentPolicy,
    decision.verdict === 'referred' ? daysFromToday(2) : undefined,
  );
  if (!letter) throw new Error('no letter');
  return letter;
}

describe('a product may be called whatever it is called', () => {
  const part = (name: string) => ({ description: 'kaputt', part: { sku: 'part', name } });

  test.each([
    'Sonnenschirm „Capri“',
    `O'Neill "Classic"`,
    "It''s {not} a {value, number} placeholder",
    '{product}',
    '{',
    '}',
    '{0}',
    '<b>Kettle</b>',
    '<a href="x">',
    '</b>',
    'Kettle # 1 {n, plural, one {#} other {#}}',
    '$& $1 %s \\n',
    '=HYPERLINK("x")',
    '2024-01-31',
    '1045-22-30',
    '&lt;script&gt;',
  ])('%s', (name) => {
    for (const language of languages) {
      const { subject, body } = letterFor(
        given.warrantyClaim({ product: { ...trampoline, name }, fault: part(name) }),
        language,
      );
      expect(subject.startsWith(`${name}: `)).toBe(true);
      expect(body.split(name).length - 1).toBe(2);
    }
  });

  test('and so may an order, and a part: neither is a day for looking like one', () => {
    for (const orderId of ['4711-08-15', '1234-56-78']) {
      const revoked = givenWord.orderRevoked({ orderId, ground: 'Neukunde.' });
      const { subject, body } = letterFor(revoked, 'en');
      expect(`${subject}\n${body}`).toContain(orderId);
    }
    const broken = { description: 'kaputt', part: { sku: 'part', name: '1045-22-30' } };
    expect(letterFor(given.warrantyClaim({ fault: broken })).body).toContain('1045-22-30');
  });

  test.each([
    ['Hebrew', 'כיסא 12'],
    ['Arabic', 'كرسي'],
    ['Latin and Hebrew', 'Stuhl כיסא'],
  ])('%s letters keep their direction to themselves', (_, name) => {
    const { subject, body } = letterFor(given.warrantyClaim({ product: { ...trampoline, name }, fault: part(name) }));
    expect(subject).toBe(`\u2068${name}\u2069: Wir kümmern uns darum`);
    expect(body).toContain(`„\u2068${name}\u2069“`);
    expect(body.split(name).length).toBe(body.split(`\u2068${name}\u2069`).length);
  });

  test('a letter about anything says exactly what it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
        fc.constantFrom(...languages),
        (name, language) => {
          fc.pre(name.trim() !== '');
          const { body } = letterFor(given.warrantyClaim({ product: { ...trampoline, name } }), language);
          expect(body).toContain(name);
        },
      ),
    );
  });
});

describe('money as people write it', () => {
  test.each([
    [eur(0), '0,00 €', '€0.00'],
    [eur(1), '0,01 €', '€0.01'],
    [eur(9), '0,09 €', '€0.09'],
    [eur(10), '0,10 €', '€0.10'],
    [eur(99), '0,99 €', '€0.99'],
    [eur(100), '1,00 €', '€1.00'],
    [eur(1_234_56), '1.234,56 €', '€1,234.56'],
    [eur(100_000_000_000_000), '1.000.000.000.000,00 €', '€1,000,000,000,000.00'],
    [eur(99_999_999_999_999), '999.999.999.999,99 €', '€999,999,999,999.99'],
    [money(500, 'JPY'), '500 ¥', 'JP¥500'],
    [money(1, 'JPY'), '1 ¥', 'JP¥1'],
    [money(1, 'KWD'), '0,001 KWD', 'KWD 0.001'],
    [money(1_234, 'KWD'), '1,234 KWD', 'KWD 1.234'],
    [money(1_250, 'USD'), '12,50 $', 'US$12.50'],
    [money(1_250, 'CHF'), '12,50 CHF', 'CHF 12.50'],
    [money(1_250, 'ISK'), '1.250 ISK', 'ISK 1,250'],
  ])('%j', (amount, german, english) => {
    expect(plain(moneyIn('de', amount))).toBe(german);
    expect(plain(moneyIn('en', amount))).toBe(english);
  });
});

describe('days as people write them', () => {
  test.each([
    ['2026-12-24', '24. Dezember 2026', '24 December 2026'],
    ['2024-02-29', '29. Februar 2024', '29 February 2024'],
    ['2026-03-01', '1. März 2026', '1 March 2026'],
    ['2026-12-31', '31. Dezember 2026', '31 December 2026'],
    ['2027-01-01', '1. Januar 2027', '1 January 2027'],
  ])('%s', (day, german, english) => {
    expect(dayIn('de', day)).toBe(german);
    expect(dayIn('en', day)).toBe(english);
  });
});

describe('the warning that must not wait', () => {
  const dangerous = { fault: { description: 'scharf', safetyRelevant: true } };

  test.each(languages)('stands in a referral too, before everything else (%s)', (language) => {
    const warning = {
      de: 'benutzen Sie „Trampolin Jump 305“ ab sofort nicht mehr',
      en: 'stop using your Trampolin Jump 305 at once',
    };
    const reasonsToRefer = [{ grants: 'unknown' }, { now: daysFromToday(91) }] as const;
    for (const known of reasonsToRefer) {
      const { body } = letterFor(given.warrantyClaim(dangerous, known), language);
      expect(body.split('\n\n')[2]).toContain(warning[language]);
    }
  });

  test.each(languages)('comes first where it is granted as well (%s)', (language) => {
    const { body } = letterFor(given.warrantyClaim({ ...dangerous, receipt: 'attached' }), language);
    expect(body.split('\n\n')[2]).toMatch(/^(Wichtig|Important): /);
  });

  test('a referral promises nothing else that a person has yet to grant', () => {
    const { body } = letterFor(given.warrantyClaim(dangerous, { grants: 'unknown' }));
    expect(body).not.toContain('Sie bekommen');
  });
});

describe('who takes care of it', () => {
  const promiseIn = (facts: Facts, language: Language) => letterFor(facts, language).body.split('\n\n').at(-3);
  const own = { de: /^Ihre Ansprechperson bei uns /, en: /^Your personal contact here / };
  const another = { de: /^Jemand anderes aus unserem Team /, en: /^Another colleague here / };
  const somebody = { de: /^Jemand aus unserem Team /, en: /^A colleague here / };

  test.each([
    ['a claim', given.warrantyClaim({}, { grants: 'unknown' }), own],
    ['whom it did not work out with', given.mismatch({}, { staff: [ben] }), another],
    ['whom it did not work out with, nobody known', given.mismatch({}, { host: 'unknown' }), another],
    ['whoever declined without a reason', given.referralDeclined({ reason: '' }), another],
    ['whoever asked for it', given.referralGranted({}, { earlier: given.referral({ requestedBy: 'mia' }) }), another],
    ['what a colleague asked for', given.goodwill({ value: eur(250_01) }), somebody],
  ] as const)('%s', (_, facts, who) => {
    for (const language of languages) expect(promiseIn(facts, language)).toMatch(who[language]);
  });
});

describe('what is none of a customer’s concern', () => {
  const failed = (kept: Facts, index: number) => {
    const before = { facts: kept, decision: whenDecided(kept) };
    const earlier = earlierOf(before);
    const { caseKey, customerId } = earlier;
    const remedyId = remedyIdOf(outcomeIdOf(caseKey), index);
    return given.remedyFailed({ remedyId, caseKey, customerId }, { earlier });
  };
  const letterAbout = (facts: Facts) => outcomeOf(facts, whenDecided(facts), currentPolicy).letter;

  test.each([
    [
      'a report on an excuse',
      failed(given.reply('Unsere Bestimmungen lassen das leider nicht zu.'), 1),
      'ReportExcuse',
    ],
    ['an errand to operations', failed(givenWord.attentionInterrupted(), 1), 'FixOrganisation'],
  ])('%s that failed comes back to the host, and no letter says that a promise of ours did', (_, facts, kind) => {
    expect(whenDecided(facts)).toMatchObject({ verdict: 'referred', remedies: [{ kind }] });
    expect(letterAbout(facts)).toBeUndefined();
  });

  test('that something failed which we do not know of is looked into first', () => {
    for (const facts of [given.remedyFailed({}, { earlier: 'unknown' }), given.remedyFailed({ remedyId: 'other' })]) {
      expect(whenDecided(facts).verdict).toBe('referred');
      expect(letterAbout(facts)).toBeUndefined();
    }
  });

  test('an apology that failed is their concern', () => {
    expect(letterAbout(failed(givenWord.attentionInterrupted(), 0))?.body).toContain('Die Zusage gilt weiter.');
  });

  test('what they never heard of goes on without them', () => {
    const excuse = given.reply('Unsere Bestimmungen lassen das leider nicht zu.');
    const earlier = earlierOf({ facts: excuse, decision: whenDecided(excuse) });
    const { caseKey } = earlier;
    expect(letterAbout(given.referralDeclined({ caseKey, reason: '' }, { earlier }))).toBeUndefined();
    expect(letterAbout(given.referralGranted({ caseKey }, { earlier }))).toBeUndefined();
  });
});

test('of a grant whose first case was kept before anything was found in it the letter begins as always', () => {
  const { because: _, ...matter } = { because: [], ...given.referral().matter };
  const facts = given.referralGranted({}, { earlier: given.referral({ matter: matter as Matter }) });
  expect(letterFor(facts).subject).toBe('Leselampe: Wir kümmern uns darum');
});

test('whoever confirms that somebody else declined declines, and does not write that all is well', () => {
  const decline = given.referralDeclined({}, { now: daysFromToday(91) });
  const earlier = earlierOf({ facts: decline, decision: whenDecided(decline) });
  const { caseKey } = earlier;
  const { subject, body } = letterFor(given.referralGranted({ caseKey, grantedBy: 'ben' }, { earlier }), 'en');
  expect(subject).toBe('Our answer to you');
  expect(body).not.toContain('this is what we are doing');
});

describe('who it goes to, and how', () => {
  test('in the customer’s language, by their channel', () => {
    for (const channel of ['letter', 'email', 'sms', 'phone'] as const) {
      const facts = given.warrantyClaim({}, { customer: given.customer({ language: 'en', channel }) });
      expect(writeLetter(facts, whenDecided(facts), currentPolicy)).toMatchObject({ language: 'en', channel });
    }
  });

  test.each(languages)(
    'where the customer is not known, in the policy’s language (%s), by letter',
    (defaultLanguage) => {
      const facts = given.warrantyClaim({}, { customer: 'unknown' });
      const letter = writeLetter(facts, whenDecided(facts), { ...currentPolicy, defaultLanguage });
      expect(letter).toMatchObject({ language: defaultLanguage, channel: 'letter' });
    },
  );
});

describe('what no letter says', () => {
  const everything = languages.flatMap((language) =>
    // By what a message selects is not what it says.
    textsIn({ de, en }[language]).map((text) => [language, text.replaceAll(/\b[A-Z]\w+ (?=\{)/g, '')] as const),
  );

  test.each([
    ['that it is a favour', /kulan[zt]|gefälligkeit|ausnahmsweise|goodwill|courtesy|favour|exception/i],
    ['our rules, as an excuse', /bestimmung|vorschrift|\bAGB\b|richtlinie|policy|regulation|terms and conditions/i],
    ['our organisation, as an excuse', /organisation|abteilung|\bsystem\b|zuständig|department/i],
    ['somebody more important', /stammkund|premium|wichtiger|wertvoll|valued|loyal|tier\b/i],
    [
      'suspicion',
      /missbrauch|verdacht|prüf|nachweis|betrug|bereits|schon einmal|abuse|suspic|verif|fraud|proof|already been/i,
    ],
    ['no', /ablehn|abgelehnt|leider nicht|verweiger|unable|cannot|refus|declin|unfortunately/i],
    ['the language of lawyers', /gemäß|i\. ?S\. ?d\.|§|BGB|gewährleistung|hereby|pursuant|statutory|gesetzlich/i],
  ])('%s', (_, words) => {
    for (const [language, text] of everything) expect(`${language}: ${text}`).not.toMatch(words);
  });

  test('both languages say the same things', () => {
    const silent = (messages: typeof de) =>
      Object.entries(messages.because).flatMap(([code, text]) => (text === null ? [code] : []));
    expect(silent(en)).toEqual(silent(de));
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])/g))].toSorted();
    expect(textsIn(en).map(placeholders)).toEqual(textsIn(de).map(placeholders));
  });
});

/** Every text of a language, in the order of its file. */
function textsIn(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  return typeof messages === 'object' && messages !== null ? Object.values(messages).flatMap(textsIn) : [];
}
