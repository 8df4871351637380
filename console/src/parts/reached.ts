import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** So far before it comes into sight, it is time. */
const rootMargin = '0px 0px 600px 0px';

/**
 * Something is done as soon as somebody has scrolled near an element, and again if it is still near afterwards.
 *
 * @param isReady whether it may be done now: not while it is being done, and not where it has just failed
 * @returns what goes to the element
 */
export function useReached(isReady: boolean, does: () => void): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const reached = useEffectEvent(does);
  useEffect(() => {
    if (!isReady || !place.current) return;
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && reached(), {
      rootMargin,
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [isReady]);
  return place;
}
