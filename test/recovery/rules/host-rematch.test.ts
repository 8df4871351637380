import { expect, test } from 'vitest';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { ben, given, saidBy, whenDecided } from '../given.ts';

const rule = 'host-rematch';

test('whoever does not get on with their host is offered others, the deputy first, and never the same one', () => {
  const decision = whenDecided(given.mismatch());
  expect(saidBy(decision, rule)).toBe('applies others-to-choose-from');
  expect(decision.remedies).toEqual([
    {
      kind: 'OfferChoice',
      basis: 'promise',
      of: 'host',
      about: 'ben',
      options: [
        { option: 'anna', name: 'Anna Vogt' },
        { option: 'cem', name: 'Cem Aydin' },
      ],
    },
  ]);
});

test('where there is nobody else, a person looks, but not the one it is about', () => {
  const facts = given.mismatch({}, { staff: [ben] });
  expect(saidBy(whenDecided(facts), rule)).toBe('not-met no-other-host');
  expect(mayNotAnswer(facts)).toEqual(['ben']);
});

test.each([
  ['who works here', { staff: 'unknown' as const }, 'unknown others-not-known'],
  ['who looks after me', { host: 'unknown' as const }, 'unknown no-host-to-change'],
])('where nobody knows %s, a person looks', (_, known, said) => {
  expect(saidBy(whenDecided(given.mismatch({}, known)), rule)).toBe(said);
});
