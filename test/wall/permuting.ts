/** Segments where none may be: slipped into facts and events, and what a customer could see of it. */
import type { Metadata } from '../../events/envelope.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Facts } from '../../shared/recovery/facts.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';

/** What somebody could call it. */
export const ranks = ['segment', 'rank', 'tier', 'customerValue', 'keyAccount'] as const;

/**
 * The facts, with a segment slipped in wherever there is an object. Not in the event, where the contracts refuse it; nor
 * in what an earlier case granted or proposed, which is handed on whole: its strict schema refuses it there, as it does
 * in every remedy.
 */
export function slippedInto({ event, ...known }: Facts, segment: string): Facts {
  const slip = (node: Record<string, unknown>) => ({
    ...node,
    ...Object.fromEntries(ranks.map((rank) => [rank, segment])),
  });
  const slipped = everywhere(known, slip) as typeof known;
  if (known.earlier === 'unknown') return { ...slipped, event };
  const { remedies, meanwhile, matter } = known.earlier;
  const whole = { remedies, ...(meanwhile && { meanwhile }), ...(matter && { matter }) };
  return { ...slipped, earlier: { ...(slipped.earlier as typeof known.earlier), ...whole }, event };
}

/** The customer’s segment beside their facts, as somebody careless would have looked it up. */
export function lookedUp(facts: Facts, segment: string): Facts {
  return Object.assign({ segment }, facts);
}

/** All that leaves the house about a case, to the byte: decision, letter, who answers and by when, outbound events. */
export function seenOf(facts: Facts): string {
  const decision = decide(facts, currentPolicy);
  const outcome = outcomeOf(facts, decision, currentPolicy);
  const { letter, referral, decidedAt } = outcome;
  return JSON.stringify({ decision, letter, referral, decidedAt, said: eventsAbout(outcome) });
}

/** Whether it makes a difference to a case which segment its customer has, by whatever way a rule could get at it. */
export function dependsOnSegment(facts: Facts, segments: readonly string[]): boolean {
  const plain = seenOf(facts);
  return segments.some(
    (segment) => seenOf(slippedInto(facts, segment)) !== plain || seenOf(lookedUp(facts, segment)) !== plain,
  );
}

/** The same data with one more field, once in each object that has none of that name. */
export function withFieldAnywhere(data: unknown, field: string, value: string): unknown[] {
  const found: unknown[] = [];
  const places = count(data);
  for (let place = 0; place < places; place += 1) {
    let at = 0;
    let changed = false;
    const copy = everywhere(data, (node) => {
      const here = at === place && !Object.hasOwn(node, field);
      at += 1;
      changed ||= here;
      return here ? { ...node, [field]: value } : node;
    });
    if (changed) found.push(copy);
  }
  return found;
}

export const metadataOf = (eventId: string): Metadata => ({ eventId, version: 1, occurredAt: '2026-11-20T17:20:02Z' });

function count(data: unknown): number {
  let objects = 0;
  everywhere(data, (node) => {
    objects += 1;
    return node;
  });
  return objects;
}

/** Changes every object in a value, the innermost first. */
function everywhere(value: unknown, change: (node: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((part) => everywhere(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, everywhere(part, change)])));
}
