import type { Language, Remedy } from '../../../events/index.ts';
import { mayNotAnswer } from '../decide.ts';
import type { Decision, Letter } from '../decision.ts';
import { customerOf, type Facts, type Matter } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { Because } from '../rule.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { dayIn, format, isComplete, type Values, valuesOf } from './format.ts';
import type { Answering, Code, Messages } from './messages.ts';
import { answeringEvents, dayOfLetter, matterOf, subjectOf } from './subject.ts';

/** What a message's `select` may ask of any remedy, where the remedy leaves it out. */
const leftOut = { about: 'none' };

const messagesIn: Record<Language, Messages> = { de, en };

/**
 * The letter to the customer: what happened, what we do, and what they need to know. None where nothing had to be put
 * right, where nobody is to be written to, or where all that is done is none of the customer's concern. Of a referral it
 * tells what holds meanwhile, and of its proposals only the warning that must not wait.
 *
 * @param dueAt of a referral: by when the customer hears from a person (an instant in UTC)
 */
export function writeLetter(facts: Facts, decision: Decision, policy: Policy, dueAt?: string): Letter | undefined {
  const { verdict, remedies, meanwhile = [], findings } = decision;
  if (verdict === 'unneeded' || customerOf(facts.event) === undefined) return undefined;
  const { language, channel } =
    facts.customer === 'unknown' ? { language: policy.defaultLanguage, channel: 'letter' as const } : facts.customer;
  const messages = messagesIn[language];
  if (!messages.opening[facts.event.name]) return undefined;
  const matter = matterOf(facts, findings);
  const subject = subjectOf(facts, matter, language);
  const valuesIn = (fields: object) => valuesOf(fields, language, dayOfLetter(facts));
  const say = (message: string, values: Values = {}) => format(language, message, { ...subject, ...values });
  const textsOf = (done: readonly Remedy[]) =>
    urgentFirst(done).flatMap((remedy) => {
      const message = messages.remedy[remedy.kind];
      const text = message && say(message, valuesIn({ ...leftOut, ...fieldsOf(remedy) }));
      return text ? [text] : [];
    });

  const isWarning = ({ kind }: Remedy) => kind === 'StopUseNotice';
  const done = verdict === 'granted' ? remedies : [...remedies.filter(isWarning), ...meanwhile];
  const told = textsOf(done);
  if (verdict === 'granted' && told.length === 0) return undefined;
  // They were promised nothing of an errand of ours that failed.
  const isErrand = (event: string, proposed: readonly Remedy[]) =>
    event === 'RemedyFailed' && textsOf(proposed).length === 0;
  const { event, earlier } = facts;
  const isUnheardOf =
    answeringEvents.includes(event.name) &&
    earlier !== 'unknown' &&
    (isErrand(earlier.event, earlier.remedies) || (matter !== undefined && !messages.opening[matter.event]));
  // What they never heard of goes on without them.
  if (verdict === 'referred' && (isUnheardOf || isErrand(event.name, remedies))) return undefined;

  const canSay = (message: string) => isComplete(language, message, subject);
  const { title, texts } = isUnheardOf
    ? openingOf(facts, decision, undefined, { ...messages, answer: messages.unasked }, canSay)
    : openingOf(facts, decision, matter, messages, canSay);
  const reasons = reasonsIn(facts, decision, matter).flatMap(({ code, params = {} }) => {
    const message = messages.because[code as Code];
    return message ? [say(message, valuesIn(params))] : [];
  });
  const promise = messages.referral[answering(facts, matter)];
  const paragraphs = [
    messages.greeting,
    ...texts.map((text) => say(text)),
    ...told,
    ...(reasons.length > 0 ? [reasons.join(' ')] : []),
    ...(dueAt
      ? [say(promise, { dueOn: dayIn(language, dueAt.slice(0, 10)), warned: done.some(isWarning) ? 'yes' : 'no' })]
      : []),
    messages.closing,
  ].filter((paragraph) => paragraph !== '');
  return { channel, language, subject: say(title), body: paragraphs.join('\n\n') };
}

/**
 * How a letter begins: where something is granted, with the beginning that belongs to its reason, or else as its event's
 * letters do. An answer begins with what it is about: a grant as if that had been granted at once; anything else in the
 * words in which the customer heard of it. Where those words name what is not known of it, the answer stands alone; and
 * where they never heard of it, what a person has to say to them does.
 */
function openingOf(
  { event: { name } }: Facts,
  { verdict, remedies }: Decision,
  matter: Matter | undefined,
  { opening, beginning, answer }: Messages,
  canSay: (message: string) => boolean,
) {
  const outcome = verdict === 'granted' ? 'granted' : 'referred';
  // Whoever confirms what somebody else declined declines.
  const isDecline = outcome === 'granted' && remedies.some(({ kind }) => kind === 'ExplainDecline');
  const isAnswer = outcome === 'granted' && remedies.every(({ kind }) => kind === 'Answer');
  const found = matter?.because?.find(({ code }) => code in beginning);
  const ofReason = found && beginning[found.code as Code];
  const { subject = '', text = '' } = isAnswer
    ? answer
    : (outcome === 'granted' && matter?.event === name && ofReason) ||
      opening[isDecline ? 'ReferralDeclined' : name]?.[outcome] ||
      {};
  const begun = matter === undefined || matter.event === name ? undefined : opening[matter.event];
  const alone = { title: subject, texts: [text] };
  if (!begun) return alone;
  if (name !== 'ReferralGranted' || outcome === 'referred' || isDecline || isAnswer)
    return canSay(begun.referred.text) ? { title: subject, texts: [begun.referred.text, text] } : alone;
  const first = ofReason ?? begun.granted;
  if (!canSay(first.subject) || !canSay(first.text)) return alone;
  return { title: first.subject, texts: [first.text, text] };
}

/** What was found, as far as the customer is told: what a person grants, with what was found before they looked. */
function reasonsIn({ event }: Facts, { verdict, findings }: Decision, matter: Matter | undefined): Because[] {
  const found = findings.map(({ because }) => because);
  if (verdict !== 'granted') return found.filter(({ code }) => code === 'stale');
  return event.name === 'ReferralGranted' ? [...found, ...(matter?.because ?? [])] : found;
}

/** Who a customer is told takes care of it: never whom it is about, and not for sure theirs where a colleague asked for it. */
function answering(facts: Facts, matter: Matter | undefined): Answering {
  if (facts.event.name === 'GoodwillRequested') return 'somebody';
  return matter?.event === 'HostMismatchReported' || mayNotAnswer(facts).length > 0 ? 'another' : 'own';
}

/** A remedy's fields, and of a plan what it costs. */
function fieldsOf(remedy: Remedy): object {
  if (remedy.kind !== 'AdviseSaving' || !remedy.plan) return remedy;
  const { price, interval } = remedy.plan;
  return { ...remedy, planPrice: price, planInterval: interval };
}

function urgentFirst(remedies: readonly Remedy[]): Remedy[] {
  return remedies.toSorted((a, b) => Number(b.kind === 'StopUseNotice') - Number(a.kind === 'StopUseNotice'));
}
