import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import type { Choice } from './chosen.ts';

interface Props {
  choice: Choice;
  onChange(choice: Choice): void;
  days: number;
  onDays(days: number): void;
  /** Those that there are. */
  codes: readonly string[];
}

/** The queues keep nothing for more than fourteen days; what is older is of interest to whoever looks for a pattern. */
const ages = [1, 7, 14, 90, 366] as const;

export function Filters({ choice, onChange, days, onDays, codes }: Props) {
  const { say } = useWords();
  const explain = useExplanations();
  const ageOptions = ages.map((count) => ({ value: String(count), label: say('quarantine.age', { count }) }));
  const states = (['open', 'all'] as const).map((value) => ({ value, label: say(`quarantine.show.${value}`) }));
  const reasons = [
    { value: '', label: say('quarantine.everyReason') },
    ...codes.map((value) => ({ value, label: explain.quarantine(value), description: value })),
  ];
  const wide = { default: 12, xxs: 6, s: 3 };
  const quarter = { default: 6, s: 3 };
  return (
    <Grid gridDefinition={[{ colspan: wide }, { colspan: wide }, { colspan: quarter }, { colspan: quarter }]}>
      <FormField label={say('quarantine.find')}>
        <Input
          type="search"
          value={choice.text}
          placeholder={say('quarantine.findPlaceholder')}
          onChange={({ detail }) => onChange({ ...choice, text: detail.value })}
        />
      </FormField>
      <FormField label={say('quarantine.why')}>
        <Select
          options={reasons}
          selectedOption={reasons.find(({ value }) => value === choice.code) ?? null}
          onChange={({ detail }) => onChange({ ...choice, code: detail.selectedOption.value ?? '' })}
        />
      </FormField>
      <FormField label={say('quarantine.when')}>
        <Select
          options={ageOptions}
          selectedOption={ageOptions.find(({ value }) => value === String(days)) ?? null}
          onChange={({ detail }) => onDays(Number(detail.selectedOption.value))}
        />
      </FormField>
      <FormField label={say('quarantine.show')}>
        <Select
          options={states}
          selectedOption={states.find(({ value }) => value === choice.state) ?? null}
          onChange={({ detail }) =>
            onChange({ ...choice, state: detail.selectedOption.value === 'all' ? 'all' : 'open' })
          }
        />
      </FormField>
    </Grid>
  );
}
