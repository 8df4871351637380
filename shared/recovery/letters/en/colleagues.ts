import type { Part } from '../messages.ts';

export const colleagues = {
  opening: {},
  remedy: {},
  because: {},
} as const satisfies Part;
