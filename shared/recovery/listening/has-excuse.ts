import { excusesIn } from './excuses.ts';

const languages = ['de', 'en'] as const;

/** Whether there is an excuse in what somebody writes: they may do so in either language, whatever the customer's is. */
export const hasExcuse = (text: string): boolean => languages.some((language) => excusesIn(text, language).length > 0);
