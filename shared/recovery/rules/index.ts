/** The rules, in the order in which they look at a case. A new rule is one line here. */
import { freeHotline } from './free-hotline.ts';
import { noReceiptNeeded } from './no-receipt-needed.ts';
import { notTooOld } from './not-too-old.ts';
import { oneHost } from './one-host.ts';
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
  sameDiscount,
  oneHost,
  rememberDates,
] as const;
