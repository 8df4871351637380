/** `node local/stack/probe.ts`: what the pinned MiniStack can do and what not; exit 1 if that differs from what is written down. */
import { limitsOf } from './limits.ts';
import { startMiniStack } from './ministack.ts';

const ministack = await startMiniStack({ tell: console.log });
try {
  for (const { feature, expected, works } of limitsOf(ministack.endpoint)) {
    const found = await works();
    const changed =
      found === expected
        ? ''
        : `   <- was ${expected ? 'yes' : 'no'}: see local/stack/limits.ts and docs/local-stack.md`;
    if (changed) process.exitCode = 1;
    console.log(`${found ? 'yes' : 'no '}  ${feature}${changed}`);
  }
} finally {
  await ministack.stop();
}
