/** How an outcome is laid down in the table, and read back as what it was, byte for byte. */
import * as z from 'zod/mini';
import { metadata } from '../../events/envelope.ts';
import { channel, instant, language, money, once } from '../../events/fields.ts';
import { contractOf } from '../../events/index.ts';
import { basis, remedy } from '../../events/remedy.ts';
import { type Outcome, outcomeIdOf } from '../recovery/decision.ts';
import { earlierOf } from '../recovery/earlier.ts';
import { becauseSchema, completed, knownFacts, withoutUnknown } from '../recovery/fact-schemas.ts';
import { customerOf, type Earlier, type Facts, type RecoveryEvent, recoveryEvents } from '../recovery/facts.ts';
import { UnreadableItemFault } from './faults.ts';
import { read } from './items.ts';
import { pack, unpack } from './packing.ts';
import { sortable } from './stamp.ts';
import { keys } from './table.ts';

/** What is packed: everything that neither stands in a key nor derives from one. */
type Body = Omit<Outcome, 'outcomeId' | 'caseKey' | 'contentHash' | 'facts'> & { facts: StoredFacts };
/** A fact that is unknown is left out. */
type StoredFacts = Partial<Facts> & Pick<Facts, 'event'>;

const storedItem = once(() =>
  z.object({
    pk: z.string().check(z.startsWith(keys.outcome('').pk)),
    contentHash: z.string(),
    body: z.instanceof(Uint8Array),
  }),
);

const dossierPlace = once(() => z.object({ gsi1sk: z.optional(z.string()) }));

/** Whether the index of dossiers has the outcome in an item, or will in a moment. */
export const isListed = (item: unknown): boolean => read('outcome', dossierPlace(), item).gsi1sk !== undefined;

const answer = once(() => z.object({ answeredBy: z.optional(z.string()) }));

/** How a customer's dossier finds an outcome: in the index, or because the customer's own item names its case (`hosts.ts`). */
export type FoundThrough = 'index' | 'customer';

/**
 * The item of an outcome. The two indexes are fed from here: the dossier by what is found there, the host's list by a
 * referral only. Whatever is written beside a referral later concerns the host's list alone.
 */
export function outcomeItem(
  { caseKey, outcomeId: _, contentHash, ...body }: Outcome,
  found: FoundThrough = 'index',
): Record<string, unknown> {
  const { decision, referral, decidedAt, facts } = body;
  const customerId = customerOf(facts.event);
  return {
    ...keys.outcome(caseKey),
    ...(customerId && found === 'index' && { gsi1pk: keys.dossier(customerId), gsi1sk: placeOf(caseKey, decidedAt) }),
    ...(referral && referralKeys(caseKey, referral)),
    verdict: decision.verdict,
    policyVersion: decision.policyVersion,
    contentHash,
    body: pack(JSON.stringify({ ...body, facts: withoutUnknown(facts) })),
  };
}

/** Where an outcome stands in a dossier. */
export const placeOf = (caseKey: string, decidedAt: string): string => `${sortable(decidedAt)}#${caseKey}`;

/** Where an open referral stands on its owner's list. */
export const referralKeys = (caseKey: string, { hostId, dueAt }: { hostId: string; dueAt: string }) => ({
  gsi2pk: keys.host(hostId),
  gsi2sk: `${sortable(dueAt)}#${caseKey}`,
});

/** The outcome in an item. @throws UnreadableItemFault if the item is not one that `outcomeItem` made */
export function outcomeIn(item: unknown): Outcome {
  const { pk, contentHash, body: packed } = read('outcome', storedItem(), item);
  const body: unknown = JSON.parse(unpack(packed));
  checkBody(body);
  const caseKey = pk.slice(keys.outcome('').pk.length);
  const { event, ...known } = body.facts;
  return { outcomeId: outcomeIdOf(caseKey), caseKey, contentHash, ...body, facts: { ...completed(known), event } };
}

/** The outcome in an item as a later case sees it that answers it. */
export function earlierIn(item: unknown): Earlier {
  const { answeredBy } = read('answer', answer(), item);
  return earlierOf(outcomeIn(item), answeredBy);
}

/** Checks without touching: a schema's own output would have its keys in another order, and other bytes. */
function checkBody(body: unknown): asserts body is Body {
  const checked = bodySchema().safeParse(body);
  if (checked.success) return;
  throw new UnreadableItemFault(
    'outcome',
    checked.error.issues.map(({ path }) => `body.${path.join('.')}`),
  );
}

const bodySchema = once((): z.ZodMiniType<Body> => {
  const draw = z.object({
    allowance: z.object({ name: z.string(), subject: z.string() }),
    limit: z.object({ cases: z.int(), worth: z.optional(money()), days: z.int(), lateDays: z.int() }),
    at: instant(),
    worth: z.optional(money()),
  });
  const finding = z.object({
    rule: z.string(),
    result: z.enum(['applies', 'not-met', 'not-applicable', 'unknown']),
    because: becauseSchema(),
    remedies: z.optional(z.array(remedy())),
    meanwhile: z.optional(z.array(remedy())),
    basis: z.optional(basis()),
    answers: z.optional(z.string()),
    draws: z.optional(z.array(draw)),
  });
  return z.object({
    facts: z.extend(z.partial(z.object(knownFacts())), { event: z.custom<RecoveryEvent>(isRecoveryEvent) }),
    decision: z.object({
      verdict: z.enum(['granted', 'referred', 'unneeded']),
      remedies: z.array(remedy()),
      meanwhile: z.optional(z.array(remedy())),
      findings: z.array(finding),
      policyVersion: z.string(),
    }),
    letter: z.optional(z.object({ channel: channel(), language: language(), subject: z.string(), body: z.string() })),
    referral: z.optional(z.object({ hostId: z.string(), dueAt: instant() })),
    decidedAt: instant(),
  });
});

const eventFrame = once(() =>
  z.object({
    name: z.enum(recoveryEvents),
    source: z.string(),
    caseId: z.string(),
    metadata: metadata(),
    data: z.unknown(),
  }),
);

/** An event of those that are decided on, with the data that its contract asks for. */
function isRecoveryEvent(value: unknown): boolean {
  const frame = eventFrame().safeParse(value);
  return frame.success && contractOf(frame.data.name)?.data().safeParse(frame.data.data).success === true;
}
