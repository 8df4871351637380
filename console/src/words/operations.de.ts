import type { operations as inEnglish } from './operations.en.ts';

export const operations: Record<keyof typeof inEnglish, string> = {};
