import { dayOf } from '../calendar.ts';
import { speaking } from '../host.ts';
import { rule } from '../rule.ts';

/**
 * Did it work? Whoever felt second class, or is not content although something was put right, hears from their host. All
 * answers are kept, so that those who were helped can be compared with the rest.
 */
export const didItWork = rule({
  id: 'did-it-work',
  events: ['SurveyAnswered'],
  promise:
    'Whoever felt second class, or is not content after we put something right, is rung by their host; nobody argues.',
  facts: ['now', 'host', 'staff', 'earlier'],
  numbers: ['lowScore', 'referral'],
  remedies: ['CheckIn'],
  codes: ['felt-second-class', 'not-content-after-remedy', 'asked-about-unknown-case', 'not-content', 'content'],
  wants: ({ data }) => ({ earlier: data.about, host: true, staff: {} }),
  evaluate({ event: { data, metadata }, now, host, staff, earlier }, { lowScore, referral }) {
    const day = dayOf(now === 'unknown' ? metadata.occurredAt : now);
    const remedies = [
      { kind: 'CheckIn', basis: 'goodwill', host: speaking(host, staff, day, referral.standInHost) } as const,
    ];
    if (data.feltSecondClass) return { result: 'not-met', because: { code: 'felt-second-class' }, remedies };
    if (data.score > lowScore) return { result: 'not-applicable', because: { code: 'content' } };
    if (data.about === undefined) return { result: 'not-applicable', because: { code: 'not-content' } };
    if (earlier === 'unknown' || earlier.customerId !== data.customerId) {
      return { result: 'unknown', because: { code: 'asked-about-unknown-case' }, remedies };
    }
    // A referral too: either it was answered, or they are still waiting.
    if (earlier.verdict === 'unneeded') return { result: 'not-applicable', because: { code: 'not-content' } };
    return { result: 'not-met', because: { code: 'not-content-after-remedy' }, remedies };
  },
});
