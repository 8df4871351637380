import type { Language, Remedy } from '../../../events/index.ts';
import type { Decision, Letter } from '../decision.ts';
import { customerOf, type Facts } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { dayIn, format, isComplete, type Values, valuesOf } from './format.ts';
import type { Code, Messages, Opening } from './messages.ts';
import { matterOf, subjectOf } from './subject.ts';

/** What a message's `select` may ask of any remedy, where the remedy leaves it out. */
const leftOut = { about: 'none' };

const messagesIn: Record<Language, Messages> = { de, en };

/**
 * The letter to the customer: what happened, what we do, and what they need to know. None where nothing had to be put
 * right or nobody is to be written to. Of a referral it tells what holds meanwhile, and of
 * its proposals only the warning that must not wait.
 *
 * @param dueAt of a referral: by when the customer hears from their host (an instant in UTC)
 */
export function writeLetter(
  facts: Facts,
  { verdict, remedies, meanwhile = [], findings }: Decision,
  policy: Policy,
  dueAt?: string,
): Letter | undefined {
  if (verdict === 'unneeded' || customerOf(facts.event) === undefined) return undefined;
  const { language, channel } =
    facts.customer === 'unknown' ? { language: policy.defaultLanguage, channel: 'letter' as const } : facts.customer;
  const messages = messagesIn[language];
  const own = messages.opening[facts.event.name];
  if (!own) return undefined;
  const subject = subjectOf(facts, language);
  const say = (message: string, values: Values = {}) => format(language, message, { ...subject, ...values });

  const canSay = (message: string) => isComplete(language, message, subject);

  const { title, texts } = openingOf(facts, verdict, own, messages, canSay);
  const warnings = remedies.filter(({ kind }) => kind === 'StopUseNotice');
  const told = verdict === 'granted' ? remedies : [...warnings, ...meanwhile];
  const reasons = findings.flatMap(({ because }) => {
    const message = messages.because[because.code as Code];
    return message && (verdict === 'granted' || because.code === 'stale')
      ? [say(message, valuesOf(because.params ?? {}, language))]
      : [];
  });
  const paragraphs = [
    messages.greeting,
    ...texts.map((text) => say(text)),
    ...urgentFirst(told).flatMap((remedy) => {
      const message = messages.remedy[remedy.kind];
      return message ? [say(message, valuesOf({ ...leftOut, ...remedy }, language))] : [];
    }),
    ...(reasons.length > 0 ? [reasons.join(' ')] : []),
    ...(dueAt ? [say(messages.referral, { dueOn: dayIn(language, dueAt.slice(0, 10)) })] : []),
    messages.closing,
  ].filter((paragraph) => paragraph !== '');
  return { channel, language, subject: say(title), body: paragraphs.join('\n\n') };
}

/**
 * How a letter begins. An answer begins with what it is about, in the words in which the customer heard of it: a grant as
 * if it had been granted at once, anything else as it was referred. Where those words name what is not known of it, the
 * answer stands alone.
 */
function openingOf(
  facts: Facts,
  verdict: 'granted' | 'referred',
  own: Opening,
  { opening }: Messages,
  canSay: (message: string) => boolean,
) {
  const { name } = facts.event;
  const { subject, text } = own[verdict];
  const matter = matterOf(facts)?.event;
  const begun = matter === undefined || matter === name ? undefined : opening[matter];
  const alone = { title: subject, texts: [text] };
  if (!begun) return alone;
  if (name === 'ReferralGranted' && verdict === 'granted') {
    const { subject: title, text: beginning } = begun.granted;
    return canSay(title) && canSay(beginning) ? { title, texts: [beginning, text] } : alone;
  }
  return canSay(begun.referred.text) ? { title: subject, texts: [begun.referred.text, text] } : alone;
}

function urgentFirst(remedies: readonly Remedy[]): Remedy[] {
  return remedies.toSorted((a, b) => Number(b.kind === 'StopUseNotice') - Number(a.kind === 'StopUseNotice'));
}
