import { afterTheSale } from './en/after-the-sale.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
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
