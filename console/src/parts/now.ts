import { useSyncExternalStore } from 'react';
import { clock } from './clock.ts';

/** The time, near enough for what is due: in milliseconds since 1970 UTC. */
export const useNow = () => useSyncExternalStore(clock.subscribe, clock.now);
