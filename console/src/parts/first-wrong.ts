import { type RefObject, useEffect, useState } from 'react';

/**
 * Whoever tries to send something finds themselves in the first field in which something is wrong.
 *
 * @param place around the fields
 * @param error of what was sent
 * @returns to be called when it is tried
 */
export function useFirstWrong(place: RefObject<HTMLElement | null>, error: unknown): () => void {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0 && !error) return;
    place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [place, tries, error]);
  return () => setTries((before) => before + 1);
}
