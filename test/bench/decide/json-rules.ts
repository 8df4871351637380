/**
 * The rules for json-rules-engine: for each event one engine, built once, with only the rules of that event. What
 * conditions cannot say (a window, a best offer, a date) is a dynamic fact, computed at most once in a run; paths are
 * resolved by a plain function, which is much faster than the JSONPath of the default. The rules of one event exclude
 * each other where they are alternatives, so that all can have the same priority: priorities run one after the other
 * and would only cost time.
 */
import { type Almanac, Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Basis, Money, RemedyKind } from '../../../events/index.ts';
import { admits, type Limit } from '../../../shared/recovery/allowance.ts';
import { monthsAfter } from '../../../shared/recovery/calendar.ts';
import type { Facts, Offer, RecoveryEvent, RecoveryName } from '../../../shared/recovery/facts.ts';
import type { Policy } from '../../../shared/recovery/policy.ts';
import { purchaseOf } from '../../../shared/recovery/purchase.ts';
import type { Answer, Rival } from './answer.ts';

type NestedCondition = Extract<TopLevelCondition, { all: unknown }>['all'][number];
type Metadata = Facts['event']['metadata'];
type Result = Answer['findings'][number]['result'];

/** What a rule's event carries: the finding, and what it gives or raises. */
interface Found {
  rule: string;
  code: string;
  remedies?: RemedyKind[];
  basis?: Basis;
}

export function jsonRulesEngine(policy: Policy): Rival {
  const engines: Partial<Record<RecoveryName, Engine>> = {
    WarrantyClaimed: warrantyClaimed(policy),
    HotlineCallEnded: hotlineCallEnded(policy),
    ContractRenewalDue: contractRenewalDue(policy),
  };
  return {
    name: 'json-rules-engine',
    async decide(facts) {
      const { event, ...known } = facts;
      const engine = engines[event.name];
      if (!engine) throw new Error(`the rules of ${event.name} are not translated`);
      const { events, almanac } = await engine.run({
        ...known,
        data: event.data,
        metadata: event.metadata,
      });
      const best = event.name === 'ContractRenewalDue' ? await almanac.factValue<Best>('best') : undefined;
      return answerFrom(
        events.map(({ type, params }) => ({ result: type as Result, found: params as Found })),
        facts,
        best,
      );
    },
  };
}

/** What is left to do after a run: from the rules' events to the verdict and the remedies. */
function answerFrom(events: { result: Result; found: Found }[], { event }: Facts, best: Best): Answer {
  const basis = events.find(({ found }) => found.basis)?.found.basis ?? basisOf(event);
  const referred = events.some(({ result }) => result === 'not-met' || result === 'unknown');
  const remedies = events.flatMap(({ found: { remedies: kinds = [] } }) =>
    kinds
      // The warning is ordered at once then, and not proposed.
      .filter((kind) => !(referred && kind === 'StopUseNotice'))
      .map((kind) => ({ kind, basis, value: worthOf(kind, event, best) })),
  );
  return {
    verdict: referred ? 'referred' : remedies.length > 0 ? 'granted' : 'unneeded',
    remedies,
    findings: events.map(({ result, found: { rule, code } }) => ({ rule, result, code })),
  };
}

function basisOf(event: RecoveryEvent): Basis {
  return event.name === 'HotlineCallEnded' && event.data.about === 'contract' ? 'right' : 'goodwill';
}

function worthOf(kind: RemedyKind, event: RecoveryEvent, best: Best): Money | undefined {
  switch (event.name) {
    case 'WarrantyClaimed':
      if (kind === 'StopUseNotice') return undefined;
      return kind === 'ShipSparePart' ? event.data.fault.part?.price : event.data.product.value;
    case 'HotlineCallEnded':
      return event.data.fee;
    case 'ContractRenewalDue':
      return best?.saving;
  }
}

/** `pathResolver` of the library's documentation; `undefined` on the way ends it. */
function resolvePath(value: object, path: string): unknown {
  let at: unknown = value;
  for (const key of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

const engineWith = (rules: RuleProperties[]): Engine => {
  const engine = new Engine(rules, { allowUndefinedFacts: true, pathResolver: resolvePath });
  engine.addOperator('exists', (value, expected) => (value !== undefined) === expected);
  return engine;
};

const when = (all: NestedCondition[], result: Result, found: Found): RuleProperties => ({
  conditions: { all },
  event: { type: result, params: found },
});
const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const oneOf = (fact: string, value: unknown[]): NestedCondition => ({ fact, operator: 'in', value });
const data = (path: string, operator: string, value: unknown): NestedCondition => ({
  fact: 'data',
  path,
  operator,
  value,
});

const dayMilliseconds = 86_400_000;

/** The fact `age`, and the rules on it. */
function notTooOld(engine: Engine, { horizonDays }: Policy): void {
  engine.addFact('age', async (_, almanac) => {
    const now = await almanac.factValue<Facts['now']>('now');
    const { occurredAt } = await almanac.factValue<Metadata>('metadata');
    if (now === 'unknown') return 'time-of-receipt-unknown';
    return Date.parse(now) - Date.parse(occurredAt) > horizonDays * dayMilliseconds ? 'stale' : 'timely';
  });
  const rule = 'not-too-old';
  engine.addRule(when([is('age', 'stale')], 'not-met', { rule, code: 'stale' }));
  for (const code of ['timely', 'time-of-receipt-unknown']) {
    engine.addRule(when([is('age', code)], 'not-applicable', { rule, code }));
  }
}

type Claim = RecoveryEvent<'WarrantyClaimed'>['data'];
const claimIn = (almanac: Almanac) => almanac.factValue<Claim>('data');

function warrantyClaimed(policy: Policy): Engine {
  const proof = 'no-receipt-needed';
  const scrap = 'repair-before-scrap';
  const right = 'right-not-favour';
  const weighable = is('weighable', true);
  const safe = data('fault.safetyRelevant', 'notEqual', true);
  const noPart = data('fault.part', 'exists', false);
  const engine = engineWith([
    when([is('weighable', false)], 'unknown', { rule: proof, code: 'worth-unknown' }),
    ...['receipt-attached', 'order-known', 'purchase-on-record', 'serial-number-known', 'no-evidence-needed'].map(
      (code) =>
        when([weighable, is('evidence', code), oneOf('room', ['unlimited', 'some'])], 'applies', { rule: proof, code }),
    ),
    when([weighable, is('room', 'unknown')], 'unknown', { rule: proof, code: 'earlier-grants-unknown' }),
    when([weighable, is('room', 'none'), data('product.serialNumber', 'exists', true)], 'not-met', {
      rule: proof,
      code: 'product-put-right-before',
    }),
    when([weighable, is('room', 'not-comparable')], 'unknown', { rule: proof, code: 'worth-not-comparable' }),
    when([weighable, is('room', 'none'), data('product.serialNumber', 'exists', false)], 'not-met', {
      rule: proof,
      code: 'no-evidence-allowance-used',
    }),

    when([data('fault.safetyRelevant', 'equal', true)], 'applies', {
      rule: scrap,
      code: 'safety-relevant',
      remedies: ['ReplaceProduct', 'StopUseNotice'],
    }),
    when([safe, data('fault.part', 'exists', true)], 'applies', {
      rule: scrap,
      code: 'part-named',
      remedies: ['ShipSparePart'],
    }),
    when([safe, noPart, data('fault.repairable', 'equal', true)], 'applies', {
      rule: scrap,
      code: 'repairable',
      remedies: ['Repair'],
    }),
    when([safe, noPart, data('fault.repairable', 'notEqual', true)], 'applies', {
      rule: scrap,
      code: 'not-repairable',
      remedies: ['ReplaceProduct'],
    }),

    when([is('period', 'unknown')], 'not-applicable', { rule: right, code: 'purchase-date-unknown' }),
    when([is('period', 'over')], 'not-applicable', { rule: right, code: 'statutory-period-over' }),
    when([is('period', 'within')], 'applies', { rule: right, code: 'within-statutory-period', basis: 'right' }),
  ]);
  notTooOld(engine, policy);
  claimFacts(engine, policy);
  return engine;
}

/** What a claim's conditions look at besides the claim itself. */
function claimFacts(engine: Engine, { noEvidence, perProduct, statutoryMonths, horizonDays }: Policy): void {
  engine.addFact('weighable', async (_, almanac) => {
    const { product, fault } = await claimIn(almanac);
    return Boolean(product.value ?? (fault.safetyRelevant ? undefined : fault.part));
  });
  engine.addFact('own', async (_, almanac) => {
    const told = { data: await claimIn(almanac), metadata: await almanac.factValue<Metadata>('metadata') };
    return purchaseOf(told, await almanac.factValue<Facts['purchases']>('purchases'));
  });
  engine.addFact('evidence', async (_, almanac) => {
    const { receipt, purchase, product } = await claimIn(almanac);
    if (receipt === 'attached') return 'receipt-attached';
    if (purchase?.orderId) return 'order-known';
    if (await almanac.factValue('own')) return 'purchase-on-record';
    return product.serialNumber ? 'serial-number-known' : 'no-evidence-needed';
  });
  engine.addFact('room', async (_, almanac) => {
    const { product, fault, customerId } = await claimIn(almanac);
    const evidence = await almanac.factValue('evidence');
    if (!product.serialNumber && evidence !== 'no-evidence-needed') return 'unlimited';
    const grants = await almanac.factValue<Facts['grants']>('grants');
    if (grants === 'unknown') return 'unknown';
    const worth = fault.part && !fault.safetyRelevant ? (fault.part.price ?? product.value) : product.value;
    const limit: Limit = { ...(product.serialNumber ? perProduct : noEvidence), lateDays: horizonDays };
    if (limit.worth && worth && worth.currency !== limit.worth.currency) return 'not-comparable';
    const { occurredAt } = await almanac.factValue<Metadata>('metadata');
    const allowance = { name: '', subject: customerId };
    return admits(grants, { allowance, limit, at: occurredAt, worth }) ? 'some' : 'none';
  });
  engine.addFact('period', async (_, almanac) => {
    const { purchase } = await claimIn(almanac);
    const { occurredAt } = await almanac.factValue<Metadata>('metadata');
    const own = await almanac.factValue<ReturnType<typeof purchaseOf>>('own');
    const claimedOn = occurredAt.slice(0, 10);
    const purchasedOn = [purchase?.date, own?.date].find((day) => day !== undefined && day <= claimedOn);
    if (!purchasedOn) return 'unknown';
    return claimedOn <= monthsAfter(purchasedOn, statutoryMonths) ? 'within' : 'over';
  });
}

function hotlineCallEnded(policy: Policy): Engine {
  const rule = 'free-hotline';
  const charged = data('fee.amount', 'greaterThan', 0);
  const engine = engineWith([
    when([{ any: [data('fee', 'exists', false), data('fee.amount', 'equal', 0)] }], 'not-applicable', {
      rule,
      code: 'no-fee',
    }),
    when([charged, data('feeStatus', 'equal', 'pending')], 'applies', {
      rule,
      code: 'fee-not-billed',
      remedies: ['WaiveFee'],
    }),
    when([charged, data('feeStatus', 'in', ['invoiced', 'paid'])], 'applies', {
      rule,
      code: 'fee-billed',
      remedies: ['RefundFee'],
    }),
    when([charged, data('feeStatus', 'exists', false)], 'applies', {
      rule,
      code: 'fee-status-unknown',
      remedies: ['RefundFee'],
    }),
  ]);
  notTooOld(engine, policy);
  return engine;
}

/** The cheapest offer in the contract's currency, and what it saves. */
type Best = { amount: number; saving: Money } | undefined;

function contractRenewalDue(policy: Policy): Engine {
  const rule = 'same-discount';
  const known = { fact: 'offers', operator: 'notEqual', value: 'unknown' };
  const some = { fact: 'valid', path: 'length', operator: 'greaterThan', value: 0 };
  const engine = engineWith([
    when([is('offers', 'unknown')], 'unknown', { rule, code: 'offers-unknown' }),
    when([known, { ...some, operator: 'equal' }], 'not-applicable', { rule, code: 'no-offer' }),
    when([known, some, is('better', true)], 'applies', {
      rule,
      code: 'better-offer',
      remedies: ['MatchOffer'],
      basis: 'promise',
    }),
    when([known, some, is('better', false), is('foreign', true)], 'unknown', { rule, code: 'offer-in-other-currency' }),
    when([known, some, is('better', false), is('foreign', false)], 'not-applicable', { rule, code: 'no-better-offer' }),
  ]);
  notTooOld(engine, policy);

  const contractIn = (almanac: Almanac) => almanac.factValue<RecoveryEvent<'ContractRenewalDue'>['data']>('data');
  const yearly = ({ price, interval }: Offer) => (interval === 'year' ? price.amount : price.amount * 12);
  engine.addFact('valid', async (_, almanac) => {
    const { productId, renewsOn } = await contractIn(almanac);
    const offers = await almanac.factValue<Facts['offers']>('offers');
    if (offers === 'unknown') return [];
    return offers.filter(
      ({ productId: of, validFrom, validUntil, withdrawnOn }) =>
        of === productId &&
        validFrom <= renewsOn &&
        (!validUntil || renewsOn <= validUntil) &&
        (!withdrawnOn || renewsOn < withdrawnOn),
    );
  });
  engine.addFact('best', async (_, almanac): Promise<Best> => {
    const { currentPrice, interval } = await contractIn(almanac);
    const amounts = (await almanac.factValue<Offer[]>('valid'))
      .filter(({ price }) => price.currency === currentPrice.currency)
      .map((offer) => (interval === 'year' ? yearly(offer) : Math.floor(yearly(offer) / 12)));
    if (amounts.length === 0) return undefined;
    const amount = Math.min(...amounts);
    return { amount, saving: { amount: currentPrice.amount - amount, currency: currentPrice.currency } };
  });
  engine.addFact('better', async (_, almanac) => ((await almanac.factValue<Best>('best'))?.saving.amount ?? 0) > 0);
  engine.addFact('foreign', async (_, almanac) => {
    const { currentPrice } = await contractIn(almanac);
    return (await almanac.factValue<Offer[]>('valid')).some(({ price }) => price.currency !== currentPrice.currency);
  });
  return engine;
}
