/** What was set aside: why, and the way back. */
import * as z from 'zod/mini';
import { id, instant, caseKey as keyOfCase, once, wording } from '../../../events/fields.ts';
import { parse } from '../../../events/index.ts';
import type { QuarantineEntry } from '../../../shared/ledger/ledger.ts';
import { caseKey, isRecoveryEvent } from '../../../shared/recovery/facts.ts';
import { CannotBeRedriven, refusedAgain, wayBack } from '../../../shared/redriving.ts';
import { decidedSince, setAsideIn } from '../../../shared/set-aside.ts';
import { type Call, countUpTo, endpoint } from '../endpoint.ts';
import { Problem } from '../problem.ts';

const fault = once(() => z.strictObject({ path: z.string(), code: z.string(), message: z.optional(z.string()) }));

export const summary = once(() =>
  z.strictObject({
    id: id(),
    quarantinedAt: instant(),
    code: z.string(),
    faults: z.array(fault()),
    event: z.optional(z.string()),
    source: z.optional(z.string()),
    redrivenAt: z.optional(instant()),
    discarded: z.optional(z.strictObject({ by: id(), at: instant(), reason: z.string() })),
  }),
);
export const entry = once(() =>
  z.extend(summary(), {
    body: z.string(),
    truncated: z.optional(z.boolean()),
    withheld: z.optional(z.boolean()),
    decidedAs: z
      .optional(keyOfCase())
      .check(z.describe('The case that it tells of, where that has an outcome by now.')),
  }),
);
const ofEntry = once(() => z.strictObject({ id: id() }));

export const listQuarantine = endpoint({
  id: 'listQuarantine',
  method: 'get',
  path: '/v1/quarantine',
  summary:
    'What was set aside in the last days, and before them what nobody has dealt with yet (the oldest hundred), newest first, without its text.',
  groups: ['operations'],
  query: () => z.strictObject({ days: countUpTo(366, 14) }),
  answer: { status: 200, schema: once(() => z.strictObject({ entries: z.array(summary()) })) },
  async handle({ ledger, query: { days }, now }) {
    return { entries: await setAsideIn(ledger, days, now()) };
  },
});

export const getEntry = endpoint({
  id: 'getQuarantined',
  method: 'get',
  path: '/v1/quarantine/{id}',
  summary: 'One of them, with its text as it was received.',
  groups: ['operations'],
  params: ofEntry,
  answer: { status: 200, schema: entry },
  async handle(call) {
    const found = await entryOf(call);
    const outcome = await decidedSince(found, call.ledger);
    return { ...found, ...(outcome && { decidedAs: outcome.caseKey }) };
  },
});

export const redrive = endpoint({
  id: 'redriveQuarantined',
  method: 'post',
  path: '/v1/quarantine/{id}/redrive',
  summary: 'Puts it on the bus again as it was; with dryRun it only tells what would happen.',
  groups: ['operations'],
  params: ofEntry,
  body: () => z.strictObject({ dryRun: z.optional(z.boolean()), anyway: z.optional(z.boolean()) }),
  example: { dryRun: true },
  changes: true,
  answer: {
    status: 202,
    schema: once(() =>
      z.strictObject({
        redriven: z.boolean(),
        wouldBeAccepted: z.boolean(),
        caseKey: z.optional(keyOfCase()).check(z.describe('The case that will be decided, where it is one.')),
      }),
    ),
  },
  async handle(call) {
    const { ledger, putAgain, body, now } = call;
    const found = await entryOf(call);
    if (found.discarded) throw dealtWith();
    const { put, said } = await wayBackFor(found, ledger);
    const parsed = parse(found.body, now());
    // What our own case was told with is known to be good.
    const refused = said === undefined ? refusedAgain(found, now()) : undefined;
    const key = parsed.ok && isRecoveryEvent(parsed.event) ? caseKey(parsed.event) : undefined;
    const told = { wouldBeAccepted: refused === undefined, ...(key !== undefined && { caseKey: key }) };
    if (body.dryRun) return { redriven: false, ...told };
    if (refused && !body.anyway) throw new Problem('would-be-refused', refused.detail, refused.faults);
    // From here on nobody discards it.
    if (!(await ledger.quarantine.beginRedrive(found.id, new Date(now()).toISOString()))) throw dealtWith();
    await putAgain(put);
    await ledger.quarantine.markRedriven(found.id, new Date(now()).toISOString());
    return { redriven: true, ...told };
  },
});

export const discard = endpoint({
  id: 'discardQuarantined',
  method: 'post',
  path: '/v1/quarantine/{id}/discard',
  summary: 'Notes, with a reason, that nobody is waiting for it. It stays where it is, and is not redriven any more.',
  groups: ['operations'],
  params: ofEntry,
  body: () => z.strictObject({ reason: wording() }),
  example: { reason: 'A test of the shop.' },
  changes: true,
  answer: { status: 202, schema: once(() => z.strictObject({ discarded: z.boolean() })) },
  async handle(call) {
    const { ledger, person, request, body } = call;
    const found = await entryOf(call);
    const by = person.employeeId;
    const discarded = await ledger.quarantine.discard(found.id, { by, at: request.askedAt, ...body });
    if (!discarded) throw dealtWith();
    return { discarded };
  },
});

const dealtWith = () =>
  new Problem(
    'dealt-with-already',
    'Read it again: it says who discarded it and why, or when it was put on the bus again.',
  );

async function entryOf({ ledger, params }: Call<{ id: string }>): Promise<QuarantineEntry> {
  const found = await ledger.quarantine.get(params.id);
  if (!found) throw new Problem('not-found', 'Nothing of this id was set aside.');
  return found;
}

function wayBackFor(found: QuarantineEntry, ledger: Call['ledger']) {
  return wayBack(found, ledger).catch((error: unknown) => {
    throw error instanceof CannotBeRedriven ? new Problem('cannot-be-redriven', error.message) : error;
  });
}
