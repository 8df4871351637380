/**
 * What is told once and concerns many: each of them gets a case of their own, however many they are.
 *
 * A page of the index is one message. Whoever hears it raises an event for each entry, then the message of the next page,
 * and then notes that the page is done. All of it goes into the same queue: the next page comes up when the events of the
 * last one have been taken, so never more than a page of each part waits or is in memory. A page may be cut short
 * anywhere and come again; it raises the same cases. One that comes again after it was noted raises nothing, so copies of
 * a message do not become copies of a fan-out.
 */
import type { EventData, EventOf, InboundEvent, InboundName, Metadata } from '../events/index.ts';
import { hostsSource, paritySource } from '../events/sources.ts';
import { contractParts, type Ledger } from './ledger/ledger.ts';
import { parityDue } from './offer-parity.ts';
import { raised } from './raised.ts';
import { contentHashOf, outcomeIdOf } from './recovery/decision.ts';
import { holdsOn } from './recovery/offer.ts';
import { parityDay } from './recovery/parity.ts';

/** The messages that ask for the next page; their `data` has `told`, `part`, `page` and, but for the first, `after`. */
const continuations = ['OfferParityContinued', 'DepartureContinued'] as const satisfies readonly InboundName[];
type ContinuationName = (typeof continuations)[number];
type Continuation = Extract<InboundEvent, { name: ContinuationName }>;
type Place<Name extends ContinuationName> = EventData<Name>;

/** What a page comes to: the events to raise and, where there may be more, after whom to go on. */
interface Page<Name extends ContinuationName> {
  raises: EventOf<InboundName>[];
  next?: Place<Name>['after'];
}

interface FanOut<Name extends ContinuationName> {
  /** The `source` of what it raises. */
  source: string;
  /** In how many parts the index keeps those concerned; each part is gone through on its own. */
  parts: number;
  /** Whether what was told still counts. Where it does not, the fan-out ends; what was raised before stays. */
  counts: (told: Place<Name>['told'], metadata: Metadata, ledger: Ledger) => Promise<boolean>;
  /** The next entries, at most `limit` of them. */
  page: (place: Place<Name>, limit: number, metadata: Metadata, ledger: Ledger) => Promise<Page<Name>>;
}

const fanOuts: { [Name in ContinuationName]: FanOut<Name> } = {
  /** An employee leaves: their customers. Withdrawn, or told otherwise since, it ends. */
  DepartureContinued: {
    source: hostsSource,
    parts: 1,
    async counts({ employeeId, leavesOn }, _, { staff }) {
      return (await staff.find(employeeId))?.leavesOn === leavesOn;
    },
    async page({ told, after }, limit, metadata, { customers, staff }) {
      const { employeeId } = told;
      const found = await customers.lookedAfterBy(employeeId, { limit, after: after?.customerId });
      const { name } = (await staff.roster()).find((one) => one.employeeId === employeeId) ?? {};
      const left = { ...told, ...(name !== undefined && { name }) };
      const last = found.at(-1);
      return {
        raises: found.map((customerId) => raised('HostLeft', hostsSource, { ...left, customerId }, metadata)),
        next: found.length < limit || last === undefined ? undefined : { customerId: last },
      };
    },
  },
  /** An offer was published: the contracts that pay more. */
  OfferParityContinued: {
    source: paritySource,
    parts: contractParts,
    async counts(told, { occurredAt }, { offers }) {
      const now = await offers.find(told.productId, told.offerId);
      if (!now || !holdsOn(now, parityDay(told, { startedOn: told.validFrom }, occurredAt))) return false;
      const { withdrawnOn: _, ...published } = now;
      return contentHashOf(published) === contentHashOf(told);
    },
    async page({ told, part, after }, limit, metadata, { contracts }) {
      const { found, isLast } = await contracts.payingMore({
        productId: told.productId,
        part,
        rate: told,
        after,
        limit,
      });
      const day = parityDay(told, { startedOn: told.validFrom }, metadata.occurredAt);
      const running = found.filter(({ lastDay }) => lastDay === undefined || day <= lastDay);
      return {
        raises: running.map((contract) => parityDue(told, contract, metadata)),
        next: isLast ? undefined : found.at(-1),
      };
    },
  },
};

/** The place of some fan-out. */
interface AnyPlace {
  told: object;
  part: number;
  page: number;
  after?: object | undefined;
}

/** Some fan-out. Name and place belong together; TypeScript does not follow that through a table. */
interface AnyFanOut {
  counts: (told: object, metadata: Metadata, ledger: Ledger) => Promise<boolean>;
  page: (
    place: AnyPlace,
    limit: number,
    metadata: Metadata,
    ledger: Ledger,
  ) => Promise<{ raises: EventOf<InboundName>[]; next?: object | undefined }>;
}

/** The messages with which a fan-out begins: the first page of each part. */
export function firstPages<Name extends ContinuationName>(
  name: Name,
  told: Place<Name>['told'],
  metadata: Metadata,
): EventOf<InboundName>[] {
  return Array.from({ length: fanOuts[name].parts }, (_, part) => nextPage(name, { told, part, page: 1 }, metadata));
}

const nextPage = (name: ContinuationName, place: AnyPlace, metadata: Metadata) =>
  raised(name, fanOuts[name].source, place as Place<ContinuationName>, metadata);

export function isContinuation(event: InboundEvent): event is Continuation {
  return (continuations as readonly string[]).includes(event.name);
}

/** What a fan-out needs from outside. */
interface FanningOut {
  ledger: Ledger;
  publish: (events: EventOf<InboundName>[]) => Promise<void>;
  /** How many entries make a page. */
  pageSize: number;
}

/**
 * Reads a page and raises what it comes to.
 *
 * @param at when the message was received, in milliseconds since 1970
 * @returns how many events it raised
 */
export async function goOn(
  { name, data, metadata }: Continuation,
  at: number,
  { ledger, publish, pageSize }: FanningOut,
): Promise<number> {
  const fanOut = fanOuts[name] as unknown as AnyFanOut;
  const { told, part, page } = data;
  const fanOutId = outcomeIdOf(`${name}#${contentHashOf({ told, occurredAt: metadata.occurredAt })}`);
  if ((await ledger.fanOuts.lastPageDone({ fanOutId, part })) >= page) return 0;
  const { raises, next } = (await fanOut.counts(told, metadata, ledger))
    ? await fanOut.page(data, pageSize, metadata, ledger)
    : { raises: [] };
  // One after the other: the next page may only be out when all of this one is.
  if (raises.length > 0) await publish(raises);
  if (next) await publish([nextPage(name, { told, part, page: page + 1, after: next }, metadata)]);
  await ledger.fanOuts.pageDone({ fanOutId, part }, page, at);
  return raises.length;
}
