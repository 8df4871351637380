/** The rules, in the order in which they look at a case. A new rule is one line here. */
import { correctAdvice } from './correct-advice.ts';
import { couldSave } from './could-save.ts';
import { freeHotline } from './free-hotline.ts';
import { honestAdvice } from './honest-advice.ts';
import { noPettyFees } from './no-petty-fees.ts';
import { noReceiptNeeded } from './no-receipt-needed.ts';
import { notTooOld } from './not-too-old.ts';
import { oneHost } from './one-host.ts';
import { parityBeforeGoodbye } from './parity-before-goodbye.ts';
import { rememberDates } from './remember-dates.ts';
import { repairBeforeScrap } from './repair-before-scrap.ts';
import { rightNotFavour } from './right-not-favour.ts';
import { sameDiscount } from './same-discount.ts';

export const rules = [
  notTooOld,
  noReceiptNeeded,
  repairBeforeScrap,
  rightNotFavour,
  freeHotline,
  noPettyFees,
  sameDiscount,
  oneHost,
  rememberDates,
  parityBeforeGoodbye,
  correctAdvice,
  honestAdvice,
  couldSave,
] as const;
