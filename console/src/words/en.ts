/** Every word of the console but the explanations of decisions (explain/), in ICU MessageFormat. */
import { app } from './app.en.ts';
import { desk } from './desk.en.ts';
import { operations } from './operations.en.ts';

export const en = { ...app, ...desk, ...operations } as const;

export type Word = keyof typeof en;

export const isWord = (text: string): text is Word => Object.hasOwn(en, text);
