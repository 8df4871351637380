import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { longest } from '../../../events/lengths.ts';
import { useNewestCases } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { LongText } from './long-text.tsx';
import { useTitle } from './title.ts';
import {
  detailsOf,
  isCurrency,
  kinds,
  likelyCurrencies,
  otherCurrencies,
  type WishDraft,
  type WishField,
} from './wish.ts';

interface Props {
  customerId: string;
  draft: WishDraft;
  change(part: Partial<WishDraft>): void;
  errorOf(field: WishField): { errorText?: ReactNode };
}

/** What is done, for how much or for what, and why. */
export function GoodwillFields({ customerId, draft, change, errorOf }: Props) {
  const { say } = useWords();
  const details = detailsOf[draft.kind];
  const options = kinds.map((kind) => ({ value: kind, label: say(`gesture.${kind}`) }));
  const input = (field: Exclude<WishField, 'reason'>, label: string) => (
    <FormField label={label} {...errorOf(field)}>
      <Input
        value={draft[field]}
        onChange={({ detail }) => change({ [field]: detail.value })}
        {...(field === 'amount' && { inputMode: 'decimal' as const })}
      />
    </FormField>
  );
  return (
    <SpaceBetween size="m">
      <FormField label={say('goodwill.kind')}>
        <Select
          selectedOption={options.find(({ value }) => value === draft.kind) ?? null}
          options={options}
          onChange={({ detail }) =>
            change({ kind: kinds.find((kind) => kind === detail.selectedOption.value) ?? draft.kind })
          }
        />
      </FormField>
      {details.value !== 'no' && (
        <ColumnLayout columns={2}>
          {input('amount', say(details.value === 'needed' ? 'goodwill.value' : 'goodwill.worth'))}
          <CurrencyField draft={draft} change={change} />
        </ColumnLayout>
      )}
      {details.product && (
        <FormField label={say('goodwill.product')} stretch>
          <ColumnLayout columns={2}>
            {input('productName', say('goodwill.name'))}
            {input('productSku', say('goodwill.sku'))}
          </ColumnLayout>
        </FormField>
      )}
      {details.part && (
        <FormField label={say('goodwill.part')} stretch>
          <ColumnLayout columns={2}>
            {input('partName', say('goodwill.name'))}
            {input('partSku', say('goodwill.sku'))}
          </ColumnLayout>
        </FormField>
      )}
      <LongText
        label={say('goodwill.reason')}
        description={say('goodwill.reasonAbout')}
        value={draft.reason}
        rows={3}
        longest={longest.prose}
        onChange={(reason) => change({ reason })}
        {...errorOf('reason')}
      />
      <AboutField customerId={customerId} draft={draft} change={change} />
    </SpaceBetween>
  );
}

type FieldProps = Pick<Props, 'draft' | 'change'>;

function CurrencyField({ draft, change }: FieldProps) {
  const { say } = useWords();
  const optionOf = (value: string) => ({ value, label: value });
  return (
    <FormField label={say('goodwill.currency')}>
      <Select
        selectedOption={optionOf(draft.currency)}
        filteringType="auto"
        filteringAriaLabel={say('goodwill.currency')}
        options={[
          ...likelyCurrencies.map(optionOf),
          { label: say('goodwill.otherCurrencies'), options: otherCurrencies.map(optionOf) },
        ]}
        onChange={({ detail: { selectedOption } }) =>
          isCurrency(selectedOption.value) && change({ currency: selectedOption.value })
        }
      />
    </FormField>
  );
}

/** The case that it is about, if it is about one. */
function AboutField({ customerId, draft, change }: FieldProps & { customerId: string }) {
  const { say, time } = useWords();
  const titleOf = useTitle();
  const { data: newest } = useNewestCases(customerId);
  const cases = (newest?.cases ?? []).map(({ caseKey, event, decidedAt }) => ({
    value: caseKey,
    label: titleOf(event),
    description: `${time(decidedAt)} · ${event.caseId}`,
  }));
  if (cases.length === 0) return null;
  const none = { value: '', label: say('goodwill.aboutNone') };
  return (
    <FormField label={say('goodwill.about')}>
      <Select
        selectedOption={cases.find(({ value }) => value === draft.about) ?? none}
        options={[none, ...cases]}
        onChange={({ detail }) => change({ about: detail.selectedOption.value ?? '' })}
      />
    </FormField>
  );
}
