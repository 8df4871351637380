import { use } from 'react';
import { useWords } from '../words.tsx';
import { type Explanations, loadExplanations } from './explain.ts';

/** Decisions in the words that a page speaks; what is shown waits for them. */
export function useExplanations(): Explanations {
  return use(loadExplanations(useWords()));
}
