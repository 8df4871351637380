import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../events/envelope.ts';
import type { Fault } from '../../events/faults.ts';
import { maxAmount } from '../../events/fields.ts';
import { type EventData, type InboundName, inbound } from '../../events/index.ts';
import { outcomeIdOf } from '../../events/outcome-id.ts';
import { maxBytes, parse } from '../../events/parse.ts';
import { anyEvent, envelopeOf, eventArbitrary, textOf } from './arbitraries.ts';

/** What must never come back in a message or a path. */
const secret = 'Geheimnis';
const occurredAt = '2026-06-15T12:00:00Z';
const noon = Date.parse(occurredAt);

const claim: EventOf<'WarrantyClaimed'> = {
  name: 'WarrantyClaimed',
  source: 'shop',
  caseId: 'claim-1',
  metadata: { eventId: 'event-1', version: 1, occurredAt },
  data: {
    claimId: 'claim-1',
    customerId: 'customer-1',
    product: {
      sku: 'trampoline-305',
      name: 'Trampolin',
      serialNumber: 'SN-7',
      value: { amount: 289_00, currency: 'EUR' },
    },
    receipt: 'missing',
    purchase: { orderId: 'order-1', date: '2025-01-01', price: { amount: 249_00, currency: 'EUR' } },
    fault: { description: 'Fuß ab', part: { sku: 'foot', name: 'Fuß', price: { amount: 12_00, currency: 'EUR' } } },
  },
};

/** The claim with one field changed (`undefined` takes it out), as text. */
function claimWith(path: string, value: unknown): string {
  const envelope: Record<string, unknown> = JSON.parse(textOf(claim));
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, envelope);
  parent[last] = value;
  return JSON.stringify(envelope);
}

/** The claim with the first amount written as that text, which need not be JSON. */
const claimWithAmount = (amount: string) => textOf(claim).replace('"amount":28900', `"amount":${amount}`);

function faultsOf(text: string, receivedAt?: number): Fault[] {
  const parsed = parse(text, receivedAt);
  return parsed.ok ? [] : parsed.faults;
}

/** `code path` of each fault, which is what an operator sees. */
const told = (text: string, receivedAt?: number) =>
  faultsOf(text, receivedAt).map(({ code, path }) => `${code} ${path}`);

const data = 'detail/data';
const amountPath = 'detail.data.product.value.amount';

test('the claim these tests change is accepted as it is', () => {
  expect(told(textOf(claim), noon)).toEqual([]);
});

describe('set aside before anything is read', () => {
  test.each([
    [maxBytes - 1, []],
    [maxBytes, []],
    [maxBytes + 1, ['too-large ']],
  ])('%i bytes', (bytes, faults) => {
    const text = textOf(claim);
    expect(told(text + ' '.repeat(bytes - text.length - 2))).toEqual(faults);
  });

  test('size is counted in bytes, not in letters', () => {
    expect(told('ß'.repeat(maxBytes / 2 + 1))).toEqual(['too-large ']);
    expect(told('ß'.repeat(maxBytes / 2))).toEqual(['not-json ']);
  });

  test.each([
    ['nothing', ''],
    ['blank space', '  \n'],
    ['half an event', '{"source":"shop"'],
    ['a byte order mark', `\ufeff${textOf(claim)}`],
    ['a trailing comma', textOf(claim).replace(/}$/, ',}')],
    ['single quotes', `{'source':'${secret}'}`],
    ['NaN', claimWithAmount('NaN')],
    ['Infinity', claimWithAmount('Infinity')],
    ['minus Infinity', claimWithAmount('-Infinity')],
    ['a plus sign', claimWithAmount('+1')],
    ['a leading zero', claimWithAmount('01')],
    ['a hexadecimal number', claimWithAmount('0x10')],
    ['two events in one', textOf(claim) + textOf(claim)],
    ['the event of another protocol', `<event>${secret}</event>`],
  ])('not JSON: %s', (_, text) => {
    expect(told(text)).toEqual(['not-json ']);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each(['null', '1', `"${secret}"`, '[]', 'true'])('not an event: %s', (text) => {
    expect(told(text)).toEqual(['not-an-event ']);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test('a lone surrogate, wherever it is', () => {
    for (const lone of ['\ud800', '\udfff', `${secret}\udc00`]) {
      expect(told(claimWith(`${data}/fault/description`, lone))).toEqual([
        'malformed-text detail.data.fault.description',
      ]);
      expect(told(claimWith('time', lone))).toEqual(['malformed-text time']);
    }
    expect(told(textOf(claim).replace('Fuß ab', '\ud800'))).toEqual(['malformed-text detail.data.fault.description']);
    expect(told(claimWith(`${data}/fault/description`, '😀'))).toEqual([]);
  });

  test.each([
    [19, 'unknown-field'],
    [20, 'unknown-field'],
    [21, 'too-deep'],
    [5_000, 'too-deep'],
  ])('%i levels deep', (levels, code) => {
    // detail and detail.data are two levels; each list is one more.
    const lists = levels - 2;
    const text = textOf(claim).replace('"claimId"', `"deep":${'['.repeat(lists)}${']'.repeat(lists)},"claimId"`);
    expect(faultsOf(text).map((fault) => fault.code)).toEqual([code]);
  });

  test('as deep as 64 KB allow', () => {
    expect(faultsOf('['.repeat(maxBytes / 2) + ']'.repeat(maxBytes / 2)).map(({ code }) => code)).toEqual(['too-deep']);
    expect(faultsOf('{"a":'.repeat(13_000)).map(({ code }) => code)).toEqual(['not-json']);
  });

  test('however deep and long the keys are, the path stays short enough to be published', () => {
    const key = 'k'.repeat(64);
    const nested = `${`{"${key}":`.repeat(16)}"\\ud800"${'}'.repeat(16)}`;
    const [fault] = faultsOf(textOf(claim).replace('"claimId"', `"deep":${nested},"claimId"`));
    expect(fault?.code).toBe('malformed-text');
    expect(fault?.path.length).toBeLessThanOrEqual(500);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, wherever it is', (key) => {
    const smuggled = `"${key}":{"segment":"${secret}"},`;
    expect(told(textOf(claim).replace('"claimId"', `${smuggled}"claimId"`))).toEqual([
      `forbidden-key detail.data.${key}`,
    ]);
    expect(told(textOf(claim).replace('"eventId"', `${smuggled}"eventId"`))).toEqual([
      `forbidden-key detail.metadata.${key}`,
    ]);
    expect(told(textOf(claim).replace('"source"', `${smuggled}"source"`))).toEqual([`forbidden-key ${key}`]);
    expect(Object.hasOwn(Object.prototype, 'segment')).toBe(false);
  });

  test.each([
    [100, 'unknown-field detail.data.list'],
    [101, 'too-many-items detail.data.list'],
  ])('a list of %i', (length, fault) => {
    expect(told(claimWith(`${data}/list`, Array(length).fill(secret)))).toEqual([fault]);
  });
});

describe('who says what', () => {
  test('our own source, forged by a producer', () => {
    expect(told(claimWith('source', 'kulanz'))).toEqual(['forged-source source']);
  });

  const internal = (Object.keys(inbound) as InboundName[]).filter((name) => inbound[name].raisedBy !== undefined);

  test('what Kulanz raises for itself is a closed list', () => {
    expect(internal.toSorted()).toEqual([
      'ChoiceLapsed',
      'DepartureContinued',
      'HostLeft',
      'HostNeeded',
      'HourStruck',
      'OfferParityContinued',
      'OfferParityDue',
      'ReferralUnanswered',
    ]);
  });

  test.each(internal)('%s is told by nobody but the part of Kulanz that raises it', (name) => {
    const others = fc.constantFrom('telephony', 'shop', 'kulanz.desk', 'kulanz.parity', 'kulanz.hosts', 'Kulanz.hosts');
    fc.assert(
      fc.property(eventArbitrary(name), others, (event, source) => {
        fc.pre(source !== event.source);
        expect(told(textOf({ ...event, source }))).toEqual(['forged-source source']);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['kulanz', 'kulanz.desk', 'kulanz.hosts', 'kulanz.anything'])(
    'a claim is told by no part of Kulanz: not as %s',
    (source) => expect(told(claimWith('source', source))).toEqual(['forged-source source']),
  );

  test('a producer’s own name may begin like ours', () => {
    expect(told(claimWith('source', 'kulanzia'))).toEqual([]);
  });

  test.each([
    [300_000, []],
    [300_001, ['in-the-future detail.data.hour']],
    [73 * 365 * 86_400_000, ['in-the-future detail.data.hour']],
  ])('an hour that strikes %i ms after it was received', (ahead, faults) => {
    const hour = new Date(noon + ahead).toISOString();
    const detail = { metadata: claim.metadata, data: { hour } };
    expect(told(JSON.stringify({ source: 'kulanz.schedule', 'detail-type': 'HourStruck', detail }), noon)).toEqual(
      faults,
    );
  });

  test.each([
    ['no source', undefined, 'missing source'],
    ['an empty source', '', 'malformed source'],
    ['a source with a #', `${secret}#1`, 'malformed source'],
    ['a source that is a number', 5, 'wrong-type source'],
  ])('%s', (_, source, fault) => {
    expect(told(claimWith('source', source))).toEqual([fault]);
  });

  test.each([
    ['no name', undefined, 'missing detail-type'],
    ['a name that nobody knows', secret, 'unknown-event detail-type'],
    ['an event that only Kulanz says', 'RecoveryDecided', 'unknown-event detail-type'],
    ['the name of something every object has', 'toString', 'unknown-event detail-type'],
    ['a name that is a number', 5, 'wrong-type detail-type'],
  ])('%s', (_, name, fault) => {
    const text = claimWith('detail-type', name);
    expect(told(text)).toEqual([fault]);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each([
    ['no detail', undefined, 'missing detail'],
    ['detail as text', secret, 'wrong-type detail'],
    ['detail as a list', [], 'wrong-type detail'],
    ['detail of nothing', null, 'wrong-type detail'],
  ])('%s', (_, detail, fault) => {
    expect(told(claimWith('detail', detail))).toEqual([fault]);
  });

  test.each([
    [0, 'unknown-version'],
    [2, 'unknown-version'],
    [99, 'unknown-version'],
    ['1', 'not-allowed'],
    [1.5, 'not-allowed'],
    [null, 'not-allowed'],
    [undefined, 'missing'],
  ])('version %j', (version, code) => {
    expect(told(claimWith('detail/metadata/version', version))).toEqual([`${code} detail.metadata.version`]);
  });
});

describe('ids', () => {
  test.each([
    ['empty', ''],
    ['with a #', `${secret}#1`],
    ['with a zero-width space', `${secret}\u200b1`],
    ['with a zero-width joiner', `${secret}\u200d1`],
    ['with a change of direction', `\u202e${secret}`],
    ['with an isolate', `${secret}\u2066`],
    ['with NUL', `${secret}\u0000`],
    ['with a letter that only looks Latin', `${secret}\u0430`],
    ['with an umlaut', `${secret}ü`],
    ['with full-width digits', `${secret}１`],
    ['with a line end', `${secret}\n`],
    ['with a space', ` ${secret}`],
    ['with a slash', `${secret}/1`],
    ['starting with a dot', `.${secret}`],
    ['of 129 characters', secret.padEnd(129, 'x')],
  ])('an id %s', (_, value) => {
    for (const path of [
      'claimId',
      'customerId',
      'product/sku',
      'product/serialNumber',
      'purchase/orderId',
      'fault/part/sku',
    ]) {
      const text = claimWith(`${data}/${path}`, value);
      expect(told(text)).toEqual([`malformed detail.data.${path.replaceAll('/', '.')}`]);
      expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
    }
    expect(told(claimWith('detail/metadata/eventId', value))).toEqual(['malformed detail.metadata.eventId']);
  });

  test('an id of 128 characters is the longest', () => {
    expect(told(claimWith(`${data}/claimId`, 'x'.repeat(127)))).toEqual([]);
    expect(told(claimWith(`${data}/claimId`, 'x'.repeat(128)))).toEqual([]);
  });

  test.each(['claimId', 'customerId', 'product', 'receipt', 'fault'])('%s is missing', (field) => {
    expect(told(claimWith(`${data}/${field}`, undefined))).toEqual([`missing detail.data.${field}`]);
  });

  test.each([null, 5, true, [secret], { secret }])('an id that is %j', (value) => {
    expect(told(claimWith(`${data}/claimId`, value))).toEqual(['wrong-type detail.data.claimId']);
  });
});

describe('amounts', () => {
  test.each([
    ['-1', `out-of-range ${amountPath}`],
    ['0', `out-of-range ${amountPath}`],
    ['1e309', `out-of-range ${amountPath}`],
    ['-1e309', `out-of-range ${amountPath}`],
    ['-0', `out-of-range ${amountPath}`],
    ['0.5', `out-of-range ${amountPath}`],
    ['289.99', `out-of-range ${amountPath}`],
    ['1e-7', `out-of-range ${amountPath}`],
    ['100000000000001', `out-of-range ${amountPath}`],
    ['9007199254740991', `out-of-range ${amountPath}`],
    ['9007199254740993', `out-of-range ${amountPath}`],
    ['99999999999999999999', `out-of-range ${amountPath}`],
    ['-99999999999999999999', `out-of-range ${amountPath}`],
    ['1e300', `out-of-range ${amountPath}`],
    ['"28900"', `wrong-type ${amountPath}`],
    ['"289,00"', `wrong-type ${amountPath}`],
    ['null', `wrong-type ${amountPath}`],
    ['true', `wrong-type ${amountPath}`],
    ['[28900]', `wrong-type ${amountPath}`],
  ])('%s', (amount, fault) => {
    expect(told(claimWithAmount(amount))).toEqual([fault]);
  });

  test('of two limits that one breaks, the tighter is told', () => {
    expect(faultsOf(claimWithAmount('99999999999999999999')).map(({ atMost }) => atMost)).toEqual([maxAmount]);
    expect(faultsOf(claimWithAmount('-99999999999999999999')).map(({ atLeast }) => atLeast)).toEqual([1]);
  });

  test.each(['1', '100000000000000', '289e2'])('%s is an amount', (amount) => {
    expect(told(claimWithAmount(amount))).toEqual([]);
  });

  test('a fee may be nothing, but not less', () => {
    const call = (amount: number) =>
      JSON.stringify({
        source: 'telephony',
        'detail-type': 'HotlineCallEnded',
        detail: {
          metadata: claim.metadata,
          data: {
            callId: 'c',
            customerId: 'k',
            line: 'L',
            durationSeconds: 0,
            about: 'other',
            fee: { amount, currency: 'EUR' },
          },
        },
      });
    expect(told(call(-1))).toEqual(['out-of-range detail.data.fee.amount']);
    expect(told(call(0).replace('"amount":0', '"amount":-0'))).toEqual(['out-of-range detail.data.fee.amount']);
    expect(told(call(0))).toEqual([]);
    expect(told(call(1))).toEqual([]);
  });

  test.each(['JPY', 'KWD', 'EUR'])('a fraction of the minor unit of %s', (currency) => {
    const value = { amount: 12.5, currency };
    expect(told(claimWith(`${data}/product`, { sku: 'a', name: 'A', value }))).toContain(`out-of-range ${amountPath}`);
  });

  test.each(['XXX', 'eur', 'EURO', '€', '', 'XAU', `${secret}`])('a currency that is none: %j', (currency) => {
    const text = claimWith(`${data}/product/value/currency`, currency);
    expect(told(text)).toContain('not-allowed detail.data.product.value.currency');
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each([
    ['purchase/price', 'detail.data.purchase.price.currency'],
    ['fault/part/price', 'detail.data.fault.part.price.currency'],
  ])('two currencies in one claim: %s', (path, at) => {
    expect(told(claimWith(`${data}/${path}/currency`, 'CHF'))).toEqual([`currency-mismatch ${at}`]);
  });

  test.each(['JPY', 'KWD'] as const)('one claim in %s throughout is fine', (currency) => {
    const text = textOf(claim).replaceAll('"EUR"', `"${currency}"`);
    expect(told(text)).toEqual([]);
  });
});

describe('times and days', () => {
  test.each([
    ['without an offset', '2026-06-15T12:00:00'],
    ['with another offset than Z', '2026-06-15T12:00:00+02:00'],
    ['with a lower-case z', '2026-06-15T12:00:00z'],
    ['with a space', '2026-06-15 12:00:00Z'],
    ['only a day', '2026-06-15'],
    ['on 31 June', '2026-06-31T12:00:00Z'],
    ['on 29 February of a common year', '2026-02-29T12:00:00Z'],
    ['in month 13', '2026-13-01T12:00:00Z'],
    ['at 24 o’clock', '2026-06-15T24:00:00Z'],
    ['at second 60', '2026-06-15T23:59:60Z'],
    ['with six digits for the year', '+002026-06-15T12:00:00Z'],
    ['in words', secret],
    ['empty', ''],
  ])('a time %s', (_, value) => {
    const text = claimWith('detail/metadata/occurredAt', value);
    expect(told(text)).toEqual(['malformed detail.metadata.occurredAt']);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each([noon, null, true])('a time that is %j', (value) => {
    expect(told(claimWith('detail/metadata/occurredAt', value))).toEqual(['wrong-type detail.metadata.occurredAt']);
  });

  test.each([
    ['2026-02-29', ['malformed detail.data.purchase.date']],
    ['2100-02-29', ['malformed detail.data.purchase.date']],
    ['2026-02-30', ['malformed detail.data.purchase.date']],
    ['2026-04-31', ['malformed detail.data.purchase.date']],
    ['2026-00-01', ['malformed detail.data.purchase.date']],
    ['26-01-01', ['malformed detail.data.purchase.date']],
    ['01.02.2026', ['malformed detail.data.purchase.date']],
    ['2026-01-01T00:00:00Z', ['malformed detail.data.purchase.date']],
    ['2024-02-29', []],
    ['2000-02-29', []],
  ])('the day %s', (date, faults) => {
    expect(told(claimWith(`${data}/purchase/date`, date))).toEqual(faults);
  });

  test.each([
    [299_999, []],
    [300_000, []],
    [300_001, ['in-the-future detail.metadata.occurredAt']],
  ])('%i ms after it was received', (ahead, faults) => {
    expect(told(textOf(claim), noon - ahead)).toEqual(faults);
  });

  test('however long ago is not for the contract to judge', () => {
    expect(told(claimWith('detail/metadata/occurredAt', '1999-01-01T00:00:00Z'), noon)).toEqual([]);
  });
});

describe('what is not agreed stays out', () => {
  test.each(['segment', 'rank', 'customerValue', 'tier'])('%s cannot be smuggled in anywhere', (field) => {
    for (const path of [
      'detail',
      'detail/metadata',
      data,
      `${data}/product`,
      `${data}/purchase`,
      `${data}/fault`,
      `${data}/fault/part`,
      `${data}/product/value`,
    ]) {
      const text = claimWith(`${path}/${field}`, secret);
      expect(told(text)).toEqual([`unknown-field ${path.replaceAll('/', '.')}.${field}`]);
      expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
    }
  });

  test('no kind of event takes a segment but the one that tells it, and that goes behind the wall', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        fc.pre(event.name !== 'SegmentAssigned');
        const text = textOf({ ...event, data: Object.assign({ segment: 'gold' }, event.data) });
        expect(told(text)).toEqual(['unknown-field detail.data.segment']);
      }),
    );
  });

  test.each([
    ['receipt', secret, 'not-allowed detail.data.receipt'],
    ['receipt', 'Attached', 'not-allowed detail.data.receipt'],
    ['receipt', 1, 'not-allowed detail.data.receipt'],
    ['fault/repairable', 'true', 'wrong-type detail.data.fault.repairable'],
    ['fault/safetyRelevant', 1, 'wrong-type detail.data.fault.safetyRelevant'],
    ['fault/part', null, 'wrong-type detail.data.fault.part'],
    ['purchase', [], 'wrong-type detail.data.purchase'],
  ])('%s: %j', (path, value, fault) => {
    const text = claimWith(`${data}/${path}`, value);
    expect(told(text)).toEqual([fault]);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each([
    ['two lines', `${secret}\nBcc: all`],
    ['a carriage return', `${secret}\r`],
    ['a tab', `${secret}\t`],
    ['NUL', `${secret}\u0000`],
    ['a change of direction', `${secret}\u202e`],
    ['an invisible mark', `${secret}\u200b`],
    ['a line separator', `${secret}\u2028`],
    ['nothing but blanks', '   '],
  ])('a product’s name with %s', (_, name) => {
    const text = claimWith(`${data}/product/name`, name);
    expect(told(text)).toEqual(['malformed detail.data.product.name']);
    expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
  });

  test.each([
    ['product/name', 200],
    ['fault/description', 4_000],
  ])('%s of at most %i characters', (path, most) => {
    expect(told(claimWith(`${data}/${path}`, 'x'.repeat(most - 1)))).toEqual([]);
    expect(told(claimWith(`${data}/${path}`, 'x'.repeat(most)))).toEqual([]);
    const at = `detail.data.${path.replace('/', '.')}`;
    expect(told(claimWith(`${data}/${path}`, 'x'.repeat(most + 1)))).toEqual([`out-of-range ${at}`]);
  });

  test('an offer cannot end before it starts', () => {
    const offer = (validUntil: string) =>
      JSON.stringify({
        source: 'crm',
        'detail-type': 'OfferPublished',
        detail: {
          metadata: claim.metadata,
          data: {
            offerId: 'o',
            productId: 'p',
            price: { amount: 1, currency: 'EUR' },
            interval: 'month',
            audience: 'everyone',
            validFrom: '2026-06-15',
            validUntil,
          },
        },
      });
    expect(told(offer('2026-06-14'))).toEqual(['not-together detail.data.validUntil']);
    expect(told(offer('2026-06-15'))).toEqual([]);
    expect(told(offer('2026-06-16'))).toEqual([]);
  });

  test('at most twenty faults are told, so that an answer stays small', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`field${index}`, secret]));
    expect(faultsOf(claimWith(`${data}/product`, many))).toHaveLength(20);
  });
});

describe('no value ever comes back', () => {
  const hostileKeys = [
    `${secret}@example.com`,
    `${secret} Straße 5`,
    `1${secret}`,
    `${secret}\u202e`,
    secret.repeat(8),
    `.${secret}`,
    '',
  ];

  test.each(hostileKeys)('data sent as the key %j is not repeated either', (key) => {
    for (const text of [
      claimWith(data, { ...claim.data, [key]: 1 }),
      claimWith(`${data}/product`, { [key]: { [key]: '\ud800' } }),
    ]) {
      expect(faultsOf(text).length).toBeGreaterThan(0);
      if (key !== '') expect(JSON.stringify(faultsOf(text))).not.toContain(secret);
    }
  });

  test('whatever field is spoilt with whatever, the faults do not repeat it, and say in our words what is wrong', () => {
    const spoilt = fc.oneof(
      fc.constantFrom<unknown>(
        secret,
        `${secret}\u0000`,
        [secret],
        { [`${secret}!`]: secret },
        `\ud800${secret}`,
        secret.repeat(1_000),
      ),
      fc.jsonValue().map((value) => ({ [`${secret} 1`]: value, x: secret })),
    );
    fc.assert(
      fc.property(anyEvent, fc.nat(), spoilt, (event, at, value) => {
        const envelope = JSON.parse(textOf(event));
        const places = placesIn(envelope, []);
        const place = places[at % places.length] ?? [];
        const last = place.at(-1) ?? '';
        const parent = place.slice(0, -1).reduce((node, step) => node[step], envelope);
        parent[last] = value;
        const parsed = parse(JSON.stringify(envelope), noon);
        if (parsed.ok) return;
        expect(JSON.stringify(parsed.faults)).not.toContain(secret);
        // What zod/mini says where a schema has no words of its own.
        expect(parsed.faults.map(({ message }) => message)).not.toContain('Invalid input');
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever comes, the answer is an event or faults', () => {
  const answers = (text: string) => {
    const parsed = parse(text, noon);
    if (!parsed.ok) {
      expect(parsed.faults.length).toBeGreaterThan(0);
      for (const { path } of parsed.faults) expect(path.length).toBeLessThanOrEqual(500);
    }
  };

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), answers));
  });

  test('any JSON', () => {
    fc.assert(fc.property(fc.json(), answers));
  });

  test('any JSON in place of the parts of an event', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '/metadata', '/data', '/data/product', '/data/fault'),
        fc.jsonValue(),
        (place, value) => answers(claimWith(`detail${place}`, value)),
      ),
    );
  });

  test('any valid event, of any kind, is accepted as it is', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(parse(textOf(event))).toEqual({ ok: true, event });
        expect(parse(JSON.stringify({ ...envelopeOf(event), 'replay-name': 'from-the-archive' }))).toEqual({
          ok: true,
          event,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('any event that is accepted has a case id that is its producer’s own', () => {
    const cases: Record<InboundName, (id: Record<string, string>) => string | undefined> = {
      WarrantyClaimed: ({ claimId }) => claimId,
      HotlineCallEnded: ({ callId }) => callId,
      AncillaryFeeCharged: ({ chargeId }) => chargeId,
      ContractRenewalDue: ({ contractId, renewsOn }) => `${contractId}+${renewsOn}`,
      ReferralGranted: ({ caseKey = '', grantedBy, answerId }) =>
        [outcomeIdOf(caseKey), grantedBy, ...(answerId ? [answerId] : [])].join('+'),
      ReferralDeclined: ({ caseKey = '', declinedBy, answerId }) =>
        [outcomeIdOf(caseKey), declinedBy, ...(answerId ? [answerId] : [])].join('+'),
      RemedyFailed: ({ remedyId }) => remedyId,
      GoodwillRequested: ({ requestId }) => requestId,
      ContractStarted: ({ contractId }) => contractId,
      ContractChanged: ({ contractId }) => contractId,
      ContractCancelled: ({ contractId, cancelledOn }) => `${contractId}+${cancelledOn}`,
      AdviceCorrected: ({ adviceId }) => adviceId,
      QuoteIssued: ({ quoteId }) => quoteId,
      ProductPurchased: ({ orderId, sku, serialNumber }) =>
        serialNumber ? `${orderId}+${sku}+${serialNumber}` : `${orderId}+${sku}`,
      TariffReviewed: ({ contractId, reviewedOn }) => `${contractId}+${reviewedOn}`,
      OrderAccepted: ({ orderId }) => orderId,
      OrderRevoked: ({ orderId }) => orderId,
      ReservationConfirmed: ({ reservationId }) => reservationId,
      ReservationDisplaced: ({ reservationId }) => reservationId,
      ServiceAgreed: ({ engagementId }) => engagementId,
      ServiceDeferred: ({ engagementId }) => engagementId,
      TermsTightened: ({ decisionId }) => decisionId,
      AttentionInterrupted: ({ interactionId }) => interactionId,
      ComplaintRaised: ({ complaintId }) => complaintId,
      ComplaintClosureProposed: ({ complaintId, attempt }) =>
        Number(attempt ?? 1) === 1 ? complaintId : `${complaintId}+${attempt}`,
      AgentReplied: ({ replyId }) => replyId,
      EmployeeOnboarded: ({ employeeId, startedOn }) => `${employeeId}+${startedOn}`,
      CustomerLeft: ({ customerId, leftOn }) => `${customerId}+${leftOn}`,
      ReferralReceived: ({ referralId }) => referralId,
      SurveyAnswered: ({ surveyId }) => surveyId,
      OfferPublished: ({ offerId }) => offerId,
      OfferWithdrawn: ({ offerId }) => offerId,
      OfferParityContinued: (data) => {
        const { told, part, page } = data as unknown as EventData<'OfferParityContinued'>;
        return `${told.offerId}+${part}+${page}`;
      },
      OfferParityDue: (data) => {
        const { offer, publication, contractId, paid } = data as unknown as EventData<'OfferParityDue'>;
        return `${offer.offerId}+${publication}+${contractId}+${paid.amount}`;
      },
      CustomerRegistered: ({ customerId }) => customerId,
      CustomerUpdated: ({ customerId }) => customerId,
      SegmentAssigned: ({ customerId }) => customerId,
      HostNeeded: ({ customerId, noticedAt }) => `${customerId}${noticedAt ? `+${noticedAt}` : ''}`,
      DepartureContinued: (data) => {
        const { told, part, page } = data as unknown as EventData<'DepartureContinued'>;
        return `${told.employeeId}+${told.leavesOn}+${part}+${page}`;
      },
      HostLeft: ({ employeeId, customerId, leavesOn, noticedAt }) =>
        `${employeeId}+${customerId}+${leavesOn}${noticedAt ? `+${noticedAt}` : ''}`,
      CustomerChose: ({ customerId, employeeId, askedOn, choiceId }) =>
        choiceId ?? `${customerId}+${employeeId}${askedOn ? `+${askedOn}` : ''}`,
      ChoiceLapsed: ({ customerId, employeeId, decideBy }) => `${customerId}+${employeeId}+${decideBy}`,
      HostMismatchReported: ({ customerId, reportedOn }) => `${customerId}+${reportedOn}`,
      CustomerDormant: ({ customerId, since }) => `${customerId}+${since}`,
      ContactRequested: ({ contactId }) => contactId,
      BossRequested: ({ contactId }) => contactId,
      EmployeeJoined: ({ employeeId, joinsOn }) => `${employeeId}+${joinsOn}`,
      EmployeeChanged: ({ employeeId }) => employeeId,
      EmployeeDeparted: ({ employeeId, leavesOn }) => `${employeeId}+${leavesOn}`,
      EmployeeDepartureWithdrawn: ({ employeeId, leavesOn }) => `${employeeId}+${leavesOn}`,
      HostAbsent: ({ employeeId, from, until }) => `${employeeId}+${from}+${until}`,
      HourStruck: ({ hour, pass }) => (pass ? `${hour}+${pass}` : hour),
      ReferralUnanswered: ({ outcomeId, turn }) => `${outcomeId}+${turn}`,
      DateApproaching: ({ customerId, kind, dueOn, about }) =>
        `${customerId}+${kind}+${dueOn}${about ? `+${about}` : ''}`,
    };
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(event.caseId).toBe(cases[event.name](event.data as unknown as Record<string, string>));
      }),
    );
  });
});

/** The way to each field below `detail`. */
function placesIn(node: unknown, way: string[]): string[][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const here = [...way, key];
    return here[0] === 'detail' || here[0] === 'source' || here[0] === 'detail-type'
      ? [here, ...placesIn(child, here)]
      : [];
  });
}
