/**
 * What somebody has typed and not sent. It is in the memory of this tab, above the pages: going to another page and back
 * loses nothing. It is kept nowhere else, as it may say something of a customer.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { isAnythingUnanswered } from '../api/trying.ts';

const kinds = new Set<Map<string, object>>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}

export interface Drafts<Draft> {
  /** Where nothing is typed yet. */
  empty: Draft;
  /** By the id of what they are about. */
  kept: Map<string, Draft>;
}

/** Drafts of one kind. */
export function draftsOf<Draft extends object>(empty: Draft): Drafts<Draft> {
  const kept = new Map<string, Draft>();
  kinds.add(kept);
  return { empty, kept };
}

/** What is typed about one thing, by its id. */
export function useDraft<Draft extends object>({ empty, kept }: Drafts<Draft>, id: string) {
  const draft = useSyncExternalStore(subscribe, () => kept.get(id) ?? empty);
  return {
    draft,
    change(part: Partial<Draft>): void {
      const changed = { ...(kept.get(id) ?? empty), ...part };
      if (JSON.stringify(changed) === JSON.stringify(empty)) kept.delete(id);
      else kept.set(id, changed);
      announce();
    },
    /** What was sent needs no keeping; what was typed since does. */
    forget(sent: Draft): void {
      if (kept.get(id) !== sent) return;
      kept.delete(id);
      announce();
    },
  };
}

export function forgetDrafts(): void {
  for (const kept of kinds) kept.clear();
  announce();
}

/** Whoever leaves the console with something typed, or not answered yet, is asked whether they mean it. */
export function useAskBeforeLosing(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if ([...kinds].some(({ size }) => size > 0) || isAnythingUnanswered()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
