/** The ledger: what Kulanz knows and what it decided, kept in one DynamoDB table. */
import type { EventData } from '../../events/index.ts';
import type { AllowanceRef, Draw } from '../recovery/allowance.ts';
import type { Change } from '../recovery/changes.ts';
import type { Outcome } from '../recovery/decision.ts';
import type { Colleague, Customer, Host, Offer, PromiseMade } from '../recovery/facts.ts';
import type { Figure } from '../recovery/listening/figure.ts';
import type { HandedOn } from '../recovery/referral.ts';
import { type AllowanceState, type Reserved, release, reserve } from './allowances.ts';
import { type CasePage, casesOf } from './cases.ts';
import { keep } from './changes.ts';
import {
  type Cancellation,
  type ContractKept,
  cancelContract,
  changeContract,
  findContract,
  type KnownContract,
  type Paying,
  type PayingQuery,
  payingMore,
  startContract,
} from './contracts.ts';
import { type CustomerPage, customersOf, lookedAfterBy, type ProfileKept, projectCustomer } from './customers.ts';
import { type KnownDate, keepDate } from './dates.ts';
import { type Dossier, dossierOf } from './dossier.ts';
import { type DueEntry, entriesDue, taken } from './due.ts';
import {
  absentEmployee,
  changeEmployee,
  departEmployee,
  forgetAbsences,
  joinEmployee,
  keepEmployee,
  takeOff,
} from './employees.ts';
import { type FanOutPart, lastPageDone, pageDone } from './fan-outs.ts';
import { type FigureTold, keepFigure, listFigures } from './figures.ts';
import { type Gathered, type GatherKeys, gather } from './gather.ts';
import { type Given, give, type Held } from './hosts.ts';
import { tableOn } from './items.ts';
import { findOffer, offersOf, publishOffer, withdrawOffer } from './offers.ts';
import { type OpenPage, openEntries } from './open-quarantine.ts';
import { find, type Recorded, record } from './outcomes.ts';
import { keepOwnExcuses, listOwnExcuses, type OwnExcuses } from './own-excuses.ts';
import type { ProfileTold } from './profiles.ts';
import { keepPromise } from './promises.ts';
import { type Bought, keepPurchase } from './purchases.ts';
import {
  beginRedrive,
  type Discarded,
  discardEntry,
  getEntry,
  listEntries,
  markRedriven,
  type QuarantineEntry,
  type QuarantineSummary,
  setAside,
  summariesOf,
} from './quarantine.ts';
import {
  type Answered,
  answer,
  findCase,
  type Handing,
  handOn,
  ofHost,
  type RecordedCase,
  type ReferralPage,
  reopen,
} from './referrals.ts';
import { type Asked, type Known, keepRequest, type Wish, type Wished, wish } from './requests.ts';
import { type Soonest, type SoonestOf, soonestOf } from './soonest.ts';
import { createRoster, employmentOf } from './staff.ts';
import type { Projected } from './stamp.ts';
import type { FoundThrough } from './stored-outcome.ts';
import type { Table } from './table.ts';
import { type CountOf, countReferrals } from './waiting.ts';

/**
 * Each operation keeps its promise however often it is called and whoever else calls at the same time. Each throws
 * `PermanentFault` for what the table refuses for good; any other error is passing, and the same call may succeed later.
 */
export interface Ledger {
  /** Everything that is known for a case; see `gather.ts`. */
  gather(keys: GatherKeys): Promise<Gathered>;
  /** Draws for a telling of a case, once; `seen` is the allowance as `gather` gave it and spares a read. */
  reserve(draw: Draw, caseKey: string, telling: string, seen?: AllowanceState): Promise<Reserved>;
  /** Gives back what a telling of a case drew from an allowance; what other tellings of it drew stays. */
  release(allowance: AllowanceRef, caseKey: string, telling: string): Promise<void>;
  /**
   * Records an outcome unless its case has one; afterwards the caller knows the one that counts. Found through the customer
   * it may only be if theirs says so by now (`firstCase` of `held`): else no list would have it.
   */
  record(outcome: Outcome, found?: FoundThrough): Promise<Recorded>;
  /** Keeps what a recorded outcome changes; none of it over anything newer. */
  keep(changes: readonly Change[]): Promise<void>;
  /** The outcome of a case, strongly consistent. */
  find(caseKey: string): Promise<Outcome | undefined>;
  cases: {
    /** A recorded case and what became of its referral, strongly consistent. */
    find(caseKey: string): Promise<RecordedCase | undefined>;
    /** A customer's cases, newest first. Throws `InvalidCursorError` for a cursor that no page gave out. */
    ofCustomer(customerId: string, page: { limit: number; cursor?: string | undefined }): Promise<CasePage>;
  };
  referrals: {
    /** Answers a referral in the name of a case, once; whoever comes later learns which case was faster. */
    answer(referred: string, by: string): Promise<Answered>;
    /** Takes back the answer of a case whose outcome is none; the referral is open again, as it was. */
    reopen(referred: string, by: string): Promise<void>;
    /** Gives an open referral to another colleague; how that turn went, now or before, or nothing. See `refer.ts`. */
    handOn(handing: Handing): Promise<HandedOn | undefined>;
    /** What waits for a host, soonest first. Throws `InvalidCursorError` for a cursor that no page gave out. */
    ofHost(
      hostId: string,
      page: { limit: number; cursor?: string | undefined; dueBefore?: string | undefined },
    ): Promise<ReferralPage>;
    /** What is due soonest of what waits for several hosts, due before an instant, up to a number. */
    soonest(of: SoonestOf): Promise<Soonest>;
    /** How many wait for a host, counted up to a number. */
    count(of: CountOf): Promise<number>;
  };
  customers: {
    /** All that is known of a customer but their outcomes, strongly consistent. */
    dossier(customerId: string): Promise<Dossier>;
    /** Keeps a profile as the newest event tells it, in whatever order the events arrive. */
    project(profile: Customer, occurredAt: string, eventId: string): Promise<ProfileKept>;
    /**
     * Gives a customer into somebody's hands in the name of a case, if they are still in those that it saw (`held` as
     * `gather` gave it), and keeps a profile in the same write, if there is no newer one. A run whose case was recorded by
     * another one settles by `keep` what that one says.
     */
    give(customerId: string, host: Host, by: string, seen: Held, told?: ProfileTold): Promise<Given>;
    /** The customers of a host in order of their ids, some of them; `after` is the last one of the page before. */
    lookedAfterBy(hostId: string, page: { limit: number; after?: string | undefined }): Promise<string[]>;
    /** The same with what is known of them. Throws `InvalidCursorError` for a cursor that no page gave out. */
    ofHost(hostId: string, page: { limit: number; cursor?: string | undefined }): Promise<CustomerPage>;
    /** Keeps what a customer bought, once, in whatever order it is told; of very many purchases the newest. */
    bought(customerId: string, purchase: Bought): Promise<Projected>;
  };
  contracts: {
    /** Keeps a contract as its newest telling has it; started, changed and cancelled arrive in any order. */
    start(terms: EventData<'ContractStarted'>, occurredAt: string, eventId: string): Promise<ContractKept>;
    change(terms: EventData<'ContractChanged'>, occurredAt: string, eventId: string): Promise<ContractKept>;
    /** From `cancelledOn` on it no longer runs, unless it is started anew after that. */
    cancel(cancellation: Cancellation, occurredAt: string, eventId: string): Promise<ContractKept>;
    /** A contract as it is known now, and how often it was written. */
    find(customerId: string, contractId: string): Promise<KnownContract | undefined>;
    /** The contracts of a product that pay more than a rate, a page at a time; see `contracts.ts`. */
    payingMore(query: PayingQuery): Promise<{ found: Paying[]; isLast: boolean }>;
  };
  promises: {
    /** Keeps a promise as the newest event tells it, in whatever order the events arrive. */
    keep(customerId: string, promise: PromiseMade, occurredAt: string, eventId: string): Promise<Projected>;
  };
  /** What is told of employees, in whatever order it arrives. */
  staff: {
    join(joined: EventData<'EmployeeJoined'>, occurredAt: string, eventId: string): Promise<Projected>;
    change(changed: EventData<'EmployeeChanged'>, occurredAt: string, eventId: string): Promise<Projected>;
    depart(departed: EventData<'EmployeeDeparted'>, occurredAt: string, eventId: string): Promise<Projected>;
    stay(stays: EventData<'EmployeeDepartureWithdrawn'>, occurredAt: string, eventId: string): Promise<Projected>;
    absent(absence: EventData<'HostAbsent'>, occurredAt: string, eventId: string): Promise<Projected>;
    /** Whether somebody leaves, strongly consistent unless told otherwise; nobody, if nothing was heard of them. */
    find(
      employeeId: string,
      consistent?: boolean,
    ): Promise<Pick<Colleague, 'joinsOn' | 'leavesOn' | 'mayFollow'> | undefined>;
    /** Takes somebody off the list of who works here, if `leavesOn` still is their last day; they are back on it if they come back. */
    takeOff(employeeId: string, leavesOn: string): Promise<boolean>;
    /** Forgets absences, by their first days, if all of them were over before a day. */
    forgetAbsences(employeeId: string, from: readonly string[], before: string): Promise<boolean>;
    /** Everybody who works here, as of a minute ago. */
    roster(): Promise<readonly Colleague[]>;
  };
  offers: {
    /** Keeps an offer as its newest publication tells it; publication and withdrawal arrive in any order. */
    publish(offer: EventData<'OfferPublished'>, occurredAt: string, eventId: string): Promise<Projected>;
    withdraw(withdrawal: EventData<'OfferWithdrawn'>, occurredAt: string, eventId: string): Promise<Projected>;
    /** All offers of a product that are still kept, strongly consistent. */
    ofProduct(productId: string): Promise<Offer[]>;
    /** One offer, strongly consistent. */
    find(productId: string, offerId: string): Promise<Offer | undefined>;
  };
  fanOuts: {
    /** The last page of a part that is done, strongly consistent; 0 before the first. */
    lastPageDone(part: FanOutPart): Promise<number>;
    /** Notes that a page is done, `at` milliseconds since 1970; a later one that was noted before stays. */
    pageDone(part: FanOutPart, page: number, at: number): Promise<void>;
  };
  dates: {
    /** Keeps a date to remind a customer of, or that there is none any more; of two, the one with the greater stamp. */
    keep(date: KnownDate, stamp: string): Promise<void>;
  };
  due: {
    /** Up to `limit` entries that are due on a day or were before it. */
    by(day: string, limit: number): Promise<DueEntry[]>;
    /** Takes an entry off, unless it is due at another time by now. */
    taken(entry: DueEntry): Promise<void>;
  };
  figures: {
    /** Keeps what an outcome adds to the figures, once; of several tellings the earliest. */
    keep(figure: FigureTold): Promise<void>;
    /** The figures of `days` days up to and with the day `until`. */
    list(range: { days: number; until: string }): Promise<Figure[]>;
  };
  ownExcuses: {
    /** Keeps for its writer that a reply made excuses, once. */
    keep(employeeId: string, excuses: OwnExcuses): Promise<void>;
    /** A person's own report; whoever calls this makes sure that they are that person. */
    list(employeeId: string, from: string): Promise<OwnExcuses[]>;
  };
  requests: {
    /** Keeps what somebody asked for under a key of theirs, once; or tells that it was something else before. */
    keep(asked: Asked): Promise<Known>;
    /** Lets a wish through, unless the same person wished the very same just before; then it tells with which request. */
    wish(wished: Wished): Promise<Wish>;
  };
  quarantine: {
    /** Sets an event aside, once; `false` if it was set aside before. */
    set(entry: QuarantineEntry): Promise<boolean>;
    get(id: string): Promise<QuarantineEntry | undefined>;
    /** The entries of `days` days up to and with the day `from`, newest first, without their bodies. */
    list(range: { days: number; from: string }): Promise<QuarantineSummary[]>;
    /** What nobody has dealt with yet, however old, from the index alone: the oldest first, up to a number. */
    open(of: { before?: string | undefined; atMost: number }): Promise<OpenPage>;
    /** What a list shows of these ids, where they are. */
    summaries(ids: readonly string[]): Promise<QuarantineSummary[]>;
    /** Says that an entry is about to be put on the bus again; `false` if it was discarded, or there is none. */
    beginRedrive(id: string, at: string): Promise<boolean>;
    /** Notes that an entry was put on the bus again; `false` if there is none. */
    markRedriven(id: string, at: string): Promise<boolean>;
    /** Notes that nobody need look at an entry any more, once; `false` if it was dealt with otherwise, or there is none. */
    discard(id: string, discarded: Discarded): Promise<boolean>;
  };
}

/** What a ledger works on. */
interface LedgerOptions {
  client: Table['client'];
  tableName: string;
  /** How to wait before the n-th attempt after a lost race; a random moment that grows with n, if left out. */
  pause?: Table['pause'];
}

/** A ledger on that table. It makes no call before it is used. */
export function createLedger({ client, tableName, pause }: LedgerOptions): Ledger {
  const table = tableOn(client, tableName, pause);
  return {
    gather: (keys) => gather(table, keys),
    reserve: (draw, caseKey, telling, seen) => reserve(table, draw, caseKey, telling, seen),
    release: (allowance, caseKey, telling) => release(table, allowance, caseKey, telling),
    record: (outcome, found) => record(table, outcome, found),
    keep: (changes) => keep(table, changes),
    find: (caseKey) => find(table, caseKey),
    cases: {
      find: (caseKey) => findCase(table, caseKey),
      ofCustomer: (customerId, page) => casesOf(table, customerId, page),
    },
    referrals: {
      answer: (referred, by) => answer(table, referred, by),
      reopen: (referred, by) => reopen(table, referred, by),
      handOn: (handing) => handOn(table, handing),
      ofHost: (hostId, page) => ofHost(table, hostId, page),
      soonest: (of) => soonestOf(table, of),
      count: (of) => countReferrals(table, of),
    },
    customers: {
      dossier: (customerId) => dossierOf(table, customerId),
      project: (profile, occurredAt, eventId) => projectCustomer(table, { profile, origin: { occurredAt, eventId } }),
      give: (customerId, host, by, seen, told) => give(table, customerId, host, by, seen, told),
      lookedAfterBy: (hostId, page) => lookedAfterBy(table, hostId, page),
      ofHost: (hostId, page) => customersOf(table, hostId, page),
      bought: (customerId, purchase) => keepPurchase(table, customerId, purchase),
    },
    contracts: {
      start: (terms, occurredAt, eventId) => startContract(table, terms, { occurredAt, eventId }),
      change: (terms, occurredAt, eventId) => changeContract(table, terms, { occurredAt, eventId }),
      cancel: (cancellation, occurredAt, eventId) => cancelContract(table, cancellation, { occurredAt, eventId }),
      find: (customerId, contractId) => findContract(table, customerId, contractId),
      payingMore: (query) => payingMore(table, query),
    },
    staff: {
      join: (joined, occurredAt, eventId) => joinEmployee(table, joined, { occurredAt, eventId }),
      change: (changed, occurredAt, eventId) => changeEmployee(table, changed, { occurredAt, eventId }),
      depart: (departed, occurredAt, eventId) => departEmployee(table, departed, { occurredAt, eventId }),
      stay: (stays, occurredAt, eventId) => keepEmployee(table, stays, { occurredAt, eventId }),
      absent: (absence, occurredAt, eventId) => absentEmployee(table, absence, { occurredAt, eventId }),
      find: (employeeId, consistent) => employmentOf(table, employeeId, consistent),
      takeOff: (employeeId, leavesOn) => takeOff(table, employeeId, leavesOn),
      forgetAbsences: (employeeId, from, before) => forgetAbsences(table, employeeId, from, before),
      roster: createRoster(table),
    },
    promises: {
      keep: (customerId, promise, occurredAt, eventId) =>
        keepPromise(table, customerId, promise, { occurredAt, eventId }),
    },
    offers: {
      publish: (offer, occurredAt, eventId) => publishOffer(table, offer, { occurredAt, eventId }),
      withdraw: (withdrawal, occurredAt, eventId) => withdrawOffer(table, withdrawal, { occurredAt, eventId }),
      ofProduct: (productId) => offersOf(table, productId, true),
      find: (productId, offerId) => findOffer(table, productId, offerId),
    },
    fanOuts: {
      lastPageDone: (part) => lastPageDone(table, part),
      pageDone: (part, page, at) => pageDone(table, part, page, at),
    },
    dates: { keep: (date, stamp) => keepDate(table, date, stamp) },
    due: { by: (day, limit) => entriesDue(table, day, limit), taken: (entry) => taken(table, entry) },
    figures: {
      keep: (figure) => keepFigure(table, figure),
      list: (range) => listFigures(table, range),
    },
    ownExcuses: {
      keep: (employeeId, excuses) => keepOwnExcuses(table, employeeId, excuses),
      list: (employeeId, from) => listOwnExcuses(table, employeeId, from),
    },
    requests: { keep: (asked) => keepRequest(table, asked), wish: (wished) => wish(table, wished) },
    quarantine: {
      set: (entry) => setAside(table, entry),
      get: (id) => getEntry(table, id),
      list: (range) => listEntries(table, range),
      open: (of) => openEntries(table, of),
      summaries: (ids) => summariesOf(table, ids),
      beginRedrive: (id, at) => beginRedrive(table, id, at),
      markRedriven: (id, at) => markRedriven(table, id, at),
      discard: (id, discarded) => discardEntry(table, id, discarded),
    },
  };
}

export { type ContractKept, contractParts, type KnownContract, type Paying } from './contracts.ts';
export { ContentionFault, PermanentFault, type PermanentFaultCode } from './faults.ts';
export { type Held, heldByNobody } from './hosts.ts';
export type { OpenEntry } from './open-quarantine.ts';
export { InvalidCursorError } from './pages.ts';
export { type QuarantineEntry, type QuarantineSummary, quarantineIdOf } from './quarantine.ts';
export type { RecordedCase } from './referrals.ts';
export type { Projected } from './stamp.ts';
export type { FoundThrough } from './stored-outcome.ts';
export { clientTimes, longestCallMs, tableClient } from './table.ts';
