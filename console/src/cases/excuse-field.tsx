import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { longest } from '../../../events/lengths.ts';
import { answered } from '../api/client.ts';
import { useApi } from '../api/context.tsx';
import type { CheckReplyAnswer, Language } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { LongText } from './long-text.tsx';
import { useSettled } from './settled.ts';

export type Check =
  | { state: 'nothing' | 'looking' | 'fine' | 'failed' }
  | { state: 'excuses'; excuses: CheckReplyAnswer['excuses'] };

const typingMs = 350;

/** Less than two words is nothing to say that anything is well with. */
const saysSomething = /\p{L}{2,}\P{L}+\p{L}{2,}/u;

/** Whether a text for a customer hides behind something; looked at while it is written, and nothing of it is kept. */
export function useExcuses(text: string, language: Language): Check {
  const api = useApi();
  const settled = useSettled(text, typingMs);
  const { data, error } = useQuery({
    queryKey: ['reply', language, settled],
    queryFn: () => answered(api.POST('/v1/replies/check', { body: { text: settled, language } })),
    enabled: settled.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });
  if (text.trim() === '') return { state: 'nothing' };
  if (error && settled === text) return { state: 'failed' };
  if (!data || settled !== text) return { state: 'looking' };
  if (data.excuses.length > 0) return { state: 'excuses', excuses: data.excuses };
  return { state: saysSomething.test(text) ? 'fine' : 'nothing' };
}

interface Props {
  label: string;
  description?: string;
  value: string;
  language: Language;
  rows?: number;
  errorText?: ReactNode;
  check: Check;
  /** What comes of it, if it is sent with an excuse in it. */
  ifExcuse?: string;
  longest?: number;
  onChange(value: string): void;
}

/** A text for a customer, and what was found in it. */
export function ExcuseField({ check, language, ifExcuse, longest: most = longest.remark, ...field }: Props) {
  const { say } = useWords();
  const explain = useExplanations();
  return (
    <div>
      <LongText {...field} longest={most} />
      <div role="status" className="checked">
        {check.state === 'looking' && (
          <Box color="text-body-secondary" fontSize="body-s">
            {say('reply.looking')}
          </Box>
        )}
        {check.state === 'failed' && (
          <Box color="text-body-secondary" fontSize="body-s">
            {say('reply.failed')}
          </Box>
        )}
        {check.state === 'fine' && <StatusIndicator type="success">{say('reply.fine')}</StatusIndicator>}
        {check.state === 'excuses' && (
          <Alert type="warning" header={say('reply.found', { count: check.excuses.length })}>
            <ul>
              {check.excuses.map(({ kind, sentence, start }) => (
                <li key={start}>
                  <q lang={language}>{sentence}</q> <Box variant="span">{explain.excuse(kind)}</Box>
                </li>
              ))}
            </ul>
            {ifExcuse}
          </Alert>
        )}
      </div>
    </div>
  );
}
