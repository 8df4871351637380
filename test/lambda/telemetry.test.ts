import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PublishFault } from '../../shared/lambda/publisher.ts';
import { createTelemetry, type FailedRecord } from '../../shared/lambda/telemetry.ts';
import { ContentionFault, PermanentFault, UnreadableItemFault } from '../../shared/ledger/faults.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { aCall, aClaim, anOffer, aRenewal, called, claimed, outcomeFor, renewing } from '../ledger/cases.ts';
import { countsIn, logsIn, writtenDuring } from './output.ts';

const service = 'some-function';
const telemetry = createTelemetry({ service, stage: 'test', table: 'a-table', bus: 'a-bus' });

const occurredAt = (outcome: Outcome) => Date.parse(outcome.facts.event.metadata.occurredAt);
const told = (outcome: Outcome, waited = 0) =>
  writtenDuring(() => telemetry.recorded(outcome, occurredAt(outcome) + waited));

/** `metric value unit dimension=value …`, as one reads a metric; the service and the namespace are in all of them. */
const said = (text: string) =>
  countsIn(text).map(({ namespace, metric, unit, value, dimensions: { service: by, ...dimensions } }) => {
    expect([namespace, by]).toEqual(['Kulanz', service]);
    return [metric, value, unit, ...Object.entries(dimensions).map((entry) => entry.join('='))].join(' ');
  });
const saidOf = async (outcome: Outcome, metric: string) =>
  said(await told(outcome)).filter((line) => line.startsWith(`${metric} `));

const granted = outcomeFor(claimed());
const everyLog = { service, stage: 'test', sampling_rate: 0, timestamp: expect.any(String) };

describe('a new outcome', () => {
  test('is counted, with how long it took, the rules that applied, what is granted and its worth', async () => {
    expect(said(await told(granted, 2_412))).toEqual([
      'Outcomes 1 Count event=WarrantyClaimed verdict=granted',
      'TimeToOutcome 2412 Milliseconds event=WarrantyClaimed',
      'RuleApplied 1 Count rule=no-receipt-needed result=applies',
      'RuleApplied 1 Count rule=repair-before-scrap result=applies',
      'RuleApplied 1 Count rule=right-not-favour result=applies',
      'Remedies 1 Count kind=ShipSparePart basis=right',
      'ValueGranted 1490 Count currency=EUR basis=right',
    ]);
  });

  test('is logged by ids of our own and codes, and nothing else', async () => {
    expect(logsIn(await told(granted))).toEqual([
      {
        ...everyLog,
        level: 'INFO',
        message: 'recorded',
        event: 'WarrantyClaimed',
        outcomeId: granted.outcomeId,
        verdict: 'granted',
        because: [
          'not-too-old: timely',
          'no-receipt-needed: serial-number-known',
          'repair-before-scrap: part-named',
          'right-not-favour: within-statutory-period',
        ],
        policyVersion: granted.decision.policyVersion,
      },
    ]);
  });

  test('that a host decides on counts no remedy and no value: nothing is granted yet', async () => {
    const referred = outcomeFor(claimed(), { grants: 'unknown' });
    expect(referred.decision.remedies).not.toEqual([]);
    expect(said(await told(referred))).toEqual([
      'Outcomes 1 Count event=WarrantyClaimed verdict=referred',
      'TimeToOutcome 0 Milliseconds event=WarrantyClaimed',
      'RuleApplied 1 Count rule=no-receipt-needed result=unknown',
      'RuleApplied 1 Count rule=repair-before-scrap result=applies',
      'RuleApplied 1 Count rule=right-not-favour result=applies',
    ]);
  });

  test('with nothing to put right counts no rule either', async () => {
    const { fee: _, feeStatus: __, ...free } = aCall();
    expect(said(await told(outcomeFor(called(free))))).toEqual([
      'Outcomes 1 Count event=HotlineCallEnded verdict=unneeded',
      'TimeToOutcome 0 Milliseconds event=HotlineCallEnded',
    ]);
  });

  test.each([
    [-300_000, 0],
    [-1, 0],
    [0, 0],
    [1, 1],
  ])(
    '%i ms after it happened took %i ms: one negative value would leave the alarm without a percentile',
    async (after, ms) => {
      const [, time] = said(await told(granted, after));
      expect(time).toBe(`TimeToOutcome ${ms} Milliseconds event=WarrantyClaimed`);
    },
  );
});

describe('the value granted is what the customer has of it within a year', () => {
  const renewal = (interval: 'month' | 'year', offered: 'month' | 'year', price: number) =>
    outcomeFor(renewing(aRenewal({ interval, currentPrice: { amount: 2_999, currency: 'EUR' } })), {
      offers: [anOffer({ interval: offered, price: { amount: price, currency: 'EUR' } })],
    });

  test.each([
    ['10.00 a month are 120.00', renewal('month', 'month', 1_999), 12_000],
    ['0.01 a month is 0.12', renewal('month', 'month', 2_998), 12],
    ['what an offer by the year saves each month counts twelve times', renewal('month', 'year', 12 * 1_999), 12_000],
    ['10.00 a year are 10.00', renewal('year', 'year', 1_999), 1_000],
  ])('%s', async (_, outcome, amount) => {
    expect(await saidOf(outcome, 'ValueGranted')).toEqual([`ValueGranted ${amount} Count currency=EUR basis=promise`]);
  });

  test('what is done once counts once, in minor units of its own currency', async () => {
    const yen = outcomeFor(called(aCall({ fee: { amount: 298, currency: 'JPY' } })));
    expect(await saidOf(yen, 'ValueGranted')).toEqual(['ValueGranted 298 Count currency=JPY basis=right']);
  });

  test('a remedy that is worth nothing in money, or nobody knows what, has none', async () => {
    const dangerous = outcomeFor(claimed(aClaim({ fault: { description: 'It broke.', safetyRelevant: true } })));
    expect(await saidOf(dangerous, 'Remedies')).toEqual([
      'Remedies 1 Count kind=ReplaceProduct basis=right',
      'Remedies 1 Count kind=StopUseNotice basis=right',
    ]);
    expect(await saidOf(dangerous, 'ValueGranted')).toEqual(['ValueGranted 24900 Count currency=EUR basis=right']);

    const part = { sku: 'FOOT-244', name: 'Fuß' };
    const product = { sku: 'TRAMPOLINE-244', name: 'Trampolin' };
    const unpriced = outcomeFor(claimed(aClaim({ receipt: 'attached', product, fault: { description: '', part } })));
    expect(await saidOf(unpriced, 'Remedies')).toEqual(['Remedies 1 Count kind=ShipSparePart basis=right']);
    expect(await saidOf(unpriced, 'ValueGranted')).toEqual([]);
  });
});

describe('what is no new outcome', () => {
  test('an outcome that is published again is logged and counts nothing', async () => {
    const text = await writtenDuring(() => telemetry.repeated(granted));
    expect(countsIn(text)).toEqual([]);
    expect(logsIn(text)).toMatchObject([{ message: 'repeated', outcomeId: granted.outcomeId, verdict: 'granted' }]);
  });

  test('a projection is counted by what came of it', async () => {
    const text = await writtenDuring(() => telemetry.projected('OfferPublished', 'outdated'));
    expect(said(text)).toEqual(['Projections 1 Count event=OfferPublished result=outdated']);
    expect(logsIn(text)).toEqual([{ ...everyLog, level: 'INFO', message: 'outdated', event: 'OfferPublished' }]);
  });

  test('what is set aside is counted by its code and logged with its paths, on one line whatever they hold', async () => {
    const paths = ['detail.data.fee', 'two\r\nlines'];
    const text = await writtenDuring(() => telemetry.quarantined('2026-11-22-ab', 'missing', paths));
    expect(said(text)).toEqual(['Quarantined 1 Count code=missing']);
    expect(logsIn(text)).toEqual([
      { ...everyLog, level: 'WARN', message: 'quarantined', quarantineId: '2026-11-22-ab', code: 'missing', paths },
    ]);
    expect(text).not.toContain('\r');
  });
});

describe('a failed attempt', () => {
  const logOf = async (error: unknown, record?: FailedRecord) => {
    const text = await writtenDuring(() => telemetry.failed('message-7', error, record));
    const [log, ...more] = logsIn(text);
    expect(more).toEqual([]);
    const { message, messageId, level, error: name } = log ?? {};
    expect([message, messageId, level]).toEqual(['failed', 'message-7', 'ERROR']);
    expect(said(text)).toEqual([`Failures 1 Count error=${String(name)}`]);
    return log ?? {};
  };
  const failure = async (error: unknown) => {
    const { error: name, reason } = await logOf(error);
    return { name, reason };
  };

  test.each([
    new PublishFault(['ThrottlingException'], 3),
    new ContentionFault('drawing from an allowance', 8),
    new UnreadableItemFault('outcome', ['body.decision']),
    new PermanentFault('item-too-large', new Error('quoted')),
  ])('of our own says why: $name', async (fault) => {
    expect(await failure(fault)).toEqual({ name: fault.name, reason: fault.message });
  });

  test.each([
    ['an error of the SDK', Object.assign(new Error('quoted'), { name: 'ThrottlingException' }), 'ThrottlingException'],
    [
      'somebody else’s fault',
      Object.assign(new Error('quoted'), { name: 'InternalServiceFault' }),
      'InternalServiceFault',
    ],
    ['a slip in the code', new TypeError('quoted'), 'TypeError'],
    ['an error with a cause', new Error('quoted', { cause: new Error('quoted') }), 'Error'],
    ['an error without a name', Object.assign(new Error('quoted'), { name: '' }), 'Error'],
    ['a sentence for a name', Object.assign(new Error(''), { name: 'quoted input here' }), 'Error'],
    ['a very long name', Object.assign(new Error(''), { name: 'E'.repeat(65) }), 'Error'],
    ['a text', 'quoted', 'Error'],
    ['nothing', undefined, 'Error'],
  ])('from elsewhere tells its name alone: %s', async (_, error, name) => {
    expect(await failure(error)).toEqual({ name, reason: undefined });
  });

  test('says what it is about, by ids of our own', async () => {
    const record = { event: 'HotlineCallEnded', outcomeId: '4ec0', quarantineId: '2026-11-22-ab' };
    expect(await logOf(new TypeError('quoted'), record)).toMatchObject(record);
  });

  test('says where it was thrown, the innermost place first, as files, lines and columns alone', async () => {
    const thrower = { quoted: () => new RangeError('quoted') };
    const { at } = await logOf(thrower.quoted());
    const [first, ...more] = z.array(z.string()).parse(at);
    expect(first).toMatch(/\/test\/lambda\/telemetry\.test\.ts:\d+:\d+$/);
    expect(more.length).toBeLessThan(10);
    for (const place of more) expect(place).toMatch(/^[^\s()]+:\d+:\d+$/);
    expect(JSON.stringify(at)).not.toContain('quoted');
  });

  const frames = '    at call (/var/task/index.js:3:14)\n    at async /var/task/index.js:1:59';
  const places = ['/var/task/index.js:3:14', '/var/task/index.js:1:59'];
  const like = '\n    at quoted (/quoted.ts:1:2)';

  test.each([
    ['as a packed function writes it', 'words', `RangeError: words\n${frames}`, places],
    ['of many frames', '', `Error\n${`${frames}\n`.repeat(20)}`, Array(5).fill(places).flat()],
    ['with words of many lines', 'two\nlines', `Error: two\nlines\n${frames}`, places],
    ['with a place that is made up', '', `Error\n    at quoted (quoted:1:2)\n${frames}`, places],
    ['with words that look like frames', like, `Error: ${like}\n${frames}`, []],
    ['with words that were others when it was thrown', 'words', `Error: ${like}\n${frames}`, []],
    ['that is no text', 'words', { quoted: 1 }, []],
  ])('a stack %s', async (_, message, stack, told) => {
    const { at } = await logOf(Object.assign(new Error(message), { stack }));
    expect(at).toEqual(told);
  });
});

test('records that run at the same time keep their dimensions to themselves', async () => {
  const outcomes = [granted, outcomeFor(called()), outcomeFor(renewing(), { offers: [anOffer()] })];
  const tellings = outcomes.flatMap((outcome) => [
    () => telemetry.recorded(outcome, occurredAt(outcome)),
    () => telemetry.failed('message-1', new TypeError('quoted')),
    () => telemetry.quarantined('2026-11-22-ab', 'missing', []),
    () => telemetry.projected('OfferPublished', 'kept'),
  ]);
  const apart = await writtenDuring(() => {
    for (const tell of tellings) tell();
  });
  const together = await writtenDuring(() =>
    Promise.all(
      tellings.map(async (tell, turn) => {
        for (let waited = 0; waited < turn % 3; waited += 1) await othersHadTheirTurn();
        tell();
      }),
    ),
  );
  expect(said(together).toSorted()).toEqual(said(apart).toSorted());
});
