/**
 * What waits for a person. A referral is its case's outcome, whose body never changes; beside the body stand who owns it
 * now (`gsi2`, while it is open), how it was handed on last (`handedOn`) and which case has answered it (`answeredBy`).
 */
import { UpdateItemCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { id, instant, once } from '../../events/fields.ts';
import { handingReasons } from '../../events/outbound.ts';
import type { Outcome } from '../recovery/decision.ts';
import type { HandedOn, OpenReferral } from '../recovery/referral.ts';
import { ContentionFault, conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import { readPage } from './pages.ts';
import { sortable } from './stamp.ts';
import { outcomeIn, referralKeys } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** Answered by this case, by now or before; or another one was faster. */
export type Answered = { answered: true } | { answered: false; by: string };

/** A recorded case and, where it waits or waited for a person, what became of that. */
export interface RecordedCase {
  outcome: Outcome;
  referral?: ReferralState;
}

/** Whose a referral is, or was when it was answered. */
export interface ReferralState {
  hostId: string;
  /** By when the customer hears from them: an instant in UTC. */
  dueAt: string;
  /** How often it was handed on. */
  turn: number;
  /** The case that has answered it. */
  answeredBy?: string;
}

/** Some of a host's open referrals, soonest first; with a cursor there are more. */
export interface ReferralPage {
  referrals: OpenReferral[];
  cursor?: string;
}

/** A referral is given to somebody else: the how-manieth time that is, from 1, and everything to be told of it. */
export interface Handing extends HandedOn {
  caseKey: string;
}

const close = 'SET answeredBy = :by REMOVE gsi2pk, gsi2sk';
const isOpen = 'attribute_exists(gsi2pk) AND attribute_not_exists(answeredBy)';
const open = 'SET gsi2pk = :pk, gsi2sk = :sk REMOVE answeredBy';
const answeredByThatCase = 'answeredBy = :by';
const giveAway = 'SET gsi2pk = :pk, gsi2sk = :sk, handedOn = :handedOn';
const stillTheirsFirst = 'gsi2pk = :from AND attribute_not_exists(handedOn)';
const stillTheirsAgain = 'gsi2pk = :from AND handedOn.turn = :before';

/** Whoever loses a race finds the answer there; only a referral that is reopened meanwhile is tried again. */
const attempts = 5;

const referralItem = once(() =>
  z.object({
    gsi2pk: z.optional(z.string()),
    gsi2sk: z.optional(z.string()),
    answeredBy: z.optional(z.string()),
    handedOn: z.optional(
      z.object({
        turn: z.int(),
        from: id(),
        hostId: id(),
        dueAt: instant(),
        because: z.enum(handingReasons),
        at: instant(),
      }),
    ),
  }),
);
const stateIn = (item: unknown) => read('referral', referralItem(), item);

/**
 * Answers a referral in the name of a case, once: of all cases that try, exactly one does, and the others learn which.
 * From then on it is on nobody's list. Called again by the same case it stays answered by it.
 */
export async function answer(table: Table, referred: string, by: string): Promise<Answered> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (await update(table, referred, close, isOpen, { ':by': by })) return { answered: true };
    const { answeredBy } = stateIn(await getItem(table, keys.outcome(referred)));
    if (answeredBy === by) return { answered: true };
    if (answeredBy !== undefined) return { answered: false, by: answeredBy };
    await table.pause(attempt);
  }
  throw new ContentionFault('answering a referral', attempts);
}

/**
 * Takes an answer back, if it is that case's, and puts the referral where it was before. Only for a case whose outcome
 * is recorded and is no answer: then nobody can ever answer in its name.
 */
export async function reopen(table: Table, referred: string, by: string): Promise<void> {
  const item = await getItem(table, keys.outcome(referred));
  if (item === undefined || stateIn(item).answeredBy !== by) return;
  const { caseKey, referral } = outcomeIn(item);
  const owner = stateIn(item).handedOn ?? referral;
  if (!owner) return;
  const { gsi2pk, gsi2sk } = referralKeys(caseKey, owner);
  await update(table, referred, open, answeredByThatCase, { ':by': by, ':pk': gsi2pk, ':sk': gsi2sk });
}

/**
 * Gives a referral to another colleague, while it is open and as it was read: another turn, another owner or an answer
 * meanwhile, and nothing happens. Called again for a turn that is done, it changes nothing.
 *
 * @returns how that turn went, by now or before, to be told; nothing if it never came to it
 */
export async function handOn(table: Table, { caseKey, ...next }: Handing): Promise<HandedOn | undefined> {
  const { gsi2pk, gsi2sk } = referralKeys(caseKey, next);
  const first = next.turn === 1;
  const done = await update(table, caseKey, giveAway, first ? stillTheirsFirst : stillTheirsAgain, {
    ':pk': gsi2pk,
    ':sk': gsi2sk,
    ':from': keys.host(next.from),
    ':handedOn': next,
    ...(!first && { ':before': next.turn - 1 }),
  });
  if (done) return next;
  const item = await getItem(table, keys.outcome(caseKey));
  const before = item === undefined ? undefined : stateIn(item).handedOn;
  return before?.turn === next.turn ? before : undefined;
}

/**
 * What waits for a host, soonest first, `limit` at a time.
 *
 * @param dueBefore only what is due before this instant: with now, what is overdue
 * @throws InvalidCursorError for a cursor that no page gave out
 */
export async function ofHost(
  table: Table,
  hostId: string,
  { dueBefore, ...page }: { limit: number; cursor?: string | undefined; dueBefore?: string | undefined },
): Promise<ReferralPage> {
  const partition = keys.host(hostId);
  const before = dueBefore && sortable(dueBefore);
  const { items, ...next } = await readPage(table, { index: 'host', partition, newestFirst: false, before, ...page });
  return { referrals: items.flatMap((item) => openReferralIn(item, partition) ?? []), ...next };
}

/** The referral in an item, if it is still on this list. The index may be behind: it may be answered, or handed on. */
export function openReferralIn(item: unknown, list: string): OpenReferral | undefined {
  const { gsi2pk, handedOn } = stateIn(item);
  const outcome = outcomeIn(item);
  const owner = handedOn ?? outcome.referral;
  if (gsi2pk !== list || !owner) return undefined;
  return { outcome, hostId: owner.hostId, dueAt: owner.dueAt, turn: handedOn?.turn ?? 0 };
}

/** A case as an item has it. */
export function caseIn(item: unknown): RecordedCase {
  const outcome = outcomeIn(item);
  const { handedOn, answeredBy } = stateIn(item);
  const owner = handedOn ?? outcome.referral;
  if (!owner) return { outcome };
  const { hostId, dueAt } = owner;
  return {
    outcome,
    referral: { hostId, dueAt, turn: handedOn?.turn ?? 0, ...(answeredBy !== undefined && { answeredBy }) },
  };
}

/** A recorded case, strongly consistent, or nothing. */
export async function findCase(table: Table, caseKey: string): Promise<RecordedCase | undefined> {
  const item = await getItem(table, keys.outcome(caseKey));
  return item === undefined ? undefined : caseIn(item);
}

function update(
  table: Table,
  caseKey: string,
  expression: string,
  condition: string,
  values: Record<string, unknown>,
): Promise<boolean> {
  const input: UpdateItemCommandInput = {
    TableName: table.name,
    Key: toItem({ ...keys.outcome(caseKey) }),
    UpdateExpression: expression,
    ConditionExpression: condition,
    ExpressionAttributeValues: toItem(values),
  };
  return conditionHeld(table.client.send(new UpdateItemCommand(input)));
}
