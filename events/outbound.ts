/**
 * What Kulanz says. `caseKey` is `<event>#<source>#<caseId>` of the case that was decided; `outcomeId` and `remedyId`
 * derive from it, so consumers can deduplicate on them.
 */
import * as z from 'zod/mini';
import { outbound } from './contract.ts';
import { channel, day, id, instant, language, once } from './fields.ts';
import { remedy } from './remedy.ts';

const caseKey = once(() => z.string().check(z.maxLength(400)));
const event = once(() => z.string().check(z.maxLength(64)));

/**
 * One per outcome: what was decided, and which rules said so. `remedies` are granted or, in a referral, proposed;
 * `meanwhile` is what a referral does not wait with.
 */
export const recoveryDecided = outbound('RecoveryDecided', {
  summary: 'A case was decided.',
  data: () =>
    z.strictObject({
      outcomeId: id(),
      caseKey: caseKey(),
      event: event(),
      customerId: z.optional(id()),
      verdict: z.enum(['granted', 'referred', 'unneeded']),
      remedies: z.array(remedy()),
      meanwhile: z.optional(z.array(remedy())),
      findings: z.array(
        z.strictObject({
          rule: id(),
          result: z.enum(['applies', 'not-met', 'not-applicable', 'unknown']),
          because: id(),
        }),
      ),
      policyVersion: id(),
      /** When what was decided on happened: the `occurredAt` of its event. */
      occurredAt: z.optional(instant()),
      /** Of an answer, and of a remedy that failed: the event that it is about in the first place, and when that happened. */
      matter: z.optional(z.strictObject({ event: event(), occurredAt: z.optional(instant()) })),
      decidedAt: instant(),
    }),
  caseId: (data) => data.outcomeId,
});

/** One per remedy of a granted outcome, and per remedy that a referral does not wait with: what fulfilment and billing act on. */
export const remedyOrdered = outbound('RemedyOrdered', {
  summary: 'A remedy is to be carried out.',
  data: () =>
    z.strictObject({
      remedyId: id(),
      outcomeId: id(),
      caseKey: caseKey(),
      customerId: z.optional(id()),
      remedy: remedy(),
      orderedAt: instant(),
    }),
  caseId: (data) => data.remedyId,
});

/**
 * When the work for a remedy is to be done, and before what other work: for whoever does it, and nobody else. It is the
 * only thing that Kulanz says in which a segment can make a difference, and the difference is here: never later than
 * promised, and the promise is the same for everyone. See docs/wall.md.
 */
export const workOrderScheduled = outbound('WorkOrderScheduled', {
  summary: 'The work for a remedy was scheduled; for internal fulfilment only.',
  data: () =>
    z.strictObject({
      remedyId: id(),
      outcomeId: id(),
      /** 1 comes first. */
      priority: z.int().check(z.gte(1), z.lte(9)),
      /** By when it is to be done, never after `promisedBy`. */
      dueOn: day(),
      /** By when it is promised: so many days after the order, the same for everyone. */
      promisedBy: day(),
    }),
  caseId: (data) => data.remedyId,
});

/** The text for the customer, in their language, to go out by their channel. */
export const letterReady = outbound('LetterReady', {
  summary: 'A letter to the customer is ready.',
  data: () =>
    z.strictObject({
      outcomeId: id(),
      customerId: id(),
      channel: channel(),
      language: language(),
      subject: z.string().check(z.minLength(1), z.maxLength(300)),
      body: z.string().check(z.minLength(1), z.maxLength(10_000)),
    }),
  caseId: (data) => data.outcomeId,
});

/** A case waits for the customer’s host, who can grant what is proposed with one click; `meanwhile` is ordered already. */
export const recoveryReferred = outbound('RecoveryReferred', {
  summary: 'A case was referred to the customer’s host.',
  data: () =>
    z.strictObject({
      outcomeId: id(),
      caseKey: caseKey(),
      event: event(),
      customerId: z.optional(id()),
      hostId: id(),
      dueAt: instant(),
      because: z.array(z.strictObject({ rule: id(), code: id() })).check(z.minLength(1)),
      proposed: z.array(remedy()),
      meanwhile: z.optional(z.array(remedy())),
    }),
  caseId: (data) => data.outcomeId,
});

/** Why a referral comes to another colleague. */
export const handingReasons = ['overdue', 'absent', 'left'] as const;

/**
 * A referral has another owner, and another time by which it is answered. It is the same referral: what was proposed
 * stands in its `RecoveryReferred`. Of two with the same `outcomeId` the one with the higher `turn` counts.
 */
export const referralHandedOn = outbound('ReferralHandedOn', {
  summary: 'A referral was handed on to another colleague.',
  data: () =>
    z.strictObject({
      outcomeId: id(),
      caseKey: caseKey(),
      event: event(),
      customerId: z.optional(id()),
      turn: z.int().check(z.gte(1)),
      from: id(),
      hostId: id(),
      dueAt: instant(),
      because: z.enum(handingReasons),
      handedOnAt: instant(),
    }),
  caseId: (data) => `${data.outcomeId}-h${data.turn}`,
});

/** An event was set aside: it can never succeed as it is. The values of its fields are not in here. */
export const eventQuarantined = outbound('EventQuarantined', {
  summary: 'An event was set aside, with the reason.',
  data: () =>
    z.strictObject({
      quarantineId: id(),
      code: id(),
      faults: z.array(z.strictObject({ path: z.string().check(z.maxLength(500)), code: id() })).check(z.maxLength(20)),
      event: z.optional(event()),
      source: z.optional(id()),
      quarantinedAt: instant(),
    }),
  caseId: (data) => data.quarantineId,
});
