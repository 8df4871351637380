import { expect, test } from 'vitest';
import { caseKey } from '../../../shared/recovery/facts.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'answered-once';
const both = [
  ['a yes', given.referralGranted],
  ['a no', given.referralDeclined],
] as const;

test.each(both)('%s counts while nobody has answered, and closes the referral', (_, answer) => {
  const decision = whenDecided(answer());
  expect(saidBy(decision, rule)).toBe('applies referral-open');
  expect(decision.findings.find(({ answers }) => answers)?.answers).toBe('WarrantyClaimed#shop#claim-7');
});

test.each(both)('%s after somebody else has answered changes nothing, and says which case was faster', (_, answer) => {
  const by = 'ReferralDeclined#console#abc+ben';
  const decision = whenDecided(answer({}, { earlier: given.referral({ answeredBy: by }) }));
  expect(decision.verdict).toBe('unneeded');
  expect(decision.findings[1]).toEqual({
    rule,
    result: 'not-applicable',
    because: { code: 'answered-already', params: { by } },
  });
});

test.each(both)('%s that was interrupted before it was recorded is not its own rival', (_, answer) => {
  const own = caseKey(answer().event);
  expect(whenDecided(answer({}, { earlier: given.referral({ answeredBy: own }) })).verdict).toBe('granted');
});

test.each(both)('%s to a case that was decided already grants nothing', (_, answer) => {
  for (const verdict of ['granted', 'unneeded'] as const) {
    const decision = whenDecided(answer({}, { earlier: given.referral({ verdict }) }));
    expect([decision.verdict, decision.remedies]).toEqual(['unneeded', []]);
    expect(saidBy(decision, rule)).toBe('not-applicable nothing-was-referred');
  }
});

test.each(both)('%s in the name of another customer, or of none, grants nothing', (_, answer) => {
  for (const customerId of ['customer-2', undefined]) {
    const decision = whenDecided(answer({}, { earlier: given.referral({ customerId }) }));
    expect([decision.verdict, decision.remedies]).toEqual(['unneeded', []]);
    expect(saidBy(decision, rule)).toBe('not-applicable referral-of-another-customer');
  }
});

test.each(both)('%s to a case that nobody knows is looked into by a person, and grants nothing', (_, answer) => {
  const decision = whenDecided(answer({}, { earlier: 'unknown' }));
  expect([decision.verdict, decision.remedies]).toEqual(['referred', []]);
  expect(saidBy(decision, rule)).toBe('unknown referral-unknown');
});

test('the same host answering twice is the same case, and another host another one', () => {
  const id = (grantedBy: string) => given.referralGranted({ grantedBy }).event.caseId;
  expect(id('mia')).toBe(id('mia'));
  expect(id('mia')).not.toBe(id('ben'));
});
