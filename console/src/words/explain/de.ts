import { afterTheSale } from './de/after-the-sale.ts';
import type { Texts } from './texts.ts';

export const de: Texts = {
  event: { ...afterTheSale.event },
  rule: { ...afterTheSale.rule },
  because: { ...afterTheSale.because },
  remedy: { ...afterTheSale.remedy },
  fact: {},
  value: {},
  quarantine: {},
  excuse: {},
  health: {},
};
