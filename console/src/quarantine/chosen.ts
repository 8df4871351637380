/** Which of what was set aside somebody wants to see. */
import type { Quarantined } from '../api/generated.ts';
import { isOpen } from './state.tsx';

export interface Choice {
  state: 'open' | 'all';
  /** Nothing for every one. */
  code: string;
  text: string;
}

/** @param inWords what is shown of an entry, so that what one sees is what one finds */
export function chosen<Entry extends Quarantined>(
  entries: readonly Entry[],
  { state, code, text }: Choice,
  inWords: (entry: Entry) => readonly (string | undefined)[],
): Entry[] {
  const wanted = text.trim().toLocaleLowerCase();
  return entries.filter(
    (entry) =>
      (state === 'all' || isOpen(entry)) &&
      (code === '' || entry.code === code) &&
      (wanted === '' || inWords(entry).some((shown) => shown?.toLocaleLowerCase().includes(wanted))),
  );
}
