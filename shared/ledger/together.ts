/** One call for what several ask in the same moment, as the records of a batch do: they are handled at the same time. */

/** Answers each question, in the order of the questions. */
type Ask<Question, Answer> = (questions: readonly Question[]) => Promise<Answer[]>;

/** What one of them asks, and how it is told. */
interface Share<Question, Answer> {
  questions: readonly Question[];
  told: (answers: Answer[]) => void;
  failed: (error: unknown) => void;
}

/**
 * Asks for everybody who asks before the current turn of the event loop has no step left to do, so nobody waits for
 * anything but for others to speak. A call that fails is made again share by share: a key that the table refuses, or is
 * too busy for, harms nobody but who asked for it.
 */
export function together<Question, Answer>(ask: Ask<Question, Answer>): Ask<Question, Answer> {
  let waiting: Share<Question, Answer>[] = [];

  async function askWaiting(): Promise<void> {
    const shares = waiting;
    waiting = [];
    try {
      const answers = await ask(shares.flatMap(({ questions }) => questions));
      let from = 0;
      for (const { questions, told } of shares) {
        told(answers.slice(from, from + questions.length));
        from += questions.length;
      }
    } catch (error) {
      for (const { questions, told, failed } of shares) {
        if (shares.length > 1) ask(questions).then(told, failed);
        else failed(error);
      }
    }
  }

  return (questions) =>
    new Promise((told, failed) => {
      waiting.push({ questions, told, failed });
      // A tick that is asked for in a microtask comes after all microtasks, and so after the other records' steps.
      if (waiting.length === 1) queueMicrotask(() => process.nextTick(askWaiting));
    });
}
