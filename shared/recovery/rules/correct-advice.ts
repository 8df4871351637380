import type { Remedy } from '../../../events/index.ts';
import { rule } from '../rule.ts';

/** Whoever is advised wrongly is told so plainly, and what it cost them is ours to pay: §§ 280 (1), 675 (2) BGB. */
export const correctAdvice = rule({
  id: 'correct-advice',
  events: ['AdviceCorrected'],
  promise: 'Wrong advice is called wrong, the right one is given at once, and what it has cost is made good.',
  facts: [],
  numbers: ['adviceCap'],
  remedies: ['CorrectAdvice', 'Compensate'],
  codes: ['advice-cost-nothing', 'advice-cost-within-cap', 'advice-cost-above-cap', 'advice-cost-not-comparable'],
  evaluate({ event: { data } }, { adviceCap }) {
    const { correction, cost } = data;
    const corrected: Remedy = { kind: 'CorrectAdvice', basis: 'right', correction };
    // Whatever a person has to look at: what is right is said at once.
    const meanwhile = [corrected];
    if (!cost || cost.amount === 0) {
      return { result: 'applies', because: { code: 'advice-cost-nothing' }, remedies: [corrected], meanwhile };
    }
    const compensated: Remedy = { kind: 'Compensate', basis: 'right', value: cost };
    if (cost.currency !== adviceCap.currency) {
      const because = { code: 'advice-cost-not-comparable' } as const;
      return { result: 'unknown', because, remedies: [compensated], meanwhile };
    }
    if (cost.amount > adviceCap.amount) {
      return { result: 'not-met', because: { code: 'advice-cost-above-cap' }, remedies: [compensated], meanwhile };
    }
    const remedies = [corrected, compensated];
    return { result: 'applies', because: { code: 'advice-cost-within-cap' }, remedies, meanwhile };
  },
});
