import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inbound } from '../../../events/index.ts';
import { decide } from '../../../shared/recovery/decide.ts';
import { type Outcome, outcomeIdOf } from '../../../shared/recovery/decision.ts';
import { customerOf, recoveryEvents } from '../../../shared/recovery/facts.ts';
import { type BeggingIndex, beggingIndex } from '../../../shared/recovery/listening/begging.ts';
import { detailsOf, type Figure, figureOf } from '../../../shared/recovery/listening/figure.ts';
import { eventsAbout, outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { fullFacts } from '../arbitraries.ts';
import { daysFromToday, given, today } from '../given.ts';

const period = { from: daysFromToday(-30), to: daysFromToday(1) };
let number = 0;
/** Something that was decided so many days ago for a customer. */
function decided(days: number, told: Partial<Figure> = {}): Figure {
  number += 1;
  return {
    outcomeId: outcomeIdOf(`case ${number}`),
    event: 'HotlineCallEnded',
    verdict: 'unneeded',
    decidedAt: daysFromToday(-days),
    customerId: 'anna',
    asked: false,
    putRight: false,
    ...told,
  };
}
const asked = (days: number, told: Partial<Figure> = {}) => decided(days, { asked: true, ...told });
const putRight = (days: number, told: Partial<Figure> = {}) =>
  decided(days, { verdict: 'granted', putRight: true, ...told });
const indexOf = (...figures: Figure[]) => beggingIndex(figures, period);

describe('the begging index', () => {
  test('of a house in which nothing happened is empty, and divides by nothing', () => {
    expect(indexOf()).toEqual({ putRight: 0, unasked: 0, contacts: 0, begged: [0, 0, 0], waiting: 0 });
  });

  test('praises what was put right before anybody asked', () => {
    expect(indexOf(putRight(3), putRight(2, { customerId: 'bert' }))).toMatchObject({
      putRight: 2,
      unasked: 2,
      shareUnasked: 1,
      contacts: 0,
    });
  });

  test('counts each time that a customer came before they were helped, the last one too', () => {
    expect(indexOf(asked(9), asked(5), asked(2, { verdict: 'granted', putRight: true }))).toEqual({
      putRight: 1,
      unasked: 0,
      shareUnasked: 0,
      contacts: 3,
      contactsPerRemedy: 3,
      begged: [0, 0, 1],
      waiting: 0,
    });
  });

  test('begins anew when something was put right', () => {
    const index = indexOf(asked(9), putRight(8), asked(7), asked(6), putRight(5), putRight(4));
    expect(index).toMatchObject({ putRight: 3, unasked: 1, contacts: 3, contactsPerRemedy: 1.5, begged: [1, 1, 0] });
  });

  test('holds what one customer had to do against no other', () => {
    expect(indexOf(asked(5), putRight(4, { customerId: 'bert' }))).toMatchObject({
      unasked: 1,
      contacts: 0,
      waiting: 1,
    });
  });

  test.each([
    [29, 1],
    [30, 1],
    [31, 0],
  ])('what was asked %i days before it was put right counts %i times', (days, contacts) => {
    expect(indexOf(asked(days), putRight(0)).contacts).toBe(contacts);
  });

  test.each([
    [5, [1, 0, 0]],
    [40, [1, 0, 0]],
  ])('a claim that a host says yes to after %i days was asked for, once', (days, begged) => {
    const yes = asked(0, { event: 'ReferralGranted', matter: 'WarrantyClaimed', verdict: 'granted', putRight: true });
    const index = indexOf(asked(days, { event: 'WarrantyClaimed', verdict: 'referred' }), yes);
    expect(index).toMatchObject({ putRight: 1, unasked: 0, contacts: 1, begged, waiting: 0 });
  });

  test('begins with the first instant of its period and ends before its last', () => {
    const at = (decidedAt: string) => indexOf(putRight(0, { decidedAt })).putRight;
    const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
    expect([at(justBefore(period.from)), at(period.from), at(justBefore(period.to)), at(period.to)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('says who is still waiting', () => {
    expect(indexOf(asked(3), asked(2), asked(1, { customerId: 'bert' })).waiting).toBe(2);
    expect(indexOf(asked(3), putRight(2)).waiting).toBe(0);
  });

  test('knows nothing of cases without a customer', () => {
    expect(indexOf(decided(1, { customerId: undefined, asked: true, putRight: true })).putRight).toBe(0);
  });

  test('is the same in whatever order the figures come, and however often', () => {
    const some = fc.record({
      at: fc.integer({ min: 0, max: 20 }),
      customerId: fc.constantFrom('anna', 'bert'),
      asked: fc.boolean(),
      putRight: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 30 }), (all, order) => {
        const figures = all.map(({ at, ...told }, index) => ({
          ...decided(at, told),
          outcomeId: outcomeIdOf(`${index}`),
        }));
        // Kept under its own id, a figure that comes again is there once.
        const kept = new Map(
          order.flatMap((at) => figures[at % (figures.length || 1)] ?? []).map((one) => [one.outcomeId, one]),
        );
        for (const figure of figures) kept.set(figure.outcomeId, figure);
        expect(beggingIndex([...kept.values()], period)).toEqual(beggingIndex(figures, period));
      }),
    );
  });
});

describe('the figures', () => {
  test('agree with the outcomes that they were kept of', () => {
    fc.assert(
      fc.property(fc.array(fullFacts, { maxLength: 8 }), (cases) => {
        const outcomes = cases.map((facts, index) => {
          const day = daysFromToday(-index);
          const event = { ...facts.event, caseId: `case-${index}` } as typeof facts.event;
          const outcome = outcomeOf({ ...facts, event, now: day }, decide(facts, currentPolicy), currentPolicy);
          return { ...outcome, decidedAt: day };
        });
        const figures = outcomes.map((outcome) => {
          const [told] = eventsAbout(outcome);
          if (told?.name !== 'RecoveryDecided') throw new Error('an outcome is always told of');
          return { ...figureOf(told.data), ...detailsOf(outcome) };
        });
        expect(beggingIndex(figures, period)).toEqual(countedOut(outcomes));
      }),
      { numRuns: 200 },
    );
  });

  test('tell who came to us: the contract of the event says so', () => {
    const asking = [
      'WarrantyClaimed',
      'HotlineCallEnded',
      'ContactRequested',
      'BossRequested',
      'ComplaintRaised',
      'GoodwillRequested',
      'HostMismatchReported',
    ];
    for (const name of recoveryEvents)
      expect([name, inbound[name].asked ?? false]).toEqual([name, asking.includes(name)]);
  });

  test('hold what somebody said when they left only if it may be shown', () => {
    const told = { leftOn: '2026-06-30', reason: 'price', quote: 'Never again.' };
    const detailsWith = (consentToPresent: boolean) =>
      detailsOf({ facts: given.farewell({ ...told, consentToPresent }) }).left;
    expect(detailsWith(true)).toEqual(told);
    expect(detailsWith(false)).toEqual({ leftOn: told.leftOn, reason: told.reason });
  });
});

/** The same index, counted out from the outcomes one remedy at a time, without the code that is checked here. */
function countedOut(outcomes: readonly Outcome[]): BeggingIndex {
  const courtesies = [
    'Thank',
    'Farewell',
    'AdviseSaving',
    'Answer',
    'ExplainDecline',
    'CheckIn',
    'SendReminder',
    'Acknowledge',
    'CloseComplaint',
    'HoldClosure',
    'HoldChange',
    'AssignHost',
    'IntroduceHost',
    'ReleaseCustomer',
    'RouteContact',
    'FindExpert',
    'CoverAbsence',
    'FixOrganisation',
    'AlarmPlace',
    'ReportExcuse',
    'WalkThrough',
  ];
  const index: BeggingIndex = { putRight: 0, unasked: 0, contacts: 0, begged: [0, 0, 0], waiting: 0 };
  const isPutRight = ({ decision }: Outcome) =>
    decision.verdict === 'granted' && decision.remedies.some(({ kind }) => !courtesies.includes(kind));
  const isAnswer = ({ facts }: Outcome) =>
    ['ReferralGranted', 'ReferralDeclined', 'RemedyFailed'].includes(facts.event.name) &&
    facts.earlier !== 'unknown' &&
    facts.earlier.matter !== undefined;
  const isAsked = (outcome: Outcome) => {
    const { event, earlier } = outcome.facts;
    const name = isAnswer(outcome) && earlier !== 'unknown' ? (earlier.matter?.event ?? event.name) : event.name;
    return 'asked' in inbound[name] && inbound[name].asked === true;
  };
  const sorted = outcomes.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  const customers = new Set(sorted.map(({ facts }) => customerOf(facts.event)));
  for (const customer of customers) {
    if (customer === undefined) continue;
    let since: Outcome[] = [];
    for (const outcome of sorted.filter(({ facts }) => customerOf(facts.event) === customer)) {
      if (isAsked(outcome) && !isAnswer(outcome)) since.push(outcome);
      if (!isPutRight(outcome)) continue;
      // Who is answered has come, though nothing else is known of that.
      if (isAsked(outcome) && since.length === 0) since.push(outcome);
      index.putRight += 1;
      index.contacts += since.length;
      if (since.length === 0) index.unasked += 1;
      else index.begged[Math.min(since.length, 3) - 1] = (index.begged[Math.min(since.length, 3) - 1] ?? 0) + 1;
      since = [];
    }
    if (since.length > 0) index.waiting += 1;
  }
  if (index.putRight > 0) index.shareUnasked = index.unasked / index.putRight;
  if (index.putRight > index.unasked) index.contactsPerRemedy = index.contacts / (index.putRight - index.unasked);
  return index;
}

test('today is within the period of these tests', () => {
  expect(today >= period.from && today < period.to).toBe(true);
});
