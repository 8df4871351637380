import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Basis, Remedy } from '../../events/index.ts';
import { combine } from '../../shared/recovery/combine.ts';
import { drawsOf, orderedBy } from '../../shared/recovery/decision.ts';
import type { Finding } from '../../shared/recovery/rule.ts';
import { eur } from './given.ts';

const refund = (basis: Basis): Remedy => ({ kind: 'RefundFee', basis, value: eur(1) });
const found = (result: Finding['result'], rest: Partial<Finding> = {}): Finding => ({
  rule: 'any',
  result,
  because: { code: 'any' },
  ...rest,
});

describe('there are three verdicts and no fourth', () => {
  test.each([
    ['nothing found', [], 'unneeded'],
    ['nothing to put right', [found('not-applicable')], 'unneeded'],
    ['something that applies but proposes nothing', [found('applies')], 'unneeded'],
    ['something to put right', [found('applies', { remedies: [refund('goodwill')] })], 'granted'],
    ['beyond what a machine may grant', [found('not-met')], 'referred'],
    ['something that cannot be known', [found('unknown')], 'referred'],
    ['one doubt beside a remedy', [found('applies', { remedies: [refund('right')] }), found('unknown')], 'referred'],
    ['one limit beside a remedy', [found('not-met'), found('applies', { remedies: [refund('right')] })], 'referred'],
  ])('%s', (_, findings, verdict) => {
    expect(combine(findings, '1').verdict).toBe(verdict);
  });

  test('in whatever order the rules speak, the verdict is the same', () => {
    const results = fc.constantFrom<Finding['result']>('applies', 'not-met', 'not-applicable', 'unknown');
    fc.assert(
      fc.property(fc.array(results), (said) => {
        const findings = said.map((result) =>
          found(result, result === 'applies' ? { remedies: [refund('goodwill')] } : {}),
        );
        expect(combine(findings.toReversed(), '1').verdict).toBe(combine(findings, '1').verdict);
      }),
    );
  });

  test('a referral draws nothing, a grant draws what it takes', () => {
    const draws = [
      { allowance: { name: 'n', subject: 's' }, limit: { cases: 1, days: 1, lateDays: 1 }, at: '2026-01-01T00:00:00Z' },
    ];
    const granted = found('applies', { remedies: [refund('goodwill')], draws });
    expect(drawsOf(combine([granted], '1'))).toEqual(draws);
    expect(drawsOf(combine([granted, found('unknown')], '1'))).toEqual([]);
  });
});

describe('what must not wait for a person', () => {
  const hold = found('applies', { remedies: [refund('goodwill')], meanwhile: [refund('promise')] });

  test('holds while the case is referred, whoever refers it', () => {
    expect(combine([hold, found('not-met')], '1')).toMatchObject({
      verdict: 'referred',
      meanwhile: [refund('promise')],
    });
    expect(combine([found('unknown', { meanwhile: [refund('promise')] })], '1').meanwhile).toEqual([refund('promise')]);
  });

  test('is not needed once it is granted, nor where nothing is to be put right', () => {
    expect(combine([hold], '1')).toEqual({
      verdict: 'granted',
      remedies: [refund('goodwill')],
      findings: [hold],
      policyVersion: '1',
    });
    expect(combine([found('not-applicable', { meanwhile: [refund('promise')] })], '1').meanwhile).toBeUndefined();
  });

  test('is no proposal: it is ordered under an id of its own, after those of the proposals', () => {
    const ordered = orderedBy(combine([hold, found('unknown')], '1'));
    expect(ordered).toEqual([{ index: 1, remedy: refund('promise') }]);
    expect(orderedBy(combine([hold], '1'))).toEqual([{ index: 0, remedy: refund('goodwill') }]);
  });

  test('has the basis of the whole case', () => {
    const findings = [hold, found('unknown', { basis: 'right' })];
    expect(combine(findings, '1').meanwhile).toEqual([refund('right')]);
  });

  test('is not proposed besides, so that nobody orders it a second time', () => {
    const both = found('applies', { remedies: [refund('goodwill'), refund('right')], meanwhile: [refund('goodwill')] });
    const decision = combine([both, found('not-met')], '1');
    expect([decision.remedies, decision.meanwhile]).toEqual([[refund('right')], [refund('goodwill')]]);
    expect(combine([both], '1').remedies).toEqual([refund('goodwill'), refund('right')]);
  });
});

describe('a right is never sold as a favour', () => {
  const order: Basis[] = ['goodwill', 'promise', 'right'];

  test.each(order.flatMap((own) => order.map((raised) => [own, raised] as const)))('%s raised by %s', (own, raised) => {
    const findings = [found('applies', { remedies: [refund(own)] }), found('applies', { basis: raised })];
    const higher = order[Math.max(order.indexOf(own), order.indexOf(raised))];
    expect(combine(findings, '1').remedies).toEqual([refund(higher ?? 'right')]);
  });

  test('what a rule found is not rewritten by what another found', () => {
    const findings = [found('applies', { remedies: [refund('goodwill')] }), found('applies', { basis: 'right' })];
    combine(findings, '1');
    expect(findings[0]?.remedies).toEqual([refund('goodwill')]);
  });
});
