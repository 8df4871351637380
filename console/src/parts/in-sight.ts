/**
 * Keeps what has the focus in sight, whatever comes later above it or in it: until somebody does something, or it has the
 * focus no more.
 */
export function keepInSight(place: HTMLElement): void {
  const watch = new IntersectionObserver(
    ([seen]) => {
      if (document.activeElement !== place) stop();
      else if (seen && seen.intersectionRatio < 1) place.scrollIntoView({ block: 'nearest' });
    },
    { threshold: [0, 1] },
  );
  const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove'];
  const stop = () => {
    watch.disconnect();
    for (const act of acts) window.removeEventListener(act, stop, { capture: true });
  };
  for (const act of acts) window.addEventListener(act, stop, { capture: true, passive: true });
  watch.observe(place);
}
