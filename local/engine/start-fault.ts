/** The engine cannot start, for a reason that whoever started it can do something about. */
export class StartFault extends Error {
  /** What to do now: one sentence or a command. */
  readonly nextStep: string;
  constructor(message: string, nextStep: string) {
    super(message);
    this.name = 'StartFault';
    this.nextStep = nextStep;
  }
}

/** Another engine has the data folder open. */
export const folderInUse = 'The data folder is in use by another engine.';
