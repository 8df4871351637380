/** What must hold once everything has come to rest. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { EventData, Money } from '../../events/index.ts';
import { figureFrom } from '../../shared/figures-anew.ts';
import { allowanceIn } from '../../shared/ledger/allowances.ts';
import { contractIn } from '../../shared/ledger/contracts.ts';
import { customerIn } from '../../shared/ledger/customers.ts';
import { heldIn } from '../../shared/ledger/hosts.ts';
import { changesOf, hostAfter } from '../../shared/recovery/changes.ts';
import { decide } from '../../shared/recovery/decide.ts';
import {
  answersOf,
  contentHashOf,
  drawsOf,
  type Outcome,
  orderedBy,
  tellingOf,
} from '../../shared/recovery/decision.ts';
import { customerOf, type PromiseMade } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import type { Policy } from '../../shared/recovery/policy.ts';
import { eventAbout, type HandedOn } from '../../shared/recovery/referral.ts';

import { scheduleOf } from '../../shared/segments/scheduling.ts';
import { type Checks, limitOf, overdrawn, revocations, saidAbout } from './checks.ts';

import type { Expected } from './history.ts';
import { itemOf, outcomeFrom, type WireItem } from './memory-table.ts';

/** One message that a queue took: the unit of "accepted". */
export interface Accepted {
  body: string;
  sentAt: number;
  expected: Expected;
}

export interface Rest {
  accepted: readonly Accepted[];
  items: readonly WireItem[];
  checks: Checks;
  policies: readonly Policy[];
  /** What waits, with an alarm, in the one queue that no function empties: bodies. */
  waiting: ReadonlySet<string>;
  /** Whether everything given up was put back and had its chance: then nothing may be missing. */
  final: boolean;
}

const exhausted = 'attempts-exhausted';

/** What is broken at rest, in words; nothing if all is well. */
export function brokenAtRest({ accepted, items, checks, policies, waiting, final }: Rest): string[] {
  const broken: string[] = [];
  const table = new Map(items.map((wire) => [`${wire.pk?.S}|${wire.sk?.S}`, itemOf(wire)]));
  const outcomes = new Map<string, Outcome>();
  for (const wire of items) {
    if (!wire.pk?.S?.startsWith('CASE#')) continue;
    const outcome = outcomeFrom(wire);
    outcomes.set(outcome.caseKey, outcome);
  }

  // P1: each accepted entry is in exactly one place.
  for (const { body, sentAt, expected } of accepted) {
    const code = quarantineCode(table, body, sentAt);
    if (waiting.has(body)) {
      if (final) broken.push(`P1: given up for good: ${short(body)}`);
      continue;
    }
    switch (expected.become) {
      case 'quarantined':
        if (code !== expected.code)
          broken.push(`P1: should be set aside as ${expected.code}, is ${code}: ${short(body)}`);
        break;
      case 'projection':
        if (code !== undefined && code !== exhausted) broken.push(`P1: set aside as ${code}: ${short(body)}`);
        break;
      case 'work-order':
        if (code !== undefined && code !== exhausted) broken.push(`P1: set aside as ${code}: ${short(body)}`);
        else if (code === undefined || final)
          broken.push(...brokenWorkOrder(expected.ordered, table, checks, policies));
        break;
      case 'figure':
        if (code !== undefined && code !== exhausted) broken.push(`P1: set aside as ${code}: ${short(body)}`);
        else if (code === undefined || final) broken.push(...brokenFigure(expected.decided.caseKey, table, outcomes));
        break;
      case 'outcome': {
        const outcome = outcomes.get(expected.caseKey);
        const same = outcome && isDeepStrictEqual(outcome.facts.event.data, expected.data);
        if (code === exhausted && (!final || outcome)) break;
        if (!outcome) broken.push(`P1: neither decided nor set aside (${code}): ${short(body)}`);
        else if (same && code !== undefined) broken.push(`P1: decided and set aside as ${code}: ${short(body)}`);
        else if (!same && code !== 'conflict') broken.push(`P1: other content, set aside as ${code}: ${short(body)}`);
        break;
      }
      case 'nothing':
        broken.push(`P1: reached a queue: ${short(body)}`);
    }
  }

  // P3: draws and grants are the same, to the cent and the millisecond.
  const granted = new Map<string, { key: string; caseKey: string; at: string; worth: Money | undefined }>();
  for (const { caseKey, facts, decision } of outcomes.values()) {
    for (const { allowance, worth } of drawsOf(decision)) {
      const key = `ALLOWANCE#${allowance.subject}|${allowance.name}`;
      const { occurredAt: at } = facts.event.metadata;
      granted.set(`${key} ${caseKey} ${tellingOf(facts.event)}`, { key, caseKey, at, worth });
    }
  }
  // What a person had put right of a product is noted beside the draws, and limits nobody.
  const noted = new Map<string, { key: string; caseKey: string; at: string; worth: Money | undefined }>();
  for (const outcome of outcomes.values()) {
    for (const change of changesOf(outcome)) {
      if (change.kind !== 'put-right') continue;
      const { allowance, grant } = change;
      const key = `ALLOWANCE#${allowance.subject}|${allowance.name}`;
      noted.set(`${key} ${grant.case} ${grant.telling}`, { ...grant, key, caseKey: grant.case, worth: grant.worth });
    }
  }
  for (const [key, draws] of Map.groupBy(granted.values(), (draw) => draw.key)) {
    const limits = policies.map((policy) => limitOf(key, policy));
    // Where the policy changed, each draw was checked when it was made.
    if (policies.length === 1 && limits.every((limit) => overdrawn(draws, limit)))
      broken.push(`P3: more granted than ${key} allows`);
  }
  // What was given up after it drew keeps its draw until it is put back.
  const held = new Set(
    final
      ? []
      : accepted.flatMap(({ body, sentAt, expected }) =>
          expected.become === 'outcome' && (waiting.has(body) || quarantineCode(table, body, sentAt) === exhausted)
            ? [
                `${expected.caseKey} ${contentHashOf({ data: expected.data, occurredAt: expected.metadata.occurredAt })}`,
              ]
            : [],
        ),
  );
  const drawn = new Set<string>();
  for (const [key, item] of table) {
    if (!key.startsWith('ALLOWANCE#')) continue;
    for (const { case: caseKey, telling, at, worth } of allowanceIn(item).grants) {
      const draw = granted.get(`${key} ${caseKey} ${telling}`) ?? noted.get(`${key} ${caseKey} ${telling}`);
      if (draw) {
        drawn.add(`${key} ${caseKey} ${telling}`);
        if (!isDeepStrictEqual({ at, worth }, { at: draw.at, worth: draw.worth }))
          broken.push(`P3: drawn otherwise than granted: ${caseKey}`);
      } else if (!held.has(`${caseKey} ${telling}`)) {
        broken.push(`P3: drawn without a grant: ${caseKey} (${outcomes.get(caseKey)?.decision.verdict})`);
      }
    }
  }
  for (const [key, { caseKey }] of [...granted, ...(final ? noted : [])]) {
    if (!drawn.has(key)) broken.push(`P3: granted without a draw: ${caseKey}`);
  }

  // A run that outlives the visibility of its last receive may record what was set aside meanwhile, and end before it
  // is told. It is not lost: it is in quarantine, and whoever redrives it has it told.
  const setAside = new Set(
    accepted.flatMap(({ body, sentAt, expected }) =>
      expected.become === 'outcome' && quarantineCode(table, body, sentAt) === exhausted ? [expected.caseKey] : [],
    ),
  );
  for (const outcome of outcomes.values()) {
    // P4, P5: said, all of it, and in these words.
    for (const [key, text] of saidAbout(outcome)) {
      if (!final && setAside.has(outcome.caseKey) && !checks.said.has(key)) continue;
      if (checks.said.get(key) !== text)
        broken.push(`P4: ${checks.said.has(key) ? 'said otherwise' : 'never said'}: ${key}`);
    }
    // P12: the same bytes again.
    if (!isDecidedSoAgain(outcome, policies)) broken.push(`P12: decided otherwise now: ${outcome.caseKey}`);
  }
  const about = new Set(
    [...outcomes.values()].flatMap((outcome) => {
      const keys = [...saidAbout(outcome).keys()];
      return [...keys, ...keys.map((key) => key.replaceAll('RemedyOrdered', 'WorkOrderScheduled'))];
    }),
  );
  // It was handed on, and whoever was to tell it was given up: it is told when that is redriven.
  const cutShort = new Set(
    accepted.flatMap(({ body, sentAt, expected }) =>
      expected.become === 'projection' && (waiting.has(body) || quarantineCode(table, body, sentAt) === exhausted)
        ? [Reflect.get(expected.data, 'caseKey')]
        : [],
    ),
  );
  for (const outcome of outcomes.values()) {
    const handedOn = table.get(`CASE#${outcome.caseKey}|OUTCOME`)?.handedOn as HandedOn | undefined;
    for (let turn = 1; turn <= (handedOn?.turn ?? 0); turn += 1) {
      about.add(`ReferralHandedOn ${outcome.outcomeId}-h${turn}:ReferralHandedOn`);
    }
    if (!handedOn || (!final && cutShort.has(outcome.caseKey))) continue;
    const { metadata, data } = eventAbout(outcome, handedOn);
    if (checks.said.get(`ReferralHandedOn ${metadata.eventId}`) !== JSON.stringify({ metadata, data }))
      broken.push(`P4: handed on without a word, or otherwise: ${outcome.caseKey}`);
  }
  for (const key of checks.said.keys()) {
    if (!about.has(key) && !key.startsWith('EventQuarantined')) broken.push(`P4: said about nothing recorded: ${key}`);
  }
  // What waits in the last queue was perhaps set aside and not told yet: that is what it waits for.
  // And one copy of an event may be given up while another is decided: then it is told as decided, and that will do.
  const untold = new Set(
    accepted
      .filter(
        ({ body, expected }) => waiting.has(body) || (expected.become === 'outcome' && outcomes.has(expected.caseKey)),
      )
      .filter(({ body, sentAt }) => waiting.has(body) || quarantineCode(table, body, sentAt) === exhausted)
      .map(({ body }) => hashOf(body)),
  );
  for (const [key, item] of table) {
    if (untold.has(String(item.sk).slice(11))) continue;
    if (key.startsWith('QUARANTINE#') && !checks.said.has(`EventQuarantined ${item.sk}:EventQuarantined`)) {
      broken.push(`P4: set aside without a word: ${item.sk}`);
    }
  }

  if (final) broken.push(...strayFigures(table, outcomes), ...brokenAnswers(table, outcomes));
  broken.push(...toldTwice(outcomes), ...unremedied(outcomes));
  if (final)
    broken.push(...staleProjections(accepted, table), ...withoutHost(table, policies), ...otherHost(table, outcomes));
  // Told again, a contract finds the offers that are out by itself: what a fan-out leaves out shows only before that.
  const nothingGivenUp = waiting.size === 0 && ![...checks.quarantined.values()].includes(exhausted);
  if (final || nothingGivenUp) broken.push(...forgotten(table, outcomes));
  return broken;
}

/** Those that were decided again already, with the same bytes. */
const decidedAgain = new WeakSet<Outcome>();

function isDecidedSoAgain(outcome: Outcome, policies: readonly Policy[]): boolean {
  if (decidedAgain.has(outcome)) return true;
  const policy = policies.find(({ version }) => version === outcome.decision.policyVersion);
  const decision = policy && decide(outcome.facts, policy);
  const again = policy && decision && outcomeOf(outcome.facts, decision, policy);
  const bytes = (from: Outcome | undefined) =>
    JSON.stringify([from?.decision, from?.letter, from?.referral, from?.decidedAt]);
  if (bytes(again) !== bytes(outcome)) return false;
  decidedAgain.add(outcome);
  return true;
}

/** What an outcome adds to the figures is there, as it must be; and whoever wrote an excuse finds it in their own report. */
function brokenFigure(
  caseKey: string,
  table: ReadonlyMap<string, Record<string, unknown>>,
  outcomes: ReadonlyMap<string, Outcome>,
): string[] {
  const outcome = outcomes.get(caseKey);
  if (!outcome) return [`P1: counted without an outcome: ${caseKey}`];
  const { outcomeId, ...wanted } = figureFrom(outcome);
  const { event } = outcome.facts;
  const partition = `FIGURES#${wanted.decidedAt.slice(0, 10)}#${Number.parseInt(outcomeId.slice(0, 1), 16) % 4}`;
  const { pk: _, sk: __, toldAt, ...figure } = table.get(`${partition}|${outcomeId}`) ?? {};
  const toldOnce = typeof toldAt === 'string' && toldAt >= wanted.decidedAt;
  if (!toldOnce || !isDeepStrictEqual(figure, wanted)) return [`figures: not as the outcome says: ${caseKey}`];
  if (!wanted.excuses || event.name !== 'AgentReplied') return [];
  const own = table.get(`EMPLOYEE#${event.data.employeeId}|EXCUSES#${wanted.decidedAt}#${caseKey}`);
  return isDeepStrictEqual(own?.counts, wanted.excuses.counts) ? [] : [`figures: not in the own report: ${caseKey}`];
}

/** At rest there is one figure for each outcome, and none besides. */
function strayFigures(
  table: ReadonlyMap<string, Record<string, unknown>>,
  outcomes: ReadonlyMap<string, Outcome>,
): string[] {
  const counted = [...table].filter(([key]) => key.startsWith('FIGURES#')).map(([, item]) => String(item.sk));
  const recorded = [...outcomes.values()].map(({ outcomeId }) => outcomeId);
  return isDeepStrictEqual(counted.toSorted(), recorded.toSorted())
    ? []
    : [`figures: ${counted.length} for ${recorded.length} outcomes`];
}

/** A remedy has one work order, as its schedule says, and whoever the customer is, it keeps what was promised. */
function brokenWorkOrder(
  { remedyId, remedy, orderedAt }: EventData<'RemedyOrdered'>,
  table: ReadonlyMap<string, Record<string, unknown>>,
  checks: Checks,
  policies: readonly Policy[],
): string[] {
  const said = checks.said.get(`WorkOrderScheduled ${remedyId}:WorkOrderScheduled`);
  if (said === undefined) return [`P4: never scheduled: ${remedyId}`];
  const { data }: { data: EventData<'WorkOrderScheduled'> } = JSON.parse(said);
  const { pk: _, sk: __, ...schedule } = table.get(`REMEDY#${remedyId}|SCHEDULE`) ?? {};
  const { priority, dueOn, promisedBy } = data;
  if (!isDeepStrictEqual(schedule, { priority, dueOn, promisedBy })) return [`P5: ${remedyId} has another schedule`];
  const promises = policies.map((policy) => scheduleOf(remedy.kind, orderedAt, 'unknown', policy).promisedBy);
  if (dueOn > promisedBy || !promises.includes(promisedBy)) return [`P11: ${remedyId} is later than promised`];
  return [];
}

/** Every running contract that pays more than an offer was given that price, or a lower one. */
function forgotten(
  table: ReadonlyMap<string, Record<string, unknown>>,
  outcomes: ReadonlyMap<string, Outcome>,
): string[] {
  const matched = [...outcomes.values()].flatMap(({ facts: { event } }) =>
    event.name === 'OfferParityDue' ? [event.data] : [],
  );
  const items = [...table];
  const offers = items.flatMap(([key, { published }]) =>
    key.startsWith('OFFER#') && published
      ? [{ ...(published as EventData<'OfferPublished'>), productId: key.slice('OFFER#'.length, key.indexOf('|')) }]
      : [],
  );
  const yearly = ({ price, interval }: { price: Money; interval: string }) =>
    price.amount * (interval === 'month' ? 12 : 1);
  return items.flatMap(([key, item]) => {
    if (!key.includes('|CONTRACT#')) return [];
    const contract = contractIn(item);
    if (contract === 'unknown') return [];
    const paid = yearly(contract);
    return offers
      .filter(
        (offer) =>
          offer.productId === contract.productId &&
          offer.price.currency === contract.price.currency &&
          yearly(offer) < paid,
      )
      .filter(
        (offer) =>
          !matched.some(
            (one) =>
              one.contractId === contract.contractId && one.paid.amount === paid && yearly(one.offer) <= yearly(offer),
          ),
      )
      .map((offer) => `forgotten: ${key} pays ${paid} a year, and ${yearly(offer)} is offered`);
  });
}

const complaintIn = (outcome: Outcome | undefined, became: 'waits' | 'settled') =>
  outcome &&
  changesOf(outcome).flatMap((change) =>
    change.kind === 'complaint' && change.became === became ? [`${change.customerId} ${change.complaintId}`] : [],
  )[0];
const complaintSettledBy = (outcome: Outcome | undefined) => complaintIn(outcome, 'settled') ?? 'none is settled';
const complaintWaiting = (outcome: Outcome | undefined) => complaintIn(outcome, 'waits') ?? 'none waits';

/** A referral is open, and on somebody's list; or it was answered, by the one case that says so of itself. */
function brokenAnswers(
  table: ReadonlyMap<string, Record<string, unknown>>,
  outcomes: ReadonlyMap<string, Outcome>,
): string[] {
  const answers = [...outcomes.values()].flatMap(({ caseKey, decision }) => {
    const answered = answersOf(decision);
    return answered === undefined ? [] : [{ answered, by: caseKey }];
  });
  const byReferral = Map.groupBy(answers, ({ answered }) => answered);
  const referrals = [...outcomes.values()].filter(({ decision }) => decision.verdict === 'referred');
  return [
    ...[...byReferral.keys()].flatMap((key) =>
      outcomes.get(key)?.decision.verdict === 'referred' ? [] : [`answers: there is no referral ${key}`],
    ),
    ...referrals.flatMap(({ caseKey }) => {
      const { answeredBy, gsi2pk } = table.get(`CASE#${caseKey}|OUTCOME`) ?? {};
      const by = byReferral.get(caseKey)?.map((answer) => answer.by) ?? [];
      if (by.length > 1) return [`answers: ${caseKey} is answered by ${by.join(' and ')}`];
      if (answeredBy === undefined && gsi2pk === undefined) return [`answers: ${caseKey} is on no list`];
      // The customer's yes to a complaint ends all that waited about it.
      const isSettled =
        by.length === 0 &&
        complaintSettledBy(outcomes.get(String(answeredBy))) === complaintWaiting(outcomes.get(caseKey));
      if (answeredBy !== undefined && isSettled) return [];
      return by[0] === answeredBy ? [] : [`answers: ${caseKey} is closed by ${answeredBy} and answered by ${by[0]}`];
    }),
  ];
}

/** A customer is reminded of a date at most once, whoever told it; what a person grants, because it failed, is theirs. */
function toldTwice(outcomes: ReadonlyMap<string, Outcome>): string[] {
  const dates = [...outcomes.values()].filter(({ facts }) => facts.event.name === 'DateApproaching');
  const reminders = dates.flatMap(({ facts, decision }) =>
    orderedBy(decision).flatMap(({ remedy }) =>
      remedy.kind === 'SendReminder'
        ? [JSON.stringify([customerOf(facts.event), remedy.date, remedy.dueOn, remedy.about])]
        : [],
    ),
  );
  const twice = [...Map.groupBy(reminders, (reminder) => reminder)].filter(([, times]) => times.length > 1);
  return twice.map(([reminder]) => `dates: told twice: ${reminder}`);
}

/** Whoever goes back on a promise owes a remedy, or a person looks. */
function unremedied(outcomes: ReadonlyMap<string, Outcome>): string[] {
  return [...outcomes.values()].flatMap(({ caseKey, facts, decision: { verdict, remedies } }) =>
    revocations.includes(facts.event.name) &&
    !(verdict === 'referred' || (verdict === 'granted' && remedies.length > 0))
      ? [`P10: nothing comes of ${caseKey}`]
      : [],
  );
}

/** Profiles, contracts, offers and segments must be as their newest event tells them. */
function staleProjections(
  accepted: readonly Accepted[],
  table: ReadonlyMap<string, Record<string, unknown>>,
): string[] {
  const newest = new Map<string, { name: string; stamp: string; data: Record<string, unknown> }>();
  for (const { expected } of accepted) {
    // A registration is decided on, and keeps the profile besides.
    if (expected.become !== 'projection' && !(expected.become === 'outcome' && expected.name === 'CustomerRegistered'))
      continue;
    const { name, metadata } = expected;
    const data = expected.data as Record<string, unknown>;
    const stamp = `${new Date(metadata.occurredAt).toISOString()} ${metadata.eventId}`;
    for (const key of placesOf(name, data)) {
      if (stamp > (newest.get(key)?.stamp ?? '')) newest.set(key, { name, stamp, data });
    }
  }
  return [...newest].flatMap(([key, { name, data }]) => {
    const [itemKey = '', what] = key.split(' ');
    const item = table.get(itemKey);
    const kept = (current: unknown, wanted: unknown) =>
      isDeepStrictEqual(current, wanted) ? [] : [`projection: ${key} is not the newest`];
    switch (what) {
      case 'profile':
        return kept(customerIn(item).customer, data);
      case 'SegmentAssigned': {
        const { segment, assignedOn } = item ?? {};
        const { customerId: _, ...told } = data;
        return kept({ segment, assignedOn }, told);
      }
      case 'about': {
        const { employeeId: _, joinsOn: __, ...about } = data;
        return kept(item?.about, about);
      }
      case 'employment': {
        const { joinsOn, leavesOn, mayFollow } = data;
        const employment =
          name === 'EmployeeJoined' ? { joinsOn } : name === 'EmployeeDeparted' ? { leavesOn, mayFollow } : {};
        return kept(item?.employment, employment);
      }
      case 'promise':
        return kept((item?.promise as PromiseMade | undefined)?.what, data.what ?? data.resource);
      case 'agreed':
        return kept((item?.promise as PromiseMade | undefined)?.agreedFor, data.agreedFor);
      case 'purchase':
        return kept(
          customerIn(item).purchases.filter((bought) => isDeepStrictEqual(bought, purchaseIn(data))),
          [purchaseIn(data)],
        );
      case 'absence':
        return kept(Reflect.get(item?.[`absent#${data.from}`] ?? {}, 'until'), data.until);
      case 'contract': {
        const { customerId: _, ...contract } = data;
        return kept(contractIn(item), contract);
      }
    }
    const { offerId, productId, withdrawnOn, ...published } = data;
    const current = name === 'OfferPublished' ? item?.published : item?.withdrawnOn;
    const wanted = name === 'OfferPublished' ? published : withdrawnOn;
    return isDeepStrictEqual(current, wanted)
      ? []
      : [`projection: ${key} (${offerId}, ${productId}) is not the newest`];
  });
}

const purchaseIn = ({ sku, serialNumber, purchasedOn: date }: Record<string, unknown>) => ({
  sku,
  ...(serialNumber !== undefined && { serialNumber }),
  date,
});

/** Where an event is kept: the item's key, and what of the item. */
function placesOf(name: string, data: Record<string, unknown>): string[] {
  const { customerId, productId, offerId, employeeId, from } = data;
  switch (name) {
    case 'SegmentAssigned':
      return [`CUSTOMER#${customerId}|SEGMENT ${name}`];
    case 'OfferParityContinued':
      return [];
    case 'ContractStarted':
    case 'ContractChanged':
      return [`CUSTOMER#${customerId}|CONTRACT#${data.contractId} contract`];
    case 'CustomerRegistered':
    case 'CustomerUpdated':
      return [`CUSTOMER#${customerId}|PROFILE profile`];
    case 'EmployeeJoined':
      return [`EMPLOYEE#${employeeId}|PROFILE about`, `EMPLOYEE#${employeeId}|PROFILE employment`];
    case 'EmployeeChanged':
      return [`EMPLOYEE#${employeeId}|PROFILE about`];
    case 'EmployeeDeparted':
    case 'EmployeeDepartureWithdrawn':
      return [`EMPLOYEE#${employeeId}|PROFILE employment`];
    case 'ProductPurchased':
      return [`CUSTOMER#${customerId}|PROFILE purchase ${JSON.stringify(purchaseIn(data))}`];
    case 'HostAbsent':
      return [`EMPLOYEE#${employeeId}|PROFILE absence ${from}`];
    case 'OrderAccepted':
      return [`CUSTOMER#${customerId}|PROMISE#order#${data.orderId} promise`];
    case 'ReservationConfirmed':
      return [`CUSTOMER#${customerId}|PROMISE#reservation#${data.reservationId} promise`];
    case 'ServiceAgreed':
      return [`CUSTOMER#${customerId}|PROMISE#service#${data.engagementId} agreed`];
    case 'OfferPublished':
    case 'OfferWithdrawn':
      return [`OFFER#${productId}|${offerId} ${name}`];
    default:
      return [];
  }
}

/** Every customer that we know of has one host: somebody who works here, or the policy's stand-in. */
function withoutHost(table: ReadonlyMap<string, Record<string, unknown>>, policies: readonly Policy[]): string[] {
  return [...table].flatMap(([key, item]) => {
    if (!key.startsWith('CUSTOMER#') || !key.endsWith('|PROFILE')) return [];
    const { customer, host } = customerIn(item);
    if (host === 'unknown') return customer === 'unknown' ? [] : [`P10: ${key} has no host`];
    if (item.gsi2pk !== `LOOKS-AFTER#${host.hostId}`) return [`P10: ${key} is not on the list of ${host.hostId}`];
    if (host.hostId === host.deputyId) return [`P10: ${key} has a host who stands in for themselves`];
    const isStandIn = policies.some(({ referral }) => referral.standInHost === host.hostId);
    return isStandIn || table.has(`EMPLOYEE#${host.hostId}|PROFILE`) ? [] : [`P10: nobody knows the host of ${key}`];
  });
}

/** Whoever has a customer by a recorded case is whom that case names, whatever other runs of it had in mind. */
function otherHost(
  table: ReadonlyMap<string, Record<string, unknown>>,
  outcomes: ReadonlyMap<string, Outcome>,
): string[] {
  return [...table].flatMap(([key, item]) => {
    if (!key.startsWith('CUSTOMER#') || !key.endsWith('|PROFILE')) return [];
    const { by = '', host, before } = heldIn(item);
    const outcome = outcomes.get(by);
    const named = outcome && (hostAfter(outcome) ?? before);
    if (!named || named === 'unknown' || isDeepStrictEqual(host, named)) return [];
    return [`P10: ${key} has another host than ${by} says`];
  });
}

function quarantineCode(table: ReadonlyMap<string, Record<string, unknown>>, body: string, sentAt: number) {
  const hash = hashOf(body);
  const day = new Date(sentAt).toISOString().slice(0, 10);
  const shard = Number.parseInt(hash.slice(0, 1), 16) % 4;
  const item = table.get(`QUARANTINE#${day}#${shard}|${day}-${hash}`);
  return item?.code as string | undefined;
}

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 32);

const short = (body: string): string => body.slice(body.indexOf('"detail-type"'), 300);
