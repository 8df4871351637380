/** Somebody who is signed in, as the rest of the console knows them. */

export interface Session {
  /** What the person is called, where that was told. */
  name: string | undefined;
  /** An access token that is good for now. @throws SignedOut, or anything else where nobody could be asked for one */
  accessToken(): Promise<string>;
  /** Another one than was refused, or the same where one was had just now. @throws as `accessToken` does */
  accessTokenInsteadOf(refused: string): Promise<string>;
  /** Ends the session here and where one signs in, and leaves this page. */
  signOut(): Promise<void>;
  /**
   * Tells when somebody has signed out in another tab: from then on nobody is signed in here either.
   *
   * @returns to be called when nobody listens any more
   */
  onSignedOutElsewhere(listener: () => void): () => void;
  /** Leaves this page to sign in again, and comes back to where it was. */
  signInAgain(): Promise<void>;
}

/** The session has ended, and cannot be renewed from here. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}
