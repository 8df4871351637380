import { afterTheSale } from './de/after-the-sale.ts';
import { always } from './de/always.ts';
import { belonging } from './de/belonging.ts';
import { colleagues } from './de/colleagues.ts';
import { keptWord } from './de/kept-word.ts';
import { listening } from './de/listening.ts';
import type { Messages } from './messages.ts';

/** How each promise of a referral ends. */
const meanwhileNothing =
  '{warned, select, yes {Sonst brauchen Sie bis dahin} other {Bis dahin brauchen Sie}} nichts zu tun und nichts zu schicken.';

export const de: Messages = {
  greeting: 'Guten Tag,',
  closing:
    'Wenn etwas nicht klappt wie versprochen, sagen Sie uns bitte einfach Bescheid.\n\nFreundliche Grüße\nIhr Kundenservice',
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
    subject: 'Unsere Antwort an Sie',
    text: 'Sie haben auf unsere Antwort gewartet, und hier ist sie.',
  },
  unasked: {
    subject: 'Eine Nachricht von uns',
    text: '',
  },
  referral: {
    own: `Ihre Ansprechperson bei uns kümmert sich persönlich darum und meldet sich spätestens am {dueOn} bei Ihnen. ${meanwhileNothing}`,
    another: `Jemand anderes aus unserem Team kümmert sich persönlich darum und meldet sich spätestens am {dueOn} bei Ihnen. ${meanwhileNothing}`,
    somebody: `Jemand aus unserem Team kümmert sich persönlich darum und meldet sich spätestens am {dueOn} bei Ihnen. ${meanwhileNothing}`,
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
