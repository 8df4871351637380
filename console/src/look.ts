/** How somebody likes it: their language and light or dark. Kept in this browser; nothing of it is personal. */
import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useSyncExternalStore } from 'react';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];
export const modes = ['system', 'light', 'dark'] as const;
export type LookMode = (typeof modes)[number];

export interface Look {
  language: Language;
  mode: LookMode;
}

const key = 'kulanz.look';
const listeners = new Set<() => void>();
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let look = stored();

export function useLook(): Look {
  return useSyncExternalStore(subscribe, () => look);
}

export function changeLook(change: Partial<Look>): void {
  look = { ...look, ...change };
  localStorage.setItem(key, JSON.stringify(look));
  show();
  for (const listener of listeners) listener();
}

/** Shows the page as it is liked, and follows the system where that is wished. */
export function startLook(): void {
  darkSystem.addEventListener('change', show);
  // Another tab of the same person looks the same.
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    look = stored();
    show();
    for (const listener of listeners) listener();
  });
  show();
}

function show(): void {
  const isDark = look.mode === 'dark' || (look.mode === 'system' && darkSystem.matches);
  applyMode(isDark ? Mode.Dark : Mode.Light);
  document.documentElement.lang = look.language;
}

function stored(): Look {
  const browser: Language = navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
  const kept = keptLook();
  return {
    language: languages.find((language) => language === kept.language) ?? browser,
    mode: modes.find((mode) => mode === kept.mode) ?? 'system',
  };
}

/** Whatever is there may not be ours. */
function keptLook(): Partial<Record<keyof Look, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
