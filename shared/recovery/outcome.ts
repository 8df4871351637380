import type { OutboundEvent, OutboundName } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import { daysAfter } from './calendar.ts';
import { contentHashOf, type Decision, type Outcome, orderedBy, outcomeIdOf, remedyIdOf } from './decision.ts';
import { caseKey, customerOf, type Facts } from './facts.ts';
import { answeringEvents } from './letters/subject.ts';
import { writeLetter } from './letters/write.ts';
import type { Policy } from './policy.ts';

/** The outcome of a case: the decision with its letter, its ids and, if a person must look, who and by when. */
export function outcomeOf(facts: Facts, decision: Decision, policy: Policy): Outcome {
  const key = caseKey(facts.event);
  const decidedAt = facts.now === 'unknown' ? facts.event.metadata.occurredAt : facts.now;
  const outcome: Outcome = {
    outcomeId: outcomeIdOf(key),
    caseKey: key,
    contentHash: contentHashOf(facts.event.data),
    facts,
    decision,
    decidedAt,
  };
  if (decision.verdict === 'referred') {
    const { standInHost, answerWithinDays } = policy.referral;
    const hostId = facts.answering === 'unknown' ? standInHost : facts.answering;
    outcome.referral = { hostId, dueAt: daysAfter(decidedAt, answerWithinDays) };
  }
  const letter = writeLetter(facts, decision, policy, outcome.referral?.dueAt);
  if (letter) outcome.letter = letter;
  return outcome;
}

/**
 * What is said about an outcome, always in the same words: ids and times derive from the outcome, so whoever hears it
 * twice can tell.
 */
export function eventsAbout(outcome: Outcome): OutboundEvent[] {
  const { outcomeId, caseKey: key, decision, decidedAt, facts, letter, referral } = outcome;
  const { remedies, findings } = decision;
  const meanwhile = decision.meanwhile ? { meanwhile: decision.meanwhile } : {};
  const customerId = customerOf(facts.event);
  const about = customerId === undefined ? {} : { customerId };
  const correlationId = facts.event.metadata.correlationId ?? facts.event.metadata.eventId;
  const say = <Name extends OutboundName>(name: Name, caseId: string, data: EventDataOf<Name>) =>
    ({
      name,
      source: ownSource,
      caseId,
      metadata: { eventId: `${caseId}:${name}`, version: 1, occurredAt: decidedAt, correlationId },
      data,
    }) as OutboundEvent;

  const events = [say('RecoveryDecided', outcomeId, decidedIn(outcome))];
  for (const { index, remedy } of orderedBy(decision)) {
    const remedyId = remedyIdOf(outcomeId, index);
    events.push(
      say('RemedyOrdered', remedyId, { remedyId, outcomeId, caseKey: key, ...about, remedy, orderedAt: decidedAt }),
    );
  }
  if (referral) {
    events.push(
      say('RecoveryReferred', outcomeId, {
        outcomeId,
        caseKey: key,
        event: facts.event.name,
        ...about,
        ...referral,
        because: findings
          .filter(({ result }) => result === 'not-met' || result === 'unknown')
          .map(({ rule, because }) => ({ rule, code: because.code })),
        proposed: remedies,
        ...meanwhile,
      }),
    );
  }
  if (letter && customerId !== undefined)
    events.push(say('LetterReady', outcomeId, { outcomeId, customerId, ...letter }));
  return events;
}

/** What is said of an outcome as a whole. */
export function decidedIn({
  outcomeId,
  caseKey: key,
  decision,
  decidedAt,
  facts,
}: Outcome): EventDataOf<'RecoveryDecided'> {
  const { verdict, remedies, meanwhile, findings, policyVersion } = decision;
  const customerId = customerOf(facts.event);
  return {
    outcomeId,
    caseKey: key,
    event: facts.event.name,
    ...(customerId !== undefined && { customerId }),
    verdict,
    remedies,
    ...(meanwhile && { meanwhile }),
    findings: findings.map(({ rule, result, because }) => ({ rule, result, because: because.code })),
    policyVersion,
    occurredAt: facts.event.metadata.occurredAt,
    ...matterIn(facts),
    decidedAt,
  };
}

/** What an answer, or a remedy that failed, is about in the first place, where that is known. */
function matterIn({ event, earlier }: Facts): Pick<EventDataOf<'RecoveryDecided'>, 'matter'> {
  if (earlier === 'unknown' || !earlier.matter || !answeringEvents.includes(event.name)) return {};
  const { event: name, occurredAt } = earlier.matter;
  return { matter: { event: name, ...(occurredAt !== undefined && { occurredAt }) } };
}

type EventDataOf<Name extends OutboundName> = Extract<OutboundEvent, { name: Name }>['data'];
