/** What comes of a case that waits for a person: yes, no, too late, too early, by two at once; and what could not be done. */
import type { EventData, InboundName } from '../../events/index.ts';
import { outcomeIdOf } from '../../events/outcome-id.ts';
import type { Chance } from './chance.ts';

type Told<Name extends InboundName> = { name: Name; data: EventData<Name> };
type Answer = Told<'ReferralGranted'> | Told<'ReferralDeclined'>;

/** The case that is answered, and whose it is, as whoever answers has it. */
export interface Referred {
  caseKey: string;
  customerId?: string | undefined;
}

/** Those who may answer, some of whom do not work here (any more). */
const hosts = ['eva', 'tom', 'ali', 'front-desk'] as const;

const declines: readonly [{ reason: string; instead: string }, ...{ reason: string; instead: string }[]] = [
  { reason: 'The lamp was never ours.', instead: 'We look for the right shop with you.' },
  { reason: 'The lamp was never ours.', instead: 'We look for the right shop with you.' },
  { reason: 'Our policy does not allow that.', instead: 'Come again.' },
  { reason: 'The lamp was never ours.', instead: ' ' },
  { reason: '', instead: 'Come again.' },
];

const notes = ['We have looked for your lamp, and found it.', ' ', 'Our policy does not allow more.'] as const;

export function answerTo({ caseKey, customerId }: Referred, chance: Chance, by: string = chance.oneOf(hosts)): Answer {
  const whose = customerId === undefined ? {} : { customerId: chance.happens(0.1) ? 'somebody-else' : customerId };
  // Most say which of their answers it is; now and then two have the same id.
  const about = { caseKey, ...whose, ...(chance.happens(0.6) && { answerId: `answer-${chance.between(1, 20)}` }) };
  if (chance.happens(0.5))
    return { name: 'ReferralDeclined', data: { ...about, declinedBy: by, ...chance.oneOf(declines) } };
  const remedies = chance.happens(0.3) ? { remedies: [chance.oneOf([1, 1, 2, 99])] } : {};
  const note = chance.happens(0.4) ? { note: chance.oneOf(notes) } : {};
  return { name: 'ReferralGranted', data: { ...about, grantedBy: by, ...remedies, ...note } };
}

/** One answer, or several that contradict each other: of the same host, or of two. */
export function answersTo(referred: Referred, chance: Chance, by?: string): Answer[] {
  const first = answerTo(referred, chance, by);
  const who = first.name === 'ReferralGranted' ? first.data.grantedBy : first.data.declinedBy;
  // In the same words, or in others: about somebody else, say.
  const again = chance.happens(0.3) ? [chance.happens(0.5) ? first : answerTo(referred, chance, who)] : [];
  const other = chance.happens(0.35) ? [answerTo(referred, chance)] : [];
  return [first, ...again, ...other];
}

/** One of what a case ordered could not be carried out; or nobody knows anything of such an order. */
export function failureOf({ caseKey, customerId }: Referred, chance: Chance, remedyId?: string): Told<'RemedyFailed'> {
  return {
    name: 'RemedyFailed',
    data: {
      remedyId: remedyId ?? `${outcomeIdOf(caseKey)}-${chance.between(1, 3)}`,
      caseKey,
      ...(customerId !== undefined && { customerId }),
      code: chance.oneOf(['out-of-stock', 'address-unknown']),
    },
  };
}

/** Of few customers, so that what is asked for in parts comes together. */
export function goodwill(number: number, chance: Chance): Told<'GoodwillRequested'> {
  const common = {
    requestId: `request-${number}`,
    customerId: chance.oneOf(['anna', 'anna', 'bert']),
    reason: 'She waited for an hour.',
    requestedBy: chance.oneOf(['eva', 'tom', 'ali']),
    ...(chance.happens(0.3) && { about: `HotlineCallEnded#telephony#call-${chance.between(1, 9)}` }),
  };
  const currency = chance.happens(0.05) ? ('CHF' as const) : ('EUR' as const);
  const value = { amount: chance.oneOf([20_00, 90_00, 125_00, 250_00, 250_01]), currency };
  if (chance.happens(0.7)) {
    return { name: 'GoodwillRequested', data: { ...common, kind: chance.oneOf(['RefundFee', 'WaiveFee']), value } };
  }
  const product = { sku: 'lamp', name: 'Lamp' };
  return {
    name: 'GoodwillRequested',
    data: { ...common, kind: 'ReplaceProduct', product, ...(chance.happens(0.6) && { value }) },
  };
}
