/** The remedies of this family of situations. */
export type Colleagues = never;

export const colleagues = () => [] as const;
