import { useEffect, useRef } from 'react';

/**
 * On another page one starts at its heading, as if it had been loaded anew; so a screen reader says where one is. The
 * heading may come a moment later, with the page’s code.
 *
 * @param path of the page
 * @param inside where its heading will be: a selector
 */
export function useArrival(path: string, inside: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const content = document.querySelector(inside);
    if (!content) return;
    window.scrollTo(0, 0);
    const arrive = () => {
      const heading = content.querySelector('h1');
      if (!heading || isBusy(content)) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    // What comes later may hide the page once more, and the focus would be nowhere: until somebody does something.
    const watch = new MutationObserver(arrive);
    const stop = () => watch.disconnect();
    watch.observe(content, { childList: true, subtree: true, attributeFilter: ['style'] });
    // On their way down, so that what led here is not taken for it.
    window.addEventListener('keydown', stop, { once: true, capture: true });
    window.addEventListener('pointerdown', stop, { once: true, capture: true });
    arrive();
    return stop;
  }, [path, inside]);
}

/** Somebody is doing something already, and is not to be taken away from it. */
function isBusy(content: Element): boolean {
  const active = document.activeElement;
  return content.contains(active) || (active instanceof HTMLInputElement && active.value !== '');
}
