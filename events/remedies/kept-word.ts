/** The remedies of this family of situations. */
export type KeptWord = never;

export const keptWord = () => [] as const;
