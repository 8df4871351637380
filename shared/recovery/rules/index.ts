/** The rules, in the order in which they look at a case. A new rule is one line here. */

import { aPersonsWord } from './a-persons-word.ts';
import { acceptedIsAccepted } from './accepted-is-accepted.ts';
import { agentGoodwill } from './agent-goodwill.ts';
import { answeredInWords } from './answered-in-words.ts';
import { answeredOnce } from './answered-once.ts';
import { careWithoutSelling } from './care-without-selling.ts';
import { correctAdvice } from './correct-advice.ts';
import { couldSave } from './could-save.ts';
import { customerChooses } from './customer-chooses.ts';
import { deputyCovers } from './deputy-covers.ts';
import { didItWork } from './did-it-work.ts';
import { expertFirst } from './expert-first.ts';
import { failedIsNotDone } from './failed-is-not-done.ts';
import { freeHotline } from './free-hotline.ts';
import { goodServiceGetsAround } from './good-service-gets-around.ts';
import { honestAdvice } from './honest-advice.ts';
import { hostNotBoss } from './host-not-boss.ts';
import { hostRematch } from './host-rematch.ts';
import { noClosureWithoutConsent } from './no-closure-without-consent.ts';
import { noExcuses } from './no-excuses.ts';
import { noHardFeelings } from './no-hard-feelings.ts';
import { noPettyFees } from './no-petty-fees.ts';
import { noReceiptNeeded } from './no-receipt-needed.ts';
import { notTooOld } from './not-too-old.ts';
import { offerParity } from './offer-parity.ts';
import { oneHost } from './one-host.ts';
import { onlyAPersonDeclines } from './only-a-person-declines.ts';
import { parityBeforeGoodbye } from './parity-before-goodbye.ts';
import { presentCustomerFirst } from './present-customer-first.ts';
import { recordOutweighsCategory } from './record-outweighs-category.ts';
import { rememberDates } from './remember-dates.ts';
import { repairBeforeScrap } from './repair-before-scrap.ts';
import { reservedIsReserved } from './reserved-is-reserved.ts';
import { rightNotFavour } from './right-not-favour.ts';
import { sameDiscount } from './same-discount.ts';
import { walkThrough } from './walk-through.ts';
import { yourSlotIsYours } from './your-slot-is-yours.ts';

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
  acceptedIsAccepted,
  reservedIsReserved,
  yourSlotIsYours,
  recordOutweighsCategory,
  presentCustomerFirst,
  noClosureWithoutConsent,
  customerChooses,
  hostNotBoss,
  hostRematch,
  deputyCovers,
  careWithoutSelling,
  expertFirst,
  answeredOnce,
  aPersonsWord,
  answeredInWords,
  onlyAPersonDeclines,
  failedIsNotDone,
  agentGoodwill,
  offerParity,
  noExcuses,
  walkThrough,
  noHardFeelings,
  goodServiceGetsAround,
  didItWork,
] as const;
