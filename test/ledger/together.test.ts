import { expect, test } from 'vitest';
import { together } from '../../shared/ledger/together.ts';

/** Answers in capitals, and remembers each call; `fails` makes a call fail. */
function shouting(fails: (questions: readonly string[]) => unknown = () => undefined) {
  const calls: (readonly string[])[] = [];
  const ask = together(async (questions: readonly string[]) => {
    calls.push(questions);
    const error = fails(questions);
    if (error) throw error;
    return questions.map((question) => question.toUpperCase());
  });
  return { ask, calls };
}

test('what is asked in the same moment is asked in one call, and everybody hears their own answers in order', async () => {
  const { ask, calls } = shouting();
  const answers = await Promise.all([ask(['a', 'b']), ask([]), ask(['c']), ask(['a'])]);
  expect(answers).toEqual([['A', 'B'], [], ['C'], ['A']]);
  expect(calls).toEqual([['a', 'b', 'c', 'a']]);
});

test('the moment lasts as long as anybody has a step left to do, however many', async () => {
  const { ask, calls } = shouting();
  const after = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) await null;
    return ask([String(steps)]);
  };
  await Promise.all([after(0), after(1), after(50)]);
  expect(calls).toEqual([['0', '1', '50']]);
});

test('what is asked later is another call, also while the first is under way', async () => {
  const { ask, calls } = shouting();
  const first = ask(['a']);
  await new Promise(setImmediate);
  await Promise.all([first, ask(['b'])]);
  expect(calls).toEqual([['a'], ['b']]);
});

test('a call that fails is made again for each alone, so that only those fail who asked for what fails', async () => {
  const refusal = new Error('refused');
  const { ask, calls } = shouting((questions) => (questions.includes('bad') ? refusal : undefined));
  const asked = await Promise.allSettled([ask(['a']), ask(['bad', 'b']), ask(['c'])]);
  expect(asked).toEqual([
    { status: 'fulfilled', value: ['A'] },
    { status: 'rejected', reason: refusal },
    { status: 'fulfilled', value: ['C'] },
  ]);
  expect(calls).toEqual([['a', 'bad', 'b', 'c'], ['a'], ['bad', 'b'], ['c']]);
});

test('who asked alone is told at once, and the next call is one like any other', async () => {
  let isBroken = true;
  const { ask, calls } = shouting(() => (isBroken ? new Error('throttled') : undefined));
  await expect(ask(['a'])).rejects.toThrow('throttled');
  isBroken = false;
  expect(await ask(['a'])).toEqual(['A']);
  expect(calls).toHaveLength(2);
});
