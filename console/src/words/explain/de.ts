import { afterTheSale } from './de/after-the-sale.ts';
import { always } from './de/always.ts';
import { belonging } from './de/belonging.ts';
import { colleagues } from './de/colleagues.ts';
import { facts } from './de/facts.ts';
import { gist } from './de/gist.ts';
import { keptWord } from './de/kept-word.ts';
import { listening } from './de/listening.ts';
import { operations } from './de/operations.ts';
import { values } from './de/values.ts';
import type { Texts } from './texts.ts';

export const de = {
  event: {
    ...always.event,
    ...afterTheSale.event,
    ...keptWord.event,
    ...belonging.event,
    ...listening.event,
    ...colleagues.event,
  },
  rule: {
    ...always.rule,
    ...afterTheSale.rule,
    ...keptWord.rule,
    ...belonging.rule,
    ...listening.rule,
    ...colleagues.rule,
  },
  because: {
    ...always.because,
    ...afterTheSale.because,
    ...keptWord.because,
    ...belonging.because,
    ...listening.because,
    ...colleagues.because,
  },
  remedy: {
    ...always.remedy,
    ...afterTheSale.remedy,
    ...keptWord.remedy,
    ...belonging.remedy,
    ...listening.remedy,
    ...colleagues.remedy,
  },
  ...facts,
  ...gist,
  ...values,
  ...operations,
} satisfies Texts;
