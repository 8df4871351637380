/**
 * What the console is built from, besides packages: what currencies there are and how long a text may be it knows from the
 * contracts, and what colleagues read of a rule stands with the rule's other words.
 */
export const madeOf = ['console', 'events', 'shared/recovery/letters'];
