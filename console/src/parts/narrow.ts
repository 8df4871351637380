import { useSyncExternalStore } from 'react';

/** As narrow as a phone, by Cloudscape's own measure. */
const narrow = window.matchMedia('(max-width: 688px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
