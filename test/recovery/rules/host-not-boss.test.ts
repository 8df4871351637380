import { expect, test } from 'vitest';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, given, saidBy, whenDecided } from '../given.ts';

const rule = 'host-not-boss';
const introduced = (known: Parameters<typeof given.wantsTheBoss>[1] = {}) =>
  whenDecided(given.wantsTheBoss({}, known)).remedies;
const awayUntil = (until: string) => ({ ...ben, absences: [{ from: '2026-06-01', until }] });

test('whoever wants the boss meets their host', () => {
  expect(saidBy(whenDecided(given.wantsTheBoss()), rule)).toBe('applies host-settles-everything');
  expect(introduced()).toMatchObject([{ kind: 'IntroduceHost', host: { employeeId: 'ben', name: 'Ben Okoye' } }]);
});

test.each([
  ['2026-06-14', 'ben'],
  ['2026-06-15', 'anna'],
])('while the host is away until %s: %s', (until, employeeId) => {
  expect(introduced({ staff: [awayUntil(until), anna] })).toMatchObject([{ host: { employeeId } }]);
});

test('where all are away it is the host, who is back first of all for their own', () => {
  expect(introduced({ staff: [awayUntil('2026-06-15')] })).toMatchObject([{ host: { employeeId: 'ben' } }]);
});

test('where nobody works here, the stand-in', () => {
  expect(introduced({ staff: [] })).toMatchObject([{ host: { employeeId: currentPolicy.referral.standInHost } }]);
});

test('where nobody knows who works here, a person looks, with the host at hand', () => {
  const decision = whenDecided(given.wantsTheBoss({}, { staff: 'unknown' }));
  expect(saidBy(decision, rule)).toBe('unknown host-to-introduce-unknown');
  expect(decision.remedies).toMatchObject([{ host: { employeeId: 'ben' } }]);
});
