import { afterTheSaleExplained as afterTheSale } from '../../../../shared/recovery/letters/de/after-the-sale.ts';
import { alwaysExplained as always } from '../../../../shared/recovery/letters/de/always.ts';
import { belongingExplained as belonging } from '../../../../shared/recovery/letters/de/belonging.ts';
import { colleaguesExplained as colleagues } from '../../../../shared/recovery/letters/de/colleagues.ts';
import { keptWordExplained as keptWord } from '../../../../shared/recovery/letters/de/kept-word.ts';
import { listeningExplained as listening } from '../../../../shared/recovery/letters/de/listening.ts';
import { facts } from './de/facts.ts';
import { gist } from './de/gist.ts';
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
