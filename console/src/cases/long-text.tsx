import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

interface Props {
  label: string;
  description?: string;
  value: string;
  rows?: number;
  /** In UTF-16 code units, as the contract counts. */
  longest: number;
  errorText?: ReactNode;
  onChange(value: string): void;
}

/** Text of several lines. How much there is room for is said when that comes near, and not before. */
export function LongText({ label, description, value, rows = 4, longest, errorText, onChange }: Props) {
  const { say } = useWords();
  const left = longest - value.length;
  const tooLong = left < 0 && say('text.tooLong', { count: -left });
  return (
    <FormField
      label={label}
      stretch
      {...(description && { description })}
      {...(left <= longest / 10 && left >= 0 && { characterCountText: say('text.left', { count: left }) })}
      {...((tooLong || errorText) && { errorText: tooLong || errorText })}
    >
      <Textarea value={value} rows={rows} onChange={({ detail }) => onChange(detail.value)} spellcheck />
    </FormField>
  );
}
