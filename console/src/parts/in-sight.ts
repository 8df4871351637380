/**
 * Keeps what has the focus in sight, whatever comes later above it or in it: as long as it has the focus, and until somebody
 * scrolls or does anything else.
 */
export function keepInSight(place: HTMLElement): void {
  let onPage = placeOnPage(place);
  const watch = new IntersectionObserver(
    (seen) => {
      const before = onPage;
      onPage = placeOnPage(place);
      // Where it is where it was on the page, it was the page that was moved: by whatever means somebody scrolls.
      const isMoved = onPage.top !== before.top || onPage.bottom !== before.bottom;
      const isWhole = seen.at(-1)?.intersectionRatio === 1;
      if (document.activeElement !== place || !(isMoved || isWhole)) stop();
      else if (!isWhole) place.scrollIntoView({ block: 'nearest' });
    },
    { threshold: [0, 0.25, 0.5, 0.75, 0.9, 1] },
  );
  const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove'];
  const stop = () => {
    watch.disconnect();
    for (const act of acts) window.removeEventListener(act, stop, { capture: true });
  };
  for (const act of acts) window.addEventListener(act, stop, { capture: true, passive: true });
  watch.observe(place);
}

/** Its upper and its lower edge, in pixels from the beginning of the page. */
function placeOnPage(place: HTMLElement) {
  const { top, bottom } = place.getBoundingClientRect();
  return { top: Math.round(top + window.scrollY), bottom: Math.round(bottom + window.scrollY) };
}
