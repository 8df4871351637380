import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import { checkReply } from '../../../shared/recovery/listening/check-reply.ts';
import { excusesIn } from '../../../shared/recovery/listening/excuses.ts';
import { hasExcuse } from '../../../shared/recovery/listening/has-excuse.ts';
import { de } from '../../../shared/recovery/listening/learnt/de.ts';
import { en } from '../../../shared/recovery/listening/learnt/en.ts';
import { longestReply } from '../../../shared/recovery/listening/sentences.ts';
import { learn } from './learn.ts';
import { heldOut, measure, training } from './sentences.ts';

describe('the sentences', () => {
  test.each(['de', 'en'] as const)(
    'are many, and half of them no excuse however much they look like one: %s',
    (language) => {
      const own = training.filter((one) => one.language === language);
      expect(own.length).toBeGreaterThan(900);
      const none = own.filter(({ label }) => label === 'none').length / own.length;
      expect(none).toBeGreaterThan(0.4);
      expect(none).toBeLessThan(0.6);
    },
  );

  test.each(['de', 'en'] as const)(
    'that are held out are 80 in each language, half of them no excuse: %s',
    (language) => {
      const own = heldOut.filter((one) => one.language === language);
      expect(own).toHaveLength(80);
      expect(own.filter(({ label }) => label === 'none')).toHaveLength(40);
      for (const kind of ['rules', 'organisation', 'other-customer']) {
        expect(own.filter(({ label }) => label === kind).length).toBeGreaterThanOrEqual(13);
      }
    },
  );

  test('are each there once, so that nothing that is held out was seen', () => {
    const all = [...training, ...heldOut].map(({ text }) => text);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('of the excuses in replies', () => {
  test('nine in ten are found among sentences that nothing was made from, and nine in ten of what is found are excuses', () => {
    const measured = measure(heldOut);
    console.log(
      'Sentences that were held out; "any" is whether there is an excuse at all, "each" whether it is the right one.',
    );
    console.table(measured);
    expect(measured.any.precision).toBeGreaterThanOrEqual(0.9);
    expect(measured.any.recall).toBeGreaterThanOrEqual(0.9);
    // Which of the three it is, is told less surely, and twenty or so sentences each say little.
    expect(measured.each.precision).toBeGreaterThanOrEqual(0.8);
    expect(measured.each.recall).toBeGreaterThanOrEqual(0.85);
    for (const { precision, recall } of Object.values(measured)) {
      expect(precision).toBeGreaterThanOrEqual(0.7);
      expect(recall).toBeGreaterThanOrEqual(0.8);
    }
  });

  test('nearly all are found among those that the words and weights were made from', () => {
    const measured = measure(training);
    console.table(measured);
    for (const { precision, recall } of Object.values(measured)) {
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('the weights', () => {
  test.each([
    ['de', de],
    ['en', en],
  ] as const)(
    'are what the sentences for working on teach, and nothing else: %s',
    (language, written) => {
      const [learnt, kept] = [learn(training, language), written.trim().split('\n')].map(
        (lines) => new Map(lines.map((line) => [line.split(' ')[0], line.split(' ').slice(1).map(Number)])),
      );
      const names = new Set([...(learnt?.keys() ?? []), ...(kept?.keys() ?? [])]);
      // Another processor may round the last digit otherwise.
      for (const name of names) {
        for (const place of [0, 1, 2, 3]) {
          expect(Math.abs((learnt?.get(name)?.[place] ?? 0) - (kept?.get(name)?.[place] ?? 0))).toBeLessThanOrEqual(2);
        }
      }
    },
    60_000,
  );
});

describe('a reply', () => {
  const text =
    'Guten Tag Frau Berg,\n\nvielen Dank! Leider lassen unsere Bestimmungen das nicht zu (vgl. Nr. 4.2 z.B.). Ich rufe Sie an.\nUnsere Stammkunden haben Vorrang';

  test('is told which sentence makes which excuse, to the letter', () => {
    expect(checkReply(text, 'de')).toEqual({
      fine: false,
      excuses: [
        expect.objectContaining({ kind: 'rules' }),
        { kind: 'other-customer', sentence: 'Unsere Stammkunden haben Vorrang', start: 120, end: 152 },
      ],
    });
    const [first] = excusesIn(text, 'de');
    expect(text.slice(first?.start, first?.end)).toMatch(/^Leider lassen unsere Bestimmungen das nicht zu/);
  });

  test.each<[string, Language, string]>([
    ['that quotes an excuse', 'de', 'Man hat Ihnen „das lassen unsere Bestimmungen leider nicht zu“ geschrieben.'],
    ['that asks', 'en', 'Did anybody tell you that our policy does not allow refunds?'],
    ['that says nothing', 'de', ''],
    ['of blanks', 'en', ' \n\t '],
    ['of signs', 'en', '?!… "" «» …'],
    [
      'that gives what was asked for, whatever the rules say',
      'en',
      'Whatever our rules say, your refund is on its way.',
    ],
  ])('%s makes none', (_, language, reply) => {
    expect(checkReply(reply, language)).toEqual({ fine: true, excuses: [] });
  });

  test.each([
    ['German', 'Leider lassen unsere Richtlinien das nicht zu.'],
    ['English', 'I am afraid our policy does not allow that.'],
    ['both', 'Thank you for writing. Leider lassen unsere Richtlinien das nicht zu.'],
  ])('in %s is read, whatever it is said to be written in, as what is held up later', (_, reply) => {
    expect(hasExcuse(reply)).toBe(true);
    for (const language of [undefined, 'de', 'en'] as const) {
      const { fine, excuses } = checkReply(reply, language);
      expect([fine, excuses.map(({ kind }) => kind)]).toEqual([false, ['rules']]);
    }
  });

  test('in one language and the other has its excuses in their order, each sentence once', () => {
    const [first, second] = [
      'I am afraid our policy does not allow that.',
      'Leider lassen unsere Richtlinien das nicht zu.',
    ];
    for (const language of ['de', 'en'] as const) {
      expect(checkReply(`${first} ${second}`, language).excuses.map(({ sentence }) => sentence)).toEqual([
        first,
        second,
      ]);
      expect(checkReply(`${second} ${first}`, language).excuses.map(({ sentence }) => sentence)).toEqual([
        second,
        first,
      ]);
    }
  });

  test('is read whatever its capitals, umlauts and apostrophes', () => {
    for (const reply of [
      'DAS LÄSST UNSER SYSTEM NICHT ZU',
      'das laesst unser system nicht zu',
      'Das la\u0308sst unser System nicht zu',
    ])
      expect(checkReply(reply, 'de').excuses).toHaveLength(1);
    for (const reply of ['Our system won’t let me', "our system won't let me", 'our system wont let me'])
      expect(checkReply(reply, 'en').excuses).toHaveLength(1);
  });
});

describe('whatever is written', () => {
  const languages = fc.constantFrom<Language>('de', 'en');

  test('sentences stand in the text, one after the other, and asking again gives the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), anyWords()), languages, (text, language) => {
        const found = excusesIn(text, language);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(excusesIn(text, language)).toEqual(found);
      }),
    );
  });

  test('what stands behind the longest reply is not looked at', () => {
    const excuse = ' Leider lassen unsere Bestimmungen das nicht zu.';
    const filled = (length: number) => `${'Ja. '.repeat(longestReply / 4).slice(0, length)}${excuse}`;
    expect(excusesIn(filled(longestReply - excuse.length), 'de')).toHaveLength(1);
    expect(excusesIn(filled(longestReply), 'de')).toHaveLength(0);
    expect(excusesIn(excuse.repeat(100_000), 'de').at(-1)?.end).toBeLessThanOrEqual(longestReply);
  });

  /** Texts that a matcher which tries again and again would never be done with. */
  const hostile: Record<string, string> = {
    'one word': 'a',
    'one letter at a time': 'a ',
    'beginnings of excuses': 'an vorgaben muss ',
    'every word of many cues': 'leider unsere bestimmungen kunde system nicht ',
    'open quotation marks': '„wir ',
    'sentences without words': '.!? ',
    'accents without letters': '\u0301',
    'no end of gaps': 'wer x x x x x x viel ',
    apostrophes: "'’'",
  };

  test.each(Object.entries(hostile))('a text twice as long takes no more than its share: %s', (_, unit) => {
    const taking = (length: number): number => {
      const text = unit.repeat(longestReply).slice(0, length);
      const times = Array.from({ length: 7 }, () => {
        const before = process.hrtime.bigint();
        for (let again = 0; again < longestReply / length; again += 1) excusesIn(text, 'de');
        return Number(process.hrtime.bigint() - before);
      });
      return Math.min(...times);
    };
    taking(500);
    // The same amount of text, in eight pieces and in one: a linear way takes the same, a quadratic one eight times.
    expect(taking(longestReply) / taking(longestReply / 8)).toBeLessThan(4);
  });
});

function anyWords() {
  const words = [
    'leider',
    'unsere',
    'AGB',
    'nicht',
    'System',
    'Kunde',
    'policy',
    'can’t',
    'our',
    '.',
    '\n',
    '„',
    '“',
    '?',
  ];
  return fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((all) => all.join(' '));
}
