import type { BaseLocationHook } from 'wouter';
import { useBrowserLocation } from 'wouter/use-browser-location';

/** The path as somebody reads it, however it is written: `/customers/C:7` of `/customers/C%3A7`. */
export const useAddress: BaseLocationHook = () => {
  const [path, goTo] = useBrowserLocation();
  return [readable(path), goTo];
};

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Nobody has a number like that; the page says so.
    return path;
  }
}
