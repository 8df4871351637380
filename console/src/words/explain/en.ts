import { afterTheSale } from './en/after-the-sale.ts';
import { always } from './en/always.ts';
import { belonging } from './en/belonging.ts';
import { colleagues } from './en/colleagues.ts';
import { facts } from './en/facts.ts';
import { gist } from './en/gist.ts';
import { keptWord } from './en/kept-word.ts';
import { listening } from './en/listening.ts';
import { operations } from './en/operations.ts';
import { values } from './en/values.ts';
import type { Texts } from './texts.ts';

export const en = {
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
