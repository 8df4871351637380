import type { Remedy } from '../../../events/index.ts';
import { excuseKinds } from '../../../events/remedies/listening.ts';
import { excusesIn } from '../listening/excuses.ts';
import { rule } from '../rule.ts';

/**
 * “Our rules”, “our organisation”, “our more important customer”: an answer with one of these is none. The house learns of
 * it, though not who wrote it; and a customer who got one hears from their host again.
 */
export const noExcuses = rule({
  id: 'no-excuses',
  events: ['AgentReplied'],
  promise:
    'Nobody is put off with our rules, our organisation or another customer: whoever got such an answer gets a better one.',
  facts: [],
  numbers: [],
  remedies: ['ReportExcuse', 'WriteAgain'],
  codes: ['no-excuse', 'excuse-in-reply', 'excuse-to-customer'],
  evaluate({ event: { data } }) {
    const found = excusesIn(data.text, data.language);
    const excuses = excuseKinds.flatMap((excuse) => {
      const count = found.filter(({ kind }) => kind === excuse).length;
      return count > 0 ? [{ excuse, count }] : [];
    });
    if (excuses.length === 0) return { result: 'not-applicable', because: { code: 'no-excuse' } };
    const report: Remedy = {
      kind: 'ReportExcuse',
      basis: 'goodwill',
      ...(data.team !== undefined && { team: data.team }),
      excuses,
    };
    if (data.customerId === undefined) {
      return { result: 'applies', because: { code: 'excuse-in-reply' }, remedies: [report] };
    }
    // What would have helped, a person has to find out; the report need not wait for them.
    return {
      result: 'not-met',
      because: { code: 'excuse-to-customer' },
      remedies: [{ kind: 'WriteAgain', basis: 'goodwill' }],
      meanwhile: [report],
    };
  },
});
