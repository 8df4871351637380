/**
 * The rules for @gorules/zen-engine: for each event one decision graph of one expression node, which is its fastest
 * way (no function nodes, no tables to scan). The graphs are compiled once; policy numbers stand in them as constants.
 */
import { overrideConfig, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import type { Facts, RecoveryName } from '../../../shared/recovery/facts.ts';
import type { Policy } from '../../../shared/recovery/policy.ts';
import type { Answer, Rival } from './answer.ts';

/** Name and expression, in the order in which they are evaluated; `$` is what was evaluated before. */
type Expressions = readonly (readonly [key: string, expression: string])[];

export function zenEngine(policy: Policy): Rival {
  // Spares every node a copy of all nodes before it; these graphs do not use it.
  overrideConfig({ nodesInContext: false });
  const engine = new ZenEngine();
  const decisionOf = (expressions: Expressions) =>
    engine.createDecision(new ZenDecisionContent(graphOf([...expressions, ...combined])));
  const decisions: Partial<Record<RecoveryName, ReturnType<typeof decisionOf>>> = {
    WarrantyClaimed: decisionOf([...notTooOld(policy), ...warrantyClaimed(policy)]),
    HotlineCallEnded: decisionOf([...notTooOld(policy), ...hotlineCallEnded]),
    ContractRenewalDue: decisionOf([...notTooOld(policy), ...contractRenewalDue]),
  };
  return {
    name: '@gorules/zen-engine',
    async decide(facts: Facts): Promise<Answer> {
      const decision = decisions[facts.event.name];
      if (!decision) throw new Error(`the rules of ${facts.event.name} are not translated`);
      return (await decision.evaluate(facts)).result.answer;
    },
  };
}

function graphOf(expressions: Expressions): object {
  const position = { x: 0, y: 0 };
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'request', name: 'request', type: 'inputNode', position },
      {
        id: 'decide',
        name: 'decide',
        type: 'expressionNode',
        position,
        content: {
          expressions: expressions.map(([key, value], index) => ({ id: String(index), key, value })),
          passThrough: false,
          inputField: null,
          outputPath: null,
          executionMode: 'single',
        },
      },
      { id: 'response', name: 'response', type: 'outputNode', position },
    ],
    edges: [
      { id: 'in', sourceId: 'request', targetId: 'decide', type: 'edge' },
      { id: 'out', sourceId: 'decide', targetId: 'response', type: 'edge' },
    ],
  };
}

const dayMilliseconds = 86_400_000;

const notTooOld = ({ horizonDays }: Policy): Expressions => [
  ['at', 'd(event.metadata.occurredAt).timestamp()'],
  [
    'age',
    `now == 'unknown' ? 'time-of-receipt-unknown'
      : d(now).timestamp() - $.at > ${horizonDays * dayMilliseconds} ? 'stale' : 'timely'`,
  ],
  ['notTooOld', `{ rule: 'not-too-old', result: $.age == 'stale' ? 'not-met' : 'not-applicable', code: $.age }`],
];

const warrantyClaimed = ({ noEvidence, perProduct, statutoryMonths }: Policy): Expressions => [
  ['claim', 'event.data'],
  ['serial', '$.claim.product.serialNumber'],
  ['value', '$.claim.product.value'],
  ['part', '$.claim.fault.part'],
  ['safety', '$.claim.fault.safetyRelevant ?? false'],
  ['worth', '$.part != null and $.safety == false ? $.part.price ?? $.value : $.value'],

  ['sameArticle', `purchases == 'unknown' ? [] : filter(purchases as p, p.sku == $.claim.product.sku)`],
  ['sameItem', '$.serial == null ? [] : filter($.sameArticle as p, p.serialNumber == $.serial)'],
  ['perhapsSame', '$.serial == null ? $.sameArticle : filter($.sameArticle as p, p.serialNumber == null)'],
  ['own', '$.sameItem[0] ?? $.perhapsSame[0]'],
  [
    'evidence',
    `$.claim.receipt == 'attached' ? 'receipt-attached'
      : $.claim.purchase.orderId != null ? 'order-known'
      : $.own != null ? 'purchase-on-record'
      : $.serial != null ? 'serial-number-known' : null`,
  ],

  ['draws', '$.serial != null or $.evidence == null'],
  ['days', `$.serial != null ? ${perProduct.days} : ${noEvidence.days}`],
  ['cases', `$.serial != null ? ${perProduct.cases} : ${noEvidence.cases}`],
  ['limit', `$.serial != null ? 1000000000000000 : ${noEvidence.worth.amount}`],
  ['comparable', `$.serial != null or $.worth == null or $.worth.currency == '${noEvidence.worth.currency}'`],
  [
    'near',
    `$.draws and grants != 'unknown'
      ? filter(
          map(grants as g, { distance: d(g.at).timestamp() - $.at, worth: g.worth.amount ?? 0 }),
          abs(#.distance) < $.days * ${dayMilliseconds}
        )
      : []`,
  ],
  ['starts', 'flatMap([[0], map(filter($.near, #.distance < 0), #.distance)], #)'],
  [
    'room',
    `$.comparable and all($.starts as start,
      len(filter($.near as g, g.distance >= start and g.distance < start + $.days * ${dayMilliseconds})) < $.cases
      and sum(map(
        filter($.near as g, g.distance >= start and g.distance < start + $.days * ${dayMilliseconds}), #.worth
      )) + ($.worth.amount ?? 0) <= $.limit)`,
  ],
  [
    'proof',
    `$.value == null and ($.part == null or $.safety) ? 'worth-unknown'
      : $.draws == false ? $.evidence
      : grants == 'unknown' ? 'earlier-grants-unknown'
      : $.room ? $.evidence ?? 'no-evidence-needed'
      : $.serial != null ? 'product-put-right-before'
      : $.comparable == false ? 'worth-not-comparable' : 'no-evidence-allowance-used'`,
  ],
  [
    'noReceiptNeeded',
    `{
      rule: 'no-receipt-needed',
      result: $.proof in ['worth-unknown', 'earlier-grants-unknown', 'worth-not-comparable'] ? 'unknown'
        : $.proof in ['product-put-right-before', 'no-evidence-allowance-used'] ? 'not-met' : 'applies',
      code: $.proof
    }`,
  ],

  [
    'way',
    `$.safety ? 'safety-relevant' : $.part != null ? 'part-named'
      : $.claim.fault.repairable ?? false ? 'repairable' : 'not-repairable'`,
  ],
  ['repairBeforeScrap', `{ rule: 'repair-before-scrap', result: 'applies', code: $.way }`],

  ['claimedOn', 'd(event.metadata.occurredAt[0:9])'],
  ['told', '$.claim.purchase.date == null ? null : d($.claim.purchase.date)'],
  ['onRecord', '$.own.date == null ? null : d($.own.date)'],
  [
    'purchasedOn',
    `$.told != null and ($.told ?? $.claimedOn) <= $.claimedOn ? $.told
      : $.onRecord != null and ($.onRecord ?? $.claimedOn) <= $.claimedOn ? $.onRecord : null`,
  ],
  [
    'right',
    `$.purchasedOn == null ? 'purchase-date-unknown'
      : $.claimedOn > $.purchasedOn.add(${statutoryMonths}, 'month') ? 'statutory-period-over'
      : 'within-statutory-period'`,
  ],
  [
    'rightNotFavour',
    `{
      rule: 'right-not-favour',
      result: $.right == 'within-statutory-period' ? 'applies' : 'not-applicable',
      code: $.right
    }`,
  ],

  ['findings', '[$.notTooOld, $.noReceiptNeeded, $.repairBeforeScrap, $.rightNotFavour]'],
  ['basis', `$.right == 'within-statutory-period' ? 'right' : 'goodwill'`],
  // The warning is ordered at once then, and not proposed.
  ['referred', `some($.findings, #.result == 'not-met' or #.result == 'unknown')`],
  [
    'remedies',
    `$.way == 'safety-relevant'
      ? ($.referred
        ? [{ kind: 'ReplaceProduct', basis: $.basis, value: $.value }]
        : [{ kind: 'ReplaceProduct', basis: $.basis, value: $.value }, { kind: 'StopUseNotice', basis: $.basis }])
      : $.way == 'part-named' ? [{ kind: 'ShipSparePart', basis: $.basis, value: $.part.price }]
      : $.way == 'repairable' ? [{ kind: 'Repair', basis: $.basis, value: $.value }]
      : [{ kind: 'ReplaceProduct', basis: $.basis, value: $.value }]`,
  ],
];

const hotlineCallEnded: Expressions = [
  ['call', 'event.data'],
  [
    'fee',
    `($.call.fee.amount ?? 0) == 0 ? 'no-fee'
      : $.call.feeStatus == 'pending' ? 'fee-not-billed'
      : $.call.feeStatus == null ? 'fee-status-unknown' : 'fee-billed'`,
  ],
  ['freeHotline', `{ rule: 'free-hotline', result: $.fee == 'no-fee' ? 'not-applicable' : 'applies', code: $.fee }`],
  ['findings', '[$.notTooOld, $.freeHotline]'],
  ['basis', `$.call.about == 'contract' ? 'right' : 'goodwill'`],
  [
    'remedies',
    `$.fee == 'no-fee' ? []
      : $.fee == 'fee-not-billed' ? [{ kind: 'WaiveFee', basis: $.basis, value: $.call.fee }]
      : [{ kind: 'RefundFee', basis: $.basis, value: $.call.fee }]`,
  ],
];

const contractRenewalDue: Expressions = [
  ['contract', 'event.data'],
  ['renewsOn', 'd($.contract.renewsOn)'],
  [
    'valid',
    `offers == 'unknown' ? []
      : filter(offers as o, o.productId == $.contract.productId
        and d(o.validFrom) <= $.renewsOn
        and (o.validUntil == null ? true : $.renewsOn <= d(o.validUntil))
        and (o.withdrawnOn == null ? true : $.renewsOn < d(o.withdrawnOn)))`,
  ],
  [
    'prices',
    `map(
      filter($.valid as o, o.price.currency == $.contract.currentPrice.currency),
      #.interval == 'year' ? #.price.amount : #.price.amount * 12
    )`,
  ],
  ['price', `len($.prices) == 0 ? null : $.contract.interval == 'year' ? min($.prices) : floor(min($.prices) / 12)`],
  [
    'offer',
    `offers == 'unknown' ? 'offers-unknown'
      : len($.valid) == 0 ? 'no-offer'
      : ($.price ?? $.contract.currentPrice.amount) < $.contract.currentPrice.amount ? 'better-offer'
      : len($.prices) < len($.valid) ? 'offer-in-other-currency' : 'no-better-offer'`,
  ],
  [
    'sameDiscount',
    `{
      rule: 'same-discount',
      result: $.offer == 'better-offer' ? 'applies'
        : $.offer in ['offers-unknown', 'offer-in-other-currency'] ? 'unknown' : 'not-applicable',
      code: $.offer
    }`,
  ],
  ['findings', '[$.notTooOld, $.sameDiscount]'],
  [
    'remedies',
    `$.offer == 'better-offer'
      ? [{
          kind: 'MatchOffer',
          basis: 'promise',
          value: { amount: $.contract.currentPrice.amount - $.price, currency: $.contract.currentPrice.currency }
        }]
      : []`,
  ],
];

/** From findings and remedies to the answer. */
const combined: Expressions = [
  [
    'verdict',
    `some($.findings, #.result == 'not-met' or #.result == 'unknown') ? 'referred'
      : len($.remedies) > 0 ? 'granted' : 'unneeded'`,
  ],
  ['answer', '{ verdict: $.verdict, remedies: $.remedies, findings: $.findings }'],
];
