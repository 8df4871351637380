/**
 * Which cases somebody began to answer in this tab and was not told yet what became of it: they are told on whatever page they
 * come to next, also after loading it anew. Of what was written nothing is kept here.
 */
import type { RecordedCase } from '../api/generated.ts';

export interface Begun {
  caseKey: string;
  /** As it was then; nothing, where the page was loaded anew since. */
  recorded?: RecordedCase;
}

const place = 'kulanz.untold';
let untold: readonly Begun[] = (sessionStorage.getItem(place) ?? '')
  .split('\n')
  .filter((caseKey) => caseKey !== '')
  .map((caseKey) => ({ caseKey }));

export const allUntold = (): readonly Begun[] => untold;

/** Somebody answers this now. */
export const noteBegun = (recorded: RecordedCase): void =>
  keep([...without(recorded.caseKey), { caseKey: recorded.caseKey, recorded }]);

/** They have read what became of it, or do not want to. */
export const noteTold = (caseKey: string): void => keep(without(caseKey));

const without = (caseKey: string) => untold.filter((begun) => begun.caseKey !== caseKey);

function keep(now: readonly Begun[]): void {
  untold = now;
  sessionStorage.setItem(place, now.map(({ caseKey }) => caseKey).join('\n'));
}
