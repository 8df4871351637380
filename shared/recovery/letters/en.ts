import { afterTheSale } from './en/after-the-sale.ts';
import { always } from './en/always.ts';
import { belonging } from './en/belonging.ts';
import { colleagues } from './en/colleagues.ts';
import { keptWord } from './en/kept-word.ts';
import { listening } from './en/listening.ts';
import type { Messages } from './messages.ts';

/** How each promise of a referral ends. */
const meanwhileNothing =
  '{warned, select, yes {Apart from that, there} other {Until then there}} is nothing you need to do or send.';

export const en: Messages = {
  greeting: 'Hello,',
  closing: 'If anything does not work out as promised, please just let us know.\n\nKind regards\nYour customer service',
  opening: {
    ...afterTheSale.opening,
    ...keptWord.opening,
    ...belonging.opening,
    ...listening.opening,
    ...colleagues.opening,
  },
  beginning: {
    ...afterTheSale.beginning,
    ...keptWord.beginning,
    ...belonging.beginning,
    ...listening.beginning,
    ...colleagues.beginning,
  },
  answer: {
    subject: 'Our answer to you',
    text: 'You have been waiting for our answer, and here it is.',
  },
  unasked: {
    subject: 'A message from us',
    text: '',
  },
  referral: {
    own: `Your personal contact here is taking care of this and will be in touch by {dueOn} at the latest. ${meanwhileNothing}`,
    another: `Another colleague here is taking care of this and will be in touch by {dueOn} at the latest. ${meanwhileNothing}`,
    somebody: `A colleague here is taking care of this and will be in touch by {dueOn} at the latest. ${meanwhileNothing}`,
  },
  remedy: {
    ...afterTheSale.remedy,
    ...keptWord.remedy,
    ...belonging.remedy,
    ...listening.remedy,
    ...colleagues.remedy,
  },
  because: {
    ...always.because,
    ...afterTheSale.because,
    ...keptWord.because,
    ...belonging.because,
    ...listening.because,
    ...colleagues.because,
  },
};
