/** What only keeps current what is known: each event has its projection, and some are decided on besides. */
import type { EventOf, InboundEvent, InboundName } from '../events/index.ts';
import { hostsSource } from '../events/subscriptions.ts';
import type { Ledger } from './ledger/ledger.ts';
import { raised } from './raised.ts';

/** What became of a projection, and what follows from it and is to be told to ourselves. */
interface Kept {
  kept: 'projected' | 'superseded';
  raises?: EventOf<InboundName>[];
}

type Projection<Name extends InboundName> = (
  event: Extract<InboundEvent, { name: Name }>,
  ledger: Ledger,
) => Promise<Kept | Kept['kept']>;

const projections: { [Name in InboundName]?: Projection<Name> } = {
  ContractStarted: ({ data, metadata }, { contracts }) => contracts.start(data, metadata.occurredAt, metadata.eventId),
  ContractChanged: ({ data, metadata }, { contracts }) => contracts.change(data, metadata.occurredAt, metadata.eventId),
  CustomerRegistered: async ({ data, metadata }, { customers }) =>
    (await customers.project(data, metadata.occurredAt, metadata.eventId)).projected,
  CustomerUpdated: async ({ data, metadata }, { customers }) => {
    const { projected, hasHost } = await customers.project(data, metadata.occurredAt, metadata.eventId);
    if (hasHost) return projected;
    const { customerId } = data;
    return { kept: projected, raises: [raised('HostNeeded', hostsSource, { customerId }, metadata)] };
  },
  EmployeeJoined: ({ data, metadata }, { staff }) => staff.join(data, metadata.occurredAt, metadata.eventId),
  EmployeeChanged: ({ data, metadata }, { staff }) => staff.change(data, metadata.occurredAt, metadata.eventId),
  EmployeeDeparted: ({ data, metadata }, { staff }) => staff.depart(data, metadata.occurredAt, metadata.eventId),
  EmployeeDepartureWithdrawn: ({ data, metadata }, { staff }) =>
    staff.stay(data, metadata.occurredAt, metadata.eventId),
  HostAbsent: ({ data, metadata }, { staff }) => staff.absent(data, metadata.occurredAt, metadata.eventId),
  OfferPublished: ({ data, metadata }, { offers }) => offers.publish(data, metadata.occurredAt, metadata.eventId),
  OfferWithdrawn: ({ data, metadata }, { offers }) => offers.withdraw(data, metadata.occurredAt, metadata.eventId),
};

/** Keeps what an event tells; nothing where there is nothing in it to be kept. */
export async function project(event: InboundEvent, ledger: Ledger): Promise<Kept | undefined> {
  // Name and event belong together; TypeScript does not follow that through a table.
  const projection = projections[event.name] as Projection<InboundName> | undefined;
  const kept = await projection?.(event, ledger);
  return typeof kept === 'string' ? { kept } : kept;
}
