/** What was answered last, by its address: asked again, only a change comes over the wire. In memory, and not for long. */

export interface Remembered {
  etag: string;
  text: string;
}

const mostAnswers = 50;
/** In characters, all together. */
const mostText = 2_000_000;
/** All that is held about somebody is read once, and is nothing to keep. */
const isNeverKept = (address: string) => new URL(address).pathname.endsWith('/export');

export function createMemory() {
  // In the order in which they were kept: the oldest goes first.
  const known = new Map<string, Remembered>();
  let size = 0;
  const forget = (address: string) => {
    size -= known.get(address)?.text.length ?? 0;
    known.delete(address);
  };
  return {
    forgetAll(): void {
      known.clear();
      size = 0;
    },
    find: (address: string): Remembered | undefined => known.get(address),
    keep(address: string, answer: Remembered): void {
      forget(address);
      if (isNeverKept(address) || answer.text.length > mostText) return;
      known.set(address, answer);
      size += answer.text.length;
      for (const oldest of known.keys()) {
        if (known.size <= mostAnswers && size <= mostText) break;
        forget(oldest);
      }
    },
  };
}
