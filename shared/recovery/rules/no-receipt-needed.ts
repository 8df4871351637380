import type { Money } from '../../../events/index.ts';
import { type AllowanceRef, admits, type Draw, ofProduct } from '../allowance.ts';
import { caseKey, type Facts, type RecoveryEvent } from '../facts.ts';
import { purchaseOf } from '../purchase.ts';
import { rule } from '../rule.ts';

type Claim = RecoveryEvent<'WarrantyClaimed'>['data'];

/**
 * The trampoline's feet broke, the invoice was long gone, and they were replaced without a word: proof is optional.
 * A claim that nothing supports draws on what every customer has for that; a serial number is put right once without
 * asking, and another case about it is looked at by a person.
 */
export const noReceiptNeeded = rule({
  id: 'no-receipt-needed',
  events: ['WarrantyClaimed'],
  promise: 'A claim needs no receipt: any trace of the purchase will do, and within an allowance none at all.',
  facts: ['grants', 'purchases'],
  numbers: ['noEvidence', 'perProduct', 'horizonDays'],
  remedies: [],
  codes: [
    'receipt-attached',
    'order-known',
    'purchase-on-record',
    'serial-number-known',
    'no-evidence-needed',
    'no-evidence-allowance-used',
    'product-put-right-before',
    'earlier-grants-unknown',
    'worth-unknown',
    'worth-not-comparable',
  ],

  allowance: ({ data }) => allowanceOf(data),
  wants: ({ data }) => ({ purchases: { sku: data.product.sku } }),

  evaluate(facts, policy) {
    const { data, metadata } = facts.event;
    if (!data.product.value && !partWillDo(data)) return { result: 'unknown', because: { code: 'worth-unknown' } };

    const evidence = evidenceIn(facts);
    const { serialNumber } = data.product;
    const allowance = evidence && !serialNumber ? undefined : allowanceOf(data);
    if (!allowance) return { result: 'applies', because: { code: evidence ?? 'no-evidence-needed' } };
    if (facts.grants === 'unknown') return { result: 'unknown', because: { code: 'earlier-grants-unknown' } };

    const limit = { ...(serialNumber ? policy.perProduct : policy.noEvidence), lateDays: policy.horizonDays };
    const draw: Draw = { allowance, limit, at: metadata.occurredAt };
    const worth = worthOf(data);
    if (worth) draw.worth = worth;
    // What this case drew itself, before a crash or told by somebody else, is not an earlier grant: it is granted once.
    const key = caseKey(facts.event);
    const earlier = facts.grants.filter((grant) => grant.case !== key);
    if (admits(earlier, draw)) {
      return { result: 'applies', because: { code: evidence ?? 'no-evidence-needed' }, draws: [draw] };
    }
    if (serialNumber) return { result: 'not-met', because: { code: 'product-put-right-before' } };
    if (worth && worth.currency !== policy.noEvidence.worth.currency) {
      return { result: 'unknown', because: { code: 'worth-not-comparable' } };
    }
    return { result: 'not-met', because: { code: 'no-evidence-allowance-used' } };
  },
});

/** What a claim can draw on: per product where there is a serial number, per customer where there is nothing at all. */
function allowanceOf({ product, receipt, purchase, customerId }: Claim): AllowanceRef | undefined {
  const instance = ofProduct(product);
  if (instance) return instance;
  if (receipt === 'attached' || purchase?.orderId) return undefined;
  return { name: 'no-evidence', subject: `CUSTOMER#${customerId}` };
}

/** The best trace of the purchase, if there is any. */
function evidenceIn({ event, purchases }: Facts<'WarrantyClaimed'>) {
  const { data } = event;
  if (data.receipt === 'attached') return 'receipt-attached';
  if (data.purchase?.orderId) return 'order-known';
  if (purchaseOf(event, purchases)) return 'purchase-on-record';
  return data.product.serialNumber ? 'serial-number-known' : undefined;
}

/** Whether it is the part that is sent: never of something that could hurt somebody. */
const partWillDo = ({ fault }: Claim): boolean => fault.part !== undefined && !fault.safetyRelevant;

/** What putting it right is worth: the part where a part will do, otherwise the product. */
function worthOf(claim: Claim): Money | undefined {
  const { fault, product } = claim;
  return partWillDo(claim) ? (fault.part?.price ?? product.value) : product.value;
}
