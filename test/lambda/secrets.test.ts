/** Whatever comes in, and whatever goes wrong with it: what a function writes tells nothing of it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { EventOf } from '../../events/envelope.ts';
import type { FaultCode } from '../../events/faults.ts';
import { contractOf, type InboundName, inbound, parse } from '../../events/index.ts';
import { maxBytes } from '../../events/parse.ts';
import { type SubscriberName, subscriptions } from '../../events/subscriptions.ts';
import type { Handler } from '../../shared/lambda/subscriber.ts';
import { envelopeOf, eventArbitrary } from '../events/arbitraries.ts';
import { aClaim, claimed } from '../ledger/cases.ts';
import { type Answer, type Bench, type Call, startBench } from './bench.ts';
import { countsIn, logsIn, writtenDuring } from './output.ts';
import { batchOf, context, receivedAt, record } from './records.ts';

const secret = 'Geheimnis';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

/** Lets a function hear texts one after the other. @returns what it wrote, after checking that no secret is in it */
async function heard(handler: Handler, texts: readonly string[], { at = receivedAt, queue = 'kulanz-any' } = {}) {
  const failures: string[] = [];
  const text = await writtenDuring(async () => {
    for (const [index, body] of texts.entries()) {
      const answer = await handler(batchOf(record(`m-${index}`, body, at, queue)), context);
      failures.push(...answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    }
  });
  expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(logsIn(text).length).toBeGreaterThan(0);
  return { text, failures };
}

let made = 0;
/** A text that could be an id as well, and no other has. */
const another = () => `${secret}-${++made}`;

/**
 * The event with a secret in every field that takes one, found by trying; `filled` collects their names. What only an
 * id of few words or a day could be stays as it is.
 */
function laden(event: EventOf<InboundName>, filled = new Set<string>()): string {
  const envelope = { ...structuredClone(envelopeOf(event)), source: contractOf(event.name)?.raisedBy ?? another() };
  const fill = (node: object) => {
    for (const [key, before] of Object.entries(node)) {
      if (typeof before === 'object' && before !== null) fill(before);
      if (typeof before !== 'string') continue;
      Reflect.set(node, key, another());
      if (parse(JSON.stringify(envelope)).ok) filled.add(key);
      else Reflect.set(node, key, before);
    }
  };
  fill(envelope.detail);
  if (envelope.source !== event.source) filled.add('source');
  return JSON.stringify(envelope);
}

const subscriberOf = (event: InboundName): SubscriberName => {
  const found = subscriptions.find(({ events }) => (events as readonly string[]).includes(event));
  if (!found) throw new Error(`nobody hears ${event}`);
  return found.name;
};

describe('events as they should be, with a secret in every field that takes one', () => {
  test.each(Object.keys(inbound) as InboundName[])('%s', async (name) => {
    const functions = await bench.functions();
    const handler = functions.subscriber(subscriberOf(name));
    const filled = new Set<string>();
    for (const event of fc.sample(eventArbitrary(name), { numRuns: 12, seed: 7 })) {
      const text = laden(event, filled);
      const at = Date.parse(event.metadata.occurredAt) + 1_000;
      // Told, told again, and told again otherwise.
      const other = text
        .replace(/("(?:durationSeconds|amount)":)\d+/, '$17')
        .replace('"language":"de"', '"language":"en"');
      const { failures } = await heard(handler, [text, text, other], { at });
      expect(failures).toEqual([]);
      // Given up before its outcome was published, and before it had one.
      await heard(functions.quarantine, [text, laden(event)], { at, queue: `kulanz-${subscriberOf(name)}-dlq` });
    }
    const anybody = inbound[name].raisedBy === undefined ? ['source'] : [];
    expect([...filled]).toEqual(expect.arrayContaining([...anybody, 'eventId', 'correlationId']));
    const own: Record<InboundName, string[]> = {
      WarrantyClaimed: ['claimId', 'customerId', 'sku', 'name', 'serialNumber', 'orderId', 'description'],
      HotlineCallEnded: ['callId', 'customerId', 'line', 'contractId'],
      AncillaryFeeCharged: ['chargeId', 'customerId', 'kind'],
      ContractRenewalDue: ['contractId', 'customerId', 'productId'],
      ReferralGranted: ['customerId', 'grantedBy', 'note'],
      ReferralDeclined: ['customerId', 'declinedBy', 'reason', 'instead'],
      RemedyFailed: ['remedyId', 'customerId', 'code'],
      GoodwillRequested: ['requestId', 'customerId', 'sku', 'name', 'serialNumber', 'reason', 'requestedBy'],
      ContractStarted: ['contractId', 'customerId', 'productId'],
      ContractChanged: ['contractId', 'customerId', 'productId'],
      ContractCancelled: ['contractId', 'customerId', 'productId'],
      AdviceCorrected: ['adviceId', 'customerId', 'wrongAdvice', 'correction'],
      ProductPurchased: ['orderId', 'customerId', 'sku', 'name', 'serialNumber'],
      QuoteIssued: ['quoteId', 'customerId', 'sku', 'name'],
      TariffReviewed: ['contractId', 'customerId', 'planId', 'name'],
      OrderAccepted: ['orderId', 'customerId', 'what'],
      OrderRevoked: ['orderId', 'customerId', 'ground'],
      ReservationConfirmed: ['reservationId', 'customerId', 'resource'],
      ReservationDisplaced: ['reservationId', 'customerId', 'resource', 'ground', 'id', 'name'],
      ServiceAgreed: ['engagementId', 'customerId', 'what'],
      ServiceDeferred: ['engagementId', 'customerId', 'ground'],
      TermsTightened: ['decisionId', 'customerId', 'terms', 'ground'],
      AttentionInterrupted: ['interactionId', 'customerId', 'place'],
      ComplaintRaised: ['complaintId', 'customerId', 'text', 'about'],
      ComplaintClosureProposed: ['complaintId', 'customerId'],
      AgentReplied: ['replyId', 'employeeId', 'team', 'customerId', 'text'],
      EmployeeOnboarded: ['employeeId'],
      CustomerLeft: ['customerId', 'reason', 'quote'],
      ReferralReceived: ['referralId', 'customerId'],
      SurveyAnswered: ['surveyId', 'customerId'],
      OfferPublished: ['offerId', 'productId'],
      OfferWithdrawn: ['offerId', 'productId'],
      OfferParityContinued: ['offerId', 'productId', 'contractId', 'customerId'],
      OfferParityDue: ['offerId', 'productId', 'publication', 'contractId', 'customerId'],
      CustomerRegistered: ['customerId'],
      CustomerUpdated: ['customerId'],
      SegmentAssigned: ['customerId', 'segment'],
      HostNeeded: ['customerId'],
      DepartureContinued: ['employeeId', 'customerId'],
      HostLeft: ['employeeId', 'customerId', 'name'],
      CustomerChose: ['customerId', 'employeeId'],
      ChoiceLapsed: ['customerId', 'employeeId'],
      HostMismatchReported: ['customerId'],
      CustomerDormant: ['customerId'],
      ContactRequested: ['contactId', 'customerId', 'topic'],
      BossRequested: ['contactId', 'customerId'],
      EmployeeJoined: ['employeeId', 'name'],
      EmployeeChanged: ['employeeId', 'name'],
      EmployeeDeparted: ['employeeId'],
      EmployeeDepartureWithdrawn: ['employeeId'],
      HostAbsent: ['employeeId'],
      HourStruck: [],
      ReferralUnanswered: ['outcomeId', 'caseKey', 'hostId'],
      DateApproaching: ['customerId', 'about'],
    };
    expect([...filled]).toEqual(expect.arrayContaining(own[name]));
    expect(JSON.stringify(functions.bus)).toContain(secret);
  });
});

const detail = () => envelopeOf(claimed(aClaim())).detail;
/** A claim full of secrets, with this changed in its envelope, its metadata or its data. */
function bad(change: { envelope?: object; metadata?: object; data?: object }): string {
  const envelope: { detail: ReturnType<typeof detail> } = JSON.parse(laden(claimed()));
  const { metadata, data } = envelope.detail;
  const changed = { metadata: { ...metadata, ...change.metadata }, data: { ...data, ...change.data } };
  return JSON.stringify({ ...envelope, detail: changed, ...change.envelope });
}
const secrets = (count: number) => Array.from({ length: count }, () => secret);
const nested = (depth: number): unknown => (depth === 0 ? secret : [nested(depth - 1)]);

// A record, so that a code that is added is missed here by the compiler.
const badInput: Record<FaultCode, () => string[]> = {
  'too-large': () => [bad({ data: { fault: { description: secret.repeat(maxBytes / secret.length) } } })],
  'not-json': () => [bad({}).slice(0, -1), `<event>${secret}</event>`, `\ufeff${bad({})}`, secret],
  'not-an-event': () => [JSON.stringify(secret), JSON.stringify([secret])],
  'malformed-text': () => [
    bad({ data: { claimId: `${secret}\ud800` } }),
    bad({ envelope: { [`${secret} 1`]: '\ud800' } }),
  ],
  'too-deep': () => [bad({ data: { deep: nested(30) } })],
  'too-many-items': () => [bad({ data: { list: secrets(101) } })],
  'forbidden-key': () => [bad({}).replace('"claimId"', `"__proto__":{"segment":"${secret}"},"claimId"`)],
  'forged-source': () => [bad({ envelope: { source: 'kulanz' } })],
  'unknown-event': () => [bad({ envelope: { 'detail-type': `${secret}Happened` } })],
  'unknown-version': () => [bad({ metadata: { version: 2 } })],
  missing: () => [bad({ data: { claimId: undefined } })],
  'unknown-field': () => [
    bad({ data: { segment: secret } }),
    bad({ data: { [`${secret}@example.com`]: 1 } }),
    bad({ metadata: { [`${secret} Straße 5`]: secret } }),
  ],
  'wrong-type': () => [bad({ data: { fault: secret } }), bad({ envelope: { source: [secret] } })],
  'out-of-range': () => [bad({ data: { product: { sku: 'a', name: secret.repeat(100) } } })],
  'not-allowed': () => [
    bad({ data: { receipt: secret } }),
    bad({ data: { product: { sku: 'a', name: 'A', value: { amount: 1, currency: secret } } } }),
  ],
  malformed: () => [
    bad({ data: { customerId: `${secret} ü` } }),
    bad({ envelope: { source: `${secret}#1` } }),
    bad({ metadata: { occurredAt: secret } }),
    bad({ data: { product: { sku: 'a', name: `${secret}\nBcc: all` } } }),
  ],
  'not-together': () => {
    const data = { employeeId: secret, from: '2026-06-15', until: '2026-06-14' };
    return [JSON.stringify({ source: secret, 'detail-type': 'HostAbsent', detail: { ...detail(), data } })];
  },
  'currency-mismatch': () => [
    bad({ data: { purchase: { date: '2025-06-14', price: { amount: 1, currency: 'CHF' } } } }),
  ],
  'in-the-future': () => [bad({ metadata: { occurredAt: new Date(receivedAt + 3_600_000).toISOString() } })],
};

describe('events as they should not be, full of secrets', () => {
  test.each(Object.entries(badInput))('%s', async (code, texts) => {
    const functions = await bench.functions();
    const hearing = [
      [functions.subscriber('warranty-claims'), 'kulanz-warranty-claims'],
      [functions.quarantine, 'kulanz-quarantine'],
      [functions.quarantine, 'kulanz-warranty-claims-dlq'],
    ] as const;
    for (const [handler, queue] of hearing) {
      const bodies = texts();
      // What was set aside before is not counted again, so each text is another one.
      const fresh = bodies.map((body) => {
        made += 1;
        return body + ' '.repeat(made);
      });
      const { text, failures } = await heard(handler, fresh, { queue });
      expect(failures).toEqual([]);
      expect(countsIn(text)).toEqual(
        bodies.map(() => expect.objectContaining({ metric: 'Quarantined', dimensions: { service: 'any', code } })),
      );
    }
  });
});

describe('faults whose words quote the event', () => {
  const quote = ({ body }: Call) => `cannot take ${secret}: ${body}`;
  const refusal =
    (type: string) =>
    (call: Call): Answer => ({
      status: 400,
      body: JSON.stringify({ __type: `com.amazonaws#${type}`, message: quote(call) }),
    });
  const thrown =
    (error: (quoted: string) => unknown) =>
    (call: Call): Answer => {
      throw error(quote(call));
    };

  const inTheTable: [string, (call: Call) => Answer, string][] = [
    [
      'the network breaks',
      thrown((quoted) => Object.assign(new Error(quoted), { name: 'TimeoutError' })),
      'TimeoutError',
    ],
    ['an error without a name of use', thrown((quoted) => Object.assign(new Error(quoted), { name: quoted })), 'Error'],
    [
      'somebody else’s fault',
      thrown((quoted) => Object.assign(new Error(quoted), { name: 'ForeignFault' })),
      'ForeignFault',
    ],
    ['the table denies access', refusal('AccessDeniedException'), 'AccessDeniedException'],
    ['the answer is no JSON', (call) => ({ status: 200, body: quote(call) }), 'SyntaxError'],
  ];

  test.each(inTheTable)('%s', async (_, table, name) => {
    const functions = await bench.functions({ table });
    for (const handler of [functions.subscriber('warranty-claims'), functions.quarantine]) {
      const { text, failures } = await heard(handler, [bad({})], { queue: 'kulanz-warranty-claims-dlq' });
      expect(failures).toEqual(['m-0']);
      expect(countsIn(text)).toMatchObject([{ metric: 'Failures', dimensions: { error: name } }]);
      expect(logsIn(text).map((log) => Object.keys(log).toSorted())).toEqual([
        [
          'at',
          'error',
          'event',
          'level',
          'message',
          'messageId',
          'outcomeId',
          'quarantineId',
          'sampling_rate',
          'service',
          'stage',
          'timestamp',
        ],
      ]);
    }
  });

  test('the table refuses for good: it is set aside', async () => {
    const refuse = refusal('ValidationException');
    const functions = await bench.functions({
      table: (call) => (call.operation === 'PutItem' && !call.body.includes('QUARANTINE#') ? refuse(call) : undefined),
    });
    const { text, failures } = await heard(functions.subscriber('warranty-claims'), [bad({})]);
    expect(failures).toEqual([]);
    expect(countsIn(text)).toMatchObject([{ metric: 'Quarantined', dimensions: { code: 'rejected-by-table' } }]);
  });

  test('an item in the table is not what was written', async () => {
    const keysIn = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.looseObject({})) })) });
    const spoilt = ({ operation, body }: Call) => {
      if (operation !== 'BatchGetItem') return undefined;
      const { RequestItems } = keysIn.parse(JSON.parse(body));
      const profile = { M: { [secret]: { S: secret }, language: { S: secret } } };
      const Responses = Object.entries(RequestItems).map(([table, { Keys }]) => [
        table,
        Keys.map((key) => ({ ...key, profile })),
      ]);
      return { status: 200, body: JSON.stringify({ Responses: Object.fromEntries(Responses), UnprocessedKeys: {} }) };
    };
    const functions = await bench.functions({ table: spoilt });
    const { text } = await heard(functions.subscriber('warranty-claims'), [bad({})]);
    expect(logsIn(text)).toMatchObject([{ error: 'UnreadableItemFault', reason: expect.stringContaining('profile') }]);
  });

  const onTheBus: [string, (call: Call) => Answer][] = [
    [
      'the bus refuses an entry',
      (call) => {
        const { Entries }: { Entries: unknown[] } = JSON.parse(call.body);
        const refused = Entries.map(() => ({ ErrorCode: 'InternalFailure', ErrorMessage: quote(call) }));
        return { status: 200, body: JSON.stringify({ FailedEntryCount: refused.length, Entries: refused }) };
      },
    ],
    ['the bus refuses the call', refusal('AccessDeniedException')],
    ['the network to the bus breaks', thrown((quoted) => new Error(quoted))],
    ['the network to the bus throws a text', thrown((quoted) => quoted)],
  ];

  test.each(onTheBus)('%s', async (_, bus) => {
    const functions = await bench.functions({ bus });
    const texts = [bad({}), bad({ data: { claimId: undefined } })];
    const { text, failures } = await heard(functions.subscriber('warranty-claims'), texts);
    expect(failures).toEqual(['m-0', 'm-1']);
    const reasons = logsIn(text).filter(({ message }) => message === 'failed');
    expect(reasons).toMatchObject([{ error: 'PublishFault' }, { error: 'PublishFault' }]);
  });
});
