/** Which cases are on the page, so that another one that names them leads there. */
import { createContext, use } from 'react';

const Here = createContext<ReadonlySet<string>>(new Set());

export const CasesHere = Here.Provider;

export function useIsHere(): (caseKey: string) => boolean {
  const here = use(Here);
  return (caseKey) => here.has(caseKey);
}

/** Where a case is on the page, it is known by its key. */
export function goToCase(caseKey: string): void {
  const card = document.getElementById(caseKey);
  card?.scrollIntoView();
  card?.focus({ preventScroll: true });
}
