/** What only keeps current what is known: each event has its projection, and some are decided on besides. */
import type { InboundEvent, InboundName } from '../events/index.ts';
import type { Ledger } from './ledger/ledger.ts';

type Projection<Name extends InboundName> = (
  event: Extract<InboundEvent, { name: Name }>,
  ledger: Ledger,
) => Promise<'projected' | 'superseded'>;

const projections: { [Name in InboundName]?: Projection<Name> } = {
  CustomerRegistered: ({ data, metadata }, { customers }) =>
    customers.project(data, metadata.occurredAt, metadata.eventId),
  CustomerUpdated: ({ data, metadata }, { customers }) =>
    customers.project(data, metadata.occurredAt, metadata.eventId),
  ContractStarted: ({ data, metadata }, { contracts }) => contracts.start(data, metadata.occurredAt, metadata.eventId),
  ContractChanged: ({ data, metadata }, { contracts }) => contracts.change(data, metadata.occurredAt, metadata.eventId),
  OfferPublished: ({ data, metadata }, { offers }) => offers.publish(data, metadata.occurredAt, metadata.eventId),
  OfferWithdrawn: ({ data, metadata }, { offers }) => offers.withdraw(data, metadata.occurredAt, metadata.eventId),
};

/** Keeps what an event tells; nothing where there is nothing in it to be kept. */
export async function project(event: InboundEvent, ledger: Ledger): Promise<'projected' | 'superseded' | undefined> {
  // Name and event belong together; TypeScript does not follow that through a table.
  const projection = projections[event.name] as Projection<InboundName> | undefined;
  return projection?.(event, ledger);
}
