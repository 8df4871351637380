import * as z from 'zod/mini';

/** Options of `npm start` that are to be other than they were, by their names there. */
export const changeSchema = z.partial(
  z.strictObject({
    data: z.string(),
    port: z.int(),
    'table-port': z.int(),
    'desk-port': z.int(),
    fresh: z.boolean(),
  }),
);
export type Change = z.infer<typeof changeSchema>;

/** The engine cannot start, for a reason that whoever started it can do something about. */
export class StartFault extends Error {
  /** What to do now. */
  readonly nextStep: string;
  /** How to start for that; only whoever was called knows the command that says so. */
  readonly change: Change | undefined;
  constructor(message: string, nextStep: string, change?: Change) {
    super(message);
    this.name = 'StartFault';
    this.nextStep = nextStep;
    this.change = change;
  }
}

/** The next step where what is kept is of no use any more. */
export const startAfresh: [string, Change] = ['Start afresh and forget all data', { fresh: true }];

/** Stands for a folder that the user is to name. What is asked of one folder is not asked of another: nothing is forgotten there. */
export const anotherFolder: Change = { data: '<folder>', fresh: false };

/** Another engine has the data folder open. */
export const folderInUse = 'The data folder is in use by another engine.';
