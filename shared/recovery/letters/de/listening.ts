import type { Part } from '../messages.ts';

export const listening = {
  opening: {},
  remedy: {},
  because: {},
} as const satisfies Part;
