import { callFaults } from './fate.ts';
import { deliveryFaults } from './storm.ts';

/** What must have happened at least once in a run of many seeds; otherwise it would prove less than it says. */
export const kinds: readonly string[] = [
  // What the table refuses for good does not come by chance; it has a test of its own.
  ...callFaults.filter((fault) => fault !== 'refused-for-good'),
  ...deliveryFaults,
  'condition-failed',
  'time-out',
  'function-timed-out',
  'given-up',
  'policy-changed',
  'set-aside-conflict',
  'set-aside-unknown-event',
  'set-aside-forged-source',
  'verdict-granted',
  'verdict-referred',
  'verdict-unneeded',
];
