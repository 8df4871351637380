import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useState } from 'react';
import { minorUnitDigits } from '../../../events/currencies.ts';
import { ApiProblem } from '../api/client.ts';
import type { GoodwillWish } from '../api/generated.ts';
import { useGoodwill, usePreview } from '../api/queries.ts';
import { useFieldFaults } from '../parts/field-faults.tsx';
import { useWords } from '../words/words.tsx';
import { amountFault, largestAmount } from './amount.ts';
import { Dialog } from './dialog.tsx';
import { GoodwillFields } from './goodwill-fields.tsx';
import { JustAsked } from './just-asked.tsx';
import { Outlook } from './outlook.tsx';
import { useSettled } from './settled.ts';
import { pathOf, type WishDraft, type WishField, wishOf } from './wish.ts';

interface Props {
  customerId: string;
  /** Held above the page: what was typed stays, also when the dialog is closed meanwhile. */
  draft: WishDraft;
  change(part: Partial<WishDraft>): void;
  forget(sent: WishDraft): void;
  onClose(): void;
  onDone(): void;
  about: string;
}

const typingMs = 400;

/** Puts something right: what, why, and beside it what comes of it before anything is done. */
export default function GoodwillDialog({ customerId, draft, change, forget, about, onClose, onDone }: Props) {
  const { say, number, language } = useWords();
  const [isTried, setIsTried] = useState(false);
  const goodwill = useGoodwill(customerId);
  const faultOf = useFieldFaults(goodwill.error, fieldsOf(draft));
  const checked = wishOf(customerId, draft);
  const wish = 'wish' in checked ? checked.wish : undefined;
  const preview = usePreview(useSettled(wish, typingMs, same));
  // What is shown may still be of another wish: nobody does what they have not seen.
  const isCurrent = wish !== undefined && preview.of !== undefined && same(wish, preview.of);
  const justAsked = useJustAsked(goodwill.error, wish);
  const send = (isMeant = false) => {
    setIsTried(true);
    if (!wish || !isCurrent) return;
    goodwill.do({ ...wish, ...(isMeant && { again: true }) }, () => {
      forget(draft);
      onDone();
    });
  };
  const errorOf = (field: WishField) => {
    const lack = 'lacks' in checked ? checked.lacks[field] : undefined;
    if (!lack) return faultOf(pathOf[field]);
    if (!isTried && lack !== 'tooLong') return {};
    if (lack !== 'amountWrong') return { errorText: say(`goodwill.${lack}`) };
    const { amount, currency } = draft;
    const digits = minorUnitDigits(currency);
    const written = (value: number) => number(value, { minimumFractionDigits: digits, useGrouping: false });
    const values = {
      currency,
      digits,
      example: written(digits === 0 ? 20 : 12.5),
      large: written(digits === 0 ? 1000 : 1000.5),
      most: number(largestAmount),
    };
    return { errorText: say(`goodwill.${amountFault(amount, currency, language)}`, values) };
  };
  return (
    <Dialog
      size="max"
      title={say('goodwill.title', { customer: customerId })}
      act={say('goodwill.do')}
      about={about}
      wish={wish}
      doing={justAsked === undefined ? goodwill : { ...goodwill, error: null }}
      {...(wish && !isCurrent
        ? { disabledWhy: say(preview.error ? 'goodwill.previewFailed' : 'goodwill.renewing') }
        : justAsked !== undefined && { disabledWhy: say('problem.asked-just-now') })}
      ends={justAsked !== undefined && <JustAsked caseKey={justAsked} onMeant={() => send(true)} />}
      onAct={() => send()}
      onClose={onClose}
    >
      <ColumnLayout columns={2}>
        <GoodwillFields customerId={customerId} draft={draft} change={change} errorOf={errorOf} />
        <Outlook preview={preview} isCurrent={isCurrent} hasWish={wish !== undefined} />
      </ColumnLayout>
    </Dialog>
  );
}

/** The case that just this wish is already, as the API said; nothing, once another wish is written. */
function useJustAsked(error: unknown, wish: GoodwillWish | undefined): string | undefined {
  const [refused, setRefused] = useState({ error, wish });
  if (refused.error !== error) setRefused({ error, wish });
  const isThat = error instanceof ApiProblem && error.code === 'asked-just-now' && same(refused.wish, wish);
  return isThat ? error.body?.caseKey : undefined;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What stands in each field, by its place in the wish. */
const fieldsOf = (draft: WishDraft) => ({
  value: `${draft.amount} ${draft.currency}`,
  reason: draft.reason,
  'product.sku': draft.productSku,
  'product.name': draft.productName,
  'part.sku': draft.partSku,
  'part.name': draft.partName,
});
