import { rule } from '../rule.ts';

/**
 * They defended themselves and closed my complaint: here a complaint is heard first, looked at by the host, and closed
 * when the customer says so. Nobody is offered to close it for them.
 */
export const noClosureWithoutConsent = rule({
  id: 'no-closure-without-consent',
  events: ['ComplaintRaised', 'ComplaintClosureProposed'],
  promise:
    'A complaint is acknowledged at once and looked at by the host; it is closed when the customer says so, and not before.',
  facts: [],
  numbers: [],
  remedies: ['Acknowledge', 'HoldClosure', 'CloseComplaint'],
  codes: ['complaint-raised', 'customer-agreed', 'customer-disagreed', 'consent-unknown'],
  evaluate({ event }) {
    const basis = 'goodwill';
    const { complaintId } = event.data;
    if (event.name === 'ComplaintRaised') {
      return {
        result: 'not-met',
        because: { code: 'complaint-raised' },
        meanwhile: [{ kind: 'Acknowledge', basis, complaintId }],
      };
    }
    const meanwhile = [{ kind: 'HoldClosure' as const, basis: 'goodwill' as const, complaintId }];
    const { customerAgreed } = event.data;
    if (customerAgreed === undefined) return { result: 'unknown', because: { code: 'consent-unknown' }, meanwhile };
    if (!customerAgreed) return { result: 'not-met', because: { code: 'customer-disagreed' }, meanwhile };
    return {
      result: 'applies',
      because: { code: 'customer-agreed' },
      remedies: [{ kind: 'CloseComplaint', basis, complaintId }],
      meanwhile,
    };
  },
});
