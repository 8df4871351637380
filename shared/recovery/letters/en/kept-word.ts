import type { Part } from '../messages.ts';

export const keptWord = {
  opening: {},
  remedy: {},
  because: {},
} as const satisfies Part;
