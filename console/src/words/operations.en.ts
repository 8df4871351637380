/** Operations' pages. */
export const operations = {} as const;
