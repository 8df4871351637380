import type { Part } from '../messages.ts';

export const belonging = {
  opening: {},
  remedy: {},
  because: {},
} as const satisfies Part;
