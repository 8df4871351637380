import { region } from '../words/format.ts';
import { useWords } from '../words/words.tsx';

/** How charts write what is on their axes. */
export function useAxes() {
  const { language, number } = useWords();
  const short = new Intl.DateTimeFormat(region[language], { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    /** `30 Nov` of a day. */
    shortDay: (day: string) => short.format(new Date(`${day}T00:00:00Z`)),
    /** Between two whole numbers there is nothing to count. */
    whole: (value: number) => (Number.isInteger(value) ? number(value) : ''),
  };
}

/** From nothing to a little over the most, so that no bar touches the top. */
export const upTo = (most: number): [number, number] => [0, Math.max(1, Math.ceil(most * 1.1))];
