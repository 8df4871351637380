import { useEffect, useRef } from 'react';

/**
 * On another page one starts at its heading, as if it had been loaded anew; so a screen reader says where one is. The
 * heading may come a moment later, with the page's code.
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
    const hasArrived = () => {
      const heading = content.querySelector('h1');
      if (heading && !isBusy(content)) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      return heading !== null;
    };
    if (hasArrived()) return;
    const watch = new MutationObserver(() => hasArrived() && watch.disconnect());
    watch.observe(content, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path, inside]);
}

/** Somebody is doing something already, and is not to be taken away from it. */
function isBusy(content: Element): boolean {
  const active = document.activeElement;
  return content.contains(active) || (active instanceof HTMLInputElement && active.value !== '');
}
