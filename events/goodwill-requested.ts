import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { caseKey, id, label, once, price, prose } from './fields.ts';
import { product } from './remedies/parts.ts';
import { deskSource } from './sources.ts';

const details = ['value', 'product', 'part'] as const;
type Detail = (typeof details)[number];

/** What a host can do of their own accord, and what has to be said with it: what is `needed`, and what `may` be. */
export const gestures = {
  ShipSparePart: { needed: ['product', 'part'], may: ['value'] },
  Repair: { needed: ['product'], may: ['value'] },
  ReplaceProduct: { needed: ['product'], may: ['value'] },
  WaiveFee: { needed: ['value'], may: [] },
  RefundFee: { needed: ['value'], may: [] },
  Compensate: { needed: ['value'], may: [] },
  MakeGood: { needed: ['value'], may: [] },
  Apologise: { needed: [], may: [] },
  CheckIn: { needed: [], may: [] },
} as const satisfies Record<string, { needed: readonly Detail[]; may: readonly Detail[] }>;
export type Gesture = keyof typeof gestures;

/** Kind words and time: nobody has to weigh what they are worth. */
export const withoutWorth = ['Apologise', 'CheckIn'] as const satisfies readonly Gesture[];

/** What a host wants to do for a customer, field by field. */
const wished = once(() => ({
  customerId: id(),
  kind: z.enum(Object.keys(gestures) as [Gesture, ...Gesture[]]),
  value: z.optional(price()),
  product: z.optional(product()),
  part: z.optional(z.strictObject({ sku: id(), name: label() })),
  reason: prose(),
  about: z.optional(caseKey()).check(z.describe('The case that it is about, where it is about one.')),
}));
type Wished = Pick<z.infer<z.ZodMiniObject<ReturnType<typeof wished>>>, Detail | 'kind'>;

/** Each kind comes with what has to be said with it, and with nothing else. */
const detailed = z.check<Wished>(({ value: told, issues }) => {
  const { needed, may }: { needed: readonly Detail[]; may: readonly Detail[] } = gestures[told.kind];
  for (const detail of details) {
    const missing = needed.includes(detail) && told[detail] === undefined;
    const idle = !needed.includes(detail) && !may.includes(detail) && told[detail] !== undefined;
    if (!missing && !idle) continue;
    const message = missing ? 'this kind needs it' : 'this kind does not take it';
    const params = missing ? {} : { code: 'not-together' };
    issues.push({ code: 'custom', path: [detail], input: undefined, message, params });
  }
});

/** As a host asks for it; who asks, and under which id, is known by then. */
export const goodwillWish = once(() => z.strictObject(wished()).check(detailed));

/** A host wants to do something for a customer. */
export const goodwillRequested = inbound('GoodwillRequested', {
  summary: 'A host wants to put something right for a customer of their own accord.',
  alsoBy: deskSource,
  asked: true,
  data: () => z.strictObject({ requestId: id(), ...wished(), requestedBy: id() }).check(detailed),
  caseId: (data) => data.requestId,
});
