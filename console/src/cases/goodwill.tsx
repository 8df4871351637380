import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useGoodwill, useNewestCases, usePreview } from '../api/queries.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useProblem } from '../parts/problem.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Dialog } from './dialog.tsx';
import { useSettled } from './excuse-field.tsx';
import { Letter } from './letter.tsx';
import { Remedies } from './remedies.tsx';
import { Why } from './why.tsx';
import { type Draft, type DraftField, detailsOf, emptyDraft, kinds, wishOf } from './wish.ts';

interface Props {
  customerId: string;
  onClose(): void;
  onDone(caseKey: string): void;
}

const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'SEK', 'DKK', 'NOK', 'PLN', 'CZK', 'JPY'];
const typingMs = 400;

/** Puts something right: what, why, and beside it what comes of it before anything is done. */
export function GoodwillDialog({ customerId, onClose, onDone }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(emptyDraft);
  const [isTried, setIsTried] = useState(false);
  const goodwill = useGoodwill();
  const checked = wishOf(customerId, draft);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const send = () => {
    setIsTried(true);
    if ('wish' in checked) goodwill.do(checked.wish, ({ caseKey }) => onDone(caseKey));
  };
  const errorOf = (field: DraftField) => {
    const lack = 'lacks' in checked && isTried ? checked.lacks[field] : undefined;
    return lack ? { errorText: say(`goodwill.${lack}`, { example: '12,50' }) } : {};
  };
  return (
    <Dialog
      size="max"
      title={say('goodwill.title', { customer: customerId })}
      act={say('goodwill.do')}
      doing={goodwill}
      onAct={send}
      onClose={onClose}
    >
      <ColumnLayout columns={2}>
        <SpaceBetween size="m">
          <Fields customerId={customerId} draft={draft} change={change} errorOf={errorOf} />
        </SpaceBetween>
        <Outlook customerId={customerId} draft={draft} />
      </ColumnLayout>
    </Dialog>
  );
}

interface FieldsProps {
  customerId: string;
  draft: Draft;
  change(part: Partial<Draft>): void;
  errorOf(field: DraftField): { errorText?: string };
}

function Fields({ customerId, draft, change, errorOf }: FieldsProps) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const { data: newest } = useNewestCases(customerId);
  const details = detailsOf[draft.kind];
  const options = kinds.map((kind) => ({ value: kind, label: say(`gesture.${kind}`) }));
  const cases = (newest?.cases ?? []).map(({ caseKey, event, decidedAt }) => ({
    value: caseKey,
    label: explain.event(event.name),
    description: `${time(decidedAt)} · ${event.caseId}`,
  }));
  const none = { value: '', label: say('goodwill.aboutNone') };
  const input = (field: 'amount' | 'productSku' | 'productName' | 'partSku' | 'partName', label: string) => (
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
          <FormField label={say('goodwill.currency')}>
            <Select
              selectedOption={{ value: draft.currency, label: draft.currency }}
              options={currencies.map((value) => ({ value, label: value }))}
              onChange={({ detail }) => change({ currency: detail.selectedOption.value ?? draft.currency })}
            />
          </FormField>
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
      <FormField
        label={say('goodwill.reason')}
        description={say('goodwill.reasonAbout')}
        stretch
        {...errorOf('reason')}
      >
        <Textarea
          value={draft.reason}
          rows={3}
          onChange={({ detail }) => change({ reason: detail.value })}
          spellcheck
        />
      </FormField>
      {cases.length > 0 && (
        <FormField label={say('goodwill.about')}>
          <Select
            selectedOption={cases.find(({ value }) => value === draft.about) ?? none}
            options={[none, ...cases]}
            onChange={({ detail }) => change({ about: detail.selectedOption.value ?? '' })}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

/** What would come of it now, and the letter in both languages. */
function Outlook({ customerId, draft }: { customerId: string; draft: Draft }) {
  const { say, time, language } = useWords();
  const checked = wishOf(customerId, useSettled(draft, typingMs));
  const preview = usePreview('wish' in checked ? checked.wish : undefined);
  const problem = useProblem(preview.error);
  const shown = 'wish' in checked ? preview.data : undefined;
  const order = language === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const);
  return (
    <section aria-live="polite" aria-label={say('goodwill.preview')}>
      <SpaceBetween size="s">
        <Header variant="h3">{say('goodwill.preview')}</Header>
        {!shown && !preview.error && <Box color="text-body-secondary">{say('goodwill.previewWait')}</Box>}
        {preview.error && <Alert type="error">{problem}</Alert>}
        {shown && (
          <>
            {shown.dueAt ? (
              <Alert type="info">{say('goodwill.previewReferred', { at: time(shown.dueAt) })}</Alert>
            ) : (
              <Alert type="success">{say('goodwill.previewGranted')}</Alert>
            )}
            <Remedies remedies={shown.remedies} label={say(shown.dueAt ? 'case.proposed' : 'case.done')} />
            {order.map((spoken) => {
              const letter = shown.letters[spoken];
              return (
                letter && (
                  <Expandable
                    variant="default"
                    key={spoken}
                    defaultExpanded={spoken === language}
                    headerText={say('goodwill.letterIn', { language: say(`language.${spoken}`) })}
                  >
                    {() => <Letter letter={letter} />}
                  </Expandable>
                )
              );
            })}
            <Expandable variant="default" headerText={say('case.why')}>
              {() => <Why findings={shown.findings} policyVersion={shown.policyVersion} />}
            </Expandable>
          </>
        )}
      </SpaceBetween>
    </section>
  );
}
