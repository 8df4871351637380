import { describe, expect, test } from 'vitest';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, cem, given, saidBy, whenDecided } from '../given.ts';

const rule = 'expert-first';
const billing = { topics: ['billing'] };
const today = { absences: [{ from: '2026-06-15', until: '2026-06-15' }] };
const routed = (known: Parameters<typeof given.contact>[1], told: Parameters<typeof given.contact>[0] = {}) => {
  const decision = whenDecided(given.contact(told, known));
  return [
    saidBy(decision, rule),
    ...decision.remedies.map((remedy) =>
      'to' in remedy ? `${remedy.to.employeeId} for ${remedy.host.employeeId}` : remedy.kind,
    ),
  ];
};

describe('the first who speaks with me knows what it is about', () => {
  test('my host, if they know it', () => {
    const staff = [cem, { ...ben, ...billing }, { ...anna, ...billing }];
    expect(routed({ staff })).toEqual(['applies host-knows-topic', 'ben for ben']);
  });

  test('else somebody who does, and my host is told and stays responsible', () => {
    expect(routed({ staff: [{ ...cem, ...billing }, ben, anna] })).toEqual([
      'applies expert-knows-topic',
      'cem for ben',
    ]);
  });

  test('the deputy before any other expert, since they know me', () => {
    expect(routed({ staff: [{ ...cem, ...billing }, { ...anna, ...billing }, ben] })).toEqual([
      'applies expert-knows-topic',
      'anna for ben',
    ]);
  });

  test('while my host is away, the deputy answers for me', () => {
    const staff = [{ ...ben, ...billing, ...today }, anna, { ...cem, ...billing }];
    expect(routed({ staff })).toEqual(['applies expert-knows-topic', 'cem for anna']);
  });

  test('an expert who is away is none today', () => {
    expect(routed({ staff: [ben, { ...cem, ...billing, ...today }] })).toEqual([
      'applies nobody-knows-topic',
      'ben for ben',
      'FindExpert',
    ]);
  });

  test('who speaks my language before who does not; who does not has my host beside them', () => {
    const english = { ...cem, ...billing, languages: ['en' as const] };
    const other = given.colleague('dora', billing);
    expect(routed({ staff: [english, other, ben] })).toContain('dora for ben');
    expect(routed({ staff: [english, ben] })).toContain('cem for ben');
  });
});

describe('never an anonymous pool', () => {
  test('where nobody knows it my host answers, and somebody is found who does', () => {
    expect(routed({ staff: [ben, anna, cem] })).toEqual(['applies nobody-knows-topic', 'ben for ben', 'FindExpert']);
  });

  test('where I have no host yet, whoever suits best', () => {
    expect(routed({ host: 'unknown', staff: [cem, anna] })).toContain('cem for cem');
  });

  test('where nobody works here, the stand-in, by name of the policy', () => {
    const { standInHost } = currentPolicy.referral;
    expect(routed({ host: 'unknown', staff: [] })).toContain(`${standInHost} for ${standInHost}`);
  });

  test('where nobody knows who works here, a person looks', () => {
    expect(routed({ staff: 'unknown' })).toEqual(['unknown experts-not-known', 'ben for ben']);
  });
});
