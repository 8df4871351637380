import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Textarea from '@cloudscape-design/components/textarea';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered } from '../api/client.ts';
import { useApi } from '../api/context.tsx';
import type { Language } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  label: string;
  description?: string;
  value: string;
  language: Language;
  rows?: number;
  errorText?: string;
  onChange(value: string): void;
  /** Whether anything was found, each time it was looked at. */
  onChecked?(isFine: boolean): void;
}

const typingMs = 350;

/** A text for a customer, looked at for excuses while it is written. Nothing of it is kept. */
export function ExcuseField({ label, description, value, language, rows = 4, errorText, onChange, onChecked }: Props) {
  const { say } = useWords();
  const explain = useExplanations();
  const api = useApi();
  const settled = useSettled(value, typingMs);
  const check = useQuery({
    queryKey: ['reply', language, settled],
    queryFn: () => answered(api.POST('/v1/replies/check', { body: { text: settled, language } })),
    enabled: settled.trim().length > 2,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });
  const excuses = settled.trim() === '' ? [] : (check.data?.excuses ?? []);
  const isFine = excuses.length === 0;
  useEffect(() => onChecked?.(isFine), [isFine, onChecked]);
  return (
    <>
      <FormField label={label} stretch {...(description && { description })} {...(errorText && { errorText })}>
        <Textarea value={value} rows={rows} onChange={({ detail }) => onChange(detail.value)} spellcheck />
      </FormField>
      <div aria-live="polite" className="checked">
        {check.data && settled.trim() !== '' && isFine && (
          <StatusIndicator type="success">{say('reply.fine')}</StatusIndicator>
        )}
        {!isFine && (
          <Alert type="warning" header={say('reply.found', { count: excuses.length })}>
            <ul>
              {excuses.map(({ kind, sentence, start }) => (
                <li key={start}>
                  <q lang={language}>{sentence}</q> <Box variant="span">{explain.excuse(kind)}</Box>
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
    </>
  );
}

/** A value once it has not changed for a moment. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
