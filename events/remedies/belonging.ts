/** The remedies of this family of situations. */
export type Belonging = never;

export const belonging = () => [] as const;
