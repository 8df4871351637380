/**
 * What only keeps current what is known: each event has its projection, and some are decided on besides. A registration
 * keeps its profile while it is decided on (`recover.ts`).
 */
import type { EventOf, InboundEvent, InboundName, Metadata } from '../events/index.ts';
import { hostsSource } from '../events/sources.ts';
import { firstPages } from './fan-out.ts';
import type { ContractKept, Ledger } from './ledger/ledger.ts';
import { stampOf } from './ledger/stamp.ts';
import { parityOf } from './offer-parity.ts';
import { raised } from './raised.ts';
import { dateOfPurchase, datesOfContract, dateToRemember } from './recovery/dates.ts';
import type { Policy } from './recovery/policy.ts';

/** What became of a projection, and what follows from it and is to be told to ourselves. */
interface Kept {
  kept: 'projected' | 'superseded';
  raises?: EventOf<InboundName>[];
}

type Projection<Name extends InboundName> = (
  event: Extract<InboundEvent, { name: Name }>,
  ledger: Ledger,
  policy: Policy,
) => Promise<Kept | Kept['kept'] | undefined>;

const projections: { [Name in InboundName]?: Projection<Name> } = {
  CustomerUpdated: async ({ data, metadata }, { customers }) => {
    const { projected, hasHost } = await customers.project(data, metadata.occurredAt, metadata.eventId);
    if (hasHost) return projected;
    const { customerId } = data;
    return { kept: projected, raises: [raised('HostNeeded', hostsSource, { customerId }, metadata)] };
  },
  EmployeeJoined: ({ data, metadata }, { staff }) => staff.join(data, metadata.occurredAt, metadata.eventId),
  EmployeeChanged: ({ data, metadata }, { staff }) => staff.change(data, metadata.occurredAt, metadata.eventId),
  EmployeeDeparted: async ({ data, metadata }, { staff }) => {
    const kept = await staff.depart(data, metadata.occurredAt, metadata.eventId);
    return { kept, raises: firstPages('DepartureContinued', data, metadata) };
  },
  EmployeeDepartureWithdrawn: ({ data, metadata }, { staff }) =>
    staff.stay(data, metadata.occurredAt, metadata.eventId),
  HostAbsent: ({ data, metadata }, { staff }) => staff.absent(data, metadata.occurredAt, metadata.eventId),
  ProductPurchased: async ({ data }, { customers, dates }, policy) => {
    const { customerId, sku, serialNumber, purchasedOn } = data;
    const bought = { sku, ...(serialNumber && { serialNumber }), date: purchasedOn };
    const projected = await customers.bought(customerId, bought);
    const date = dateOfPurchase(data, policy);
    await dates.keep({ customerId, ...date }, purchasedOn);
    return projected;
  },
  ContractStarted: async ({ data, metadata }, ledger, policy) => {
    const kept = await ledger.contracts.start(data, metadata.occurredAt, metadata.eventId);
    return afterContract(data, metadata, kept, ledger, policy);
  },
  ContractChanged: async ({ data, metadata }, ledger, policy) => {
    const kept = await ledger.contracts.change(data, metadata.occurredAt, metadata.eventId);
    return afterContract(data, metadata, kept, ledger, policy);
  },
  OfferPublished: async ({ data, metadata }, { offers }) => {
    const projected = await offers.publish(data, metadata.occurredAt, metadata.eventId);
    return { kept: projected, raises: firstPages('OfferParityContinued', data, metadata) };
  },
  ContractCancelled: async ({ data, metadata }, ledger, policy) => {
    const kept = await ledger.contracts.cancel(data, metadata.occurredAt, metadata.eventId);
    await keepDates(data, kept, ledger, policy);
    return kept.projected;
  },
  OrderAccepted: ({ data: { orderId, customerId, acceptedAt, what, deliverOn }, metadata }, { promises }) =>
    promises.keep(
      customerId,
      { kind: 'order', promiseId: orderId, madeAt: acceptedAt, what, agreedFor: deliverOn },
      metadata.occurredAt,
      metadata.eventId,
    ),
  ReservationConfirmed: (
    { data: { reservationId, customerId, confirmedAt, resource, reservedFor }, metadata },
    { promises },
  ) =>
    promises.keep(
      customerId,
      { kind: 'reservation', promiseId: reservationId, madeAt: confirmedAt, what: resource, agreedFor: reservedFor },
      metadata.occurredAt,
      metadata.eventId,
    ),
  ServiceAgreed: async ({ data, metadata }, { promises, dates }, policy) => {
    const { engagementId, customerId, agreedAt, what, agreedFor } = data;
    const day = dateToRemember('service', engagementId, agreedFor, policy);
    await dates.keep({ customerId, ...day }, stampOf(metadata));
    return promises.keep(
      customerId,
      { kind: 'service', promiseId: engagementId, madeAt: agreedAt, what, agreedFor },
      metadata.occurredAt,
      metadata.eventId,
    );
  },
  // On a day that is off nobody is reminded of it; another one that is agreed on has its own telling.
  ServiceDeferred: async ({ data, metadata }, { dates }, policy) => {
    if (data.possible !== false) return undefined;
    const { customerId, engagementId } = data;
    await dates.keep({ customerId, ...dateToRemember('service', engagementId, undefined, policy) }, stampOf(metadata));
    return 'projected';
  },
  OfferWithdrawn: ({ data, metadata }, { offers }) => offers.withdraw(data, metadata.occurredAt, metadata.eventId),
};

interface OfContract {
  customerId: string;
  contractId: string;
}

/** Keeps the dates of a contract that was heard of; and it may pay more than an offer that is out. */
async function afterContract(
  data: OfContract,
  metadata: Metadata,
  kept: ContractKept,
  ledger: Ledger,
  policy: Policy,
): Promise<Kept> {
  const { projected, known } = kept;
  await keepDates(data, kept, ledger, policy);
  // What a newer telling says of its price has a case of its own.
  return { kept: projected, raises: known ? await parityOf(data.customerId, known.contract, metadata, ledger) : [] };
}

/**
 * Keeps the dates of a contract, as it is now: also where this telling of it was older than what is known, since a crash
 * may have left the newer one's dates unkept. That there is no such date is kept too, for it may be told before an older
 * telling that has one; where nothing was told before, nothing older can still come from here.
 */
async function keepDates(
  { customerId, contractId }: OfContract,
  { projected, known: told }: ContractKept,
  { contracts, dates }: Ledger,
  policy: Policy,
): Promise<void> {
  const known = projected === 'projected' ? told : (told ?? (await contracts.find(customerId, contractId)));
  if (!known) return;
  const stamp = `v${String(known.version).padStart(12, '0')}`;
  const isFirst = known.version === 1;
  const kept = datesOfContract(known.contract, policy).filter(({ when }) => when || !isFirst);
  await Promise.all(kept.map((date) => dates.keep({ customerId, ...date }, stamp)));
}

/** Keeps what an event tells; `undefined` where there is nothing in it to be kept. */
export async function project(
  event: InboundEvent,
  { ledger, policy }: { ledger: Ledger; policy: Policy },
): Promise<Kept | undefined> {
  // Name and event belong together; TypeScript does not follow that through a table.
  const projection = projections[event.name] as Projection<InboundName> | undefined;
  const kept = await projection?.(event, ledger, policy);
  return typeof kept === 'string' ? { kept } : kept;
}
