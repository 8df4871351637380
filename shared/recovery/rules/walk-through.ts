import { createHash } from 'node:crypto';
import { rule } from '../rule.ts';

/** What every customer may meet with here; the catalogue's situations in the words of whoever is in them. */
const situations = [
  'Something I bought broke, and the invoice is gone',
  'I have a short question about my contract',
  'My contract goes on, and new customers pay less than I do',
  'My order was confirmed, and now I am told there is nothing left for me',
  'I arrive, and my table has been given away',
  'I stand at the desk, and the phone rings',
  'I complain, and want to be heard',
  'I do not know whom to ask',
];

/** How many of them are given to one person: what fits into a day. */
const perPerson = 3;

/** Whoever is new goes through the house as a customer before they go through it as a colleague. */
export const walkThrough = rule({
  id: 'walk-through',
  events: ['EmployeeOnboarded'],
  promise: 'Everybody who is new, whatever their job, goes through the house once as a customer.',
  facts: [],
  numbers: [],
  remedies: ['WalkThrough'],
  codes: ['new-colleague', 'walked-through-before'],
  evaluate({ event: { data } }) {
    const { employeeId, walkedThrough = false } = data;
    if (walkedThrough) return { result: 'not-applicable', because: { code: 'walked-through-before' } };
    return {
      result: 'applies',
      because: { code: 'new-colleague' },
      remedies: [{ kind: 'WalkThrough', basis: 'goodwill', employeeId, situations: chosenFor(employeeId) }],
    };
  },
});

/** Everybody draws a lot for each situation, so that all of them are seen by somebody, and the same when told again. */
function chosenFor(employeeId: string): string[] {
  const lot = (situation: string) => createHash('sha256').update(`${employeeId}#${situation}`).digest('hex');
  return situations.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, perPerson);
}
