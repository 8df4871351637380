import { app } from './app.de.ts';
import { desk } from './desk.de.ts';
import type { Word } from './en.ts';
import { operations } from './operations.de.ts';

export const de: Record<Word, string> = { ...app, ...desk, ...operations };
