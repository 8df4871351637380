/** The benchmark compares like with like: the other engines decide every case as `decide()` does. */
import { describe, expect, test } from 'vitest';
import { decide, rulesFor } from '../../shared/recovery/decide.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { rules } from '../../shared/recovery/rules/index.ts';
import { comparable, disagreements, translated } from './decide/agreement.ts';
import { makeCases } from './decide/cases.ts';
import { jsonRulesEngine } from './decide/json-rules.ts';
import { zenEngine } from './decide/zen.ts';

const cases = makeCases(400);
const compared = comparable(cases);

describe('the engines of the benchmark', () => {
  test.for([jsonRulesEngine(currentPolicy), zenEngine(currentPolicy)])(
    '$name decides every case as decide() does',
    async (rival) => {
      expect(await disagreements(rival, compared, currentPolicy)).toEqual([]);
    },
  );

  test('the cases reach every verdict and every reason that the compared rules can give', () => {
    const decisions = compared.map((facts) => decide(facts, currentPolicy));
    const reached = new Set(
      decisions.flatMap(({ findings }) => findings.map(({ rule, because }) => `${rule}: ${because.code}`)),
    );
    const names = new Set(compared.map(({ event }) => event.name));
    const inUse = new Set([...names].flatMap((name) => rulesFor(name).map(({ id }) => id)));
    const possible = rules
      .filter(({ id }) => translated.includes(id) && inUse.has(id))
      .flatMap(({ id, codes }) => codes.map((code) => `${id}: ${code}`));
    expect(possible.filter((reason) => !reached.has(reason))).toEqual([]);
    if (compared.length === cases.length) {
      expect(new Set(decisions.map(({ verdict }) => verdict))).toEqual(new Set(['granted', 'referred', 'unneeded']));
    }
  });
});
