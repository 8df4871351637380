/** The remedies of this family of situations. */
export type Listening = never;

export const listening = () => [] as const;
