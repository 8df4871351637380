import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createEmitter,
  type EventData,
  type InboundName,
  type Money,
  type OutboundEvent,
  parse,
} from '../../events/index.ts';

describe('who imports the contracts', () => {
  it('gets the data of an event by its name', () => {
    expectTypeOf<EventData<'HotlineCallEnded'>['fee']>().toEqualTypeOf<Money | undefined>();
    expectTypeOf<EventData<'ContractRenewalDue'>['interval']>().toEqualTypeOf<'month' | 'year'>();
    expectTypeOf<EventData<'WarrantyClaimed'>['fault']['safetyRelevant']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<'OfferWithdrawn'>().toExtend<InboundName>();
    expectTypeOf<'RemedyOrdered'>().not.toExtend<InboundName>();
  });

  it('can tell what was parsed by its name', () => {
    const parsed = parse('{}');
    if (parsed.ok && parsed.event.name === 'WarrantyClaimed') {
      expectTypeOf(parsed.event.data.claimId).toEqualTypeOf<string>();
      expectTypeOf(parsed.event.data).not.toHaveProperty('callId');
    }
    expect(parsed.ok).toBe(false);
  });

  it('can tell what Kulanz says by its name', () => {
    const remedyOf = (event: OutboundEvent) => (event.name === 'RemedyOrdered' ? event.data.remedy : undefined);
    expectTypeOf<NonNullable<ReturnType<typeof remedyOf>>['basis']>().toEqualTypeOf<'right' | 'promise' | 'goodwill'>();
  });

  it('cannot emit what the contract does not know', () => {
    const emitter = createEmitter({
      client: new EventBridgeClient({ region: 'eu-central-1' }),
      source: 'shop',
      bus: 'kulanz',
    });
    const metadata = { eventId: 'e-1', version: 1, occurredAt: '2026-11-22T00:00:00Z' } as const;
    const data = { offerId: 'o-1', productId: 'p-1', withdrawnOn: '2026-11-22' };
    expectTypeOf(emitter.emit<'OfferWithdrawn'>).toBeCallableWith([{ name: 'OfferWithdrawn', metadata, data }]);
    const smuggled = () =>
      // @ts-expect-error a customer's rank is no part of any event
      emitter.emit<'OfferWithdrawn'>([{ name: 'OfferWithdrawn', metadata, data: { ...data, rank: 'gold' } }]);
    expect(smuggled).toBeTypeOf('function');
  });
});
