/** The three excuses: our rules, our organisation, another customer who counts for more. */
export const excuseKinds = ['rules', 'organisation', 'other-customer'] as const;
export type ExcuseKind = (typeof excuseKinds)[number];

/** The remedies of this family of situations. */
export type Listening = never;

export const listening = () => [] as const;
