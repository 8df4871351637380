import type { OutboundEvent } from '../../events/index.ts';
import { keepFigures } from '../figures.ts';
import type { Services } from './services.ts';
import type { Message } from './subscriber.ts';

/** Acts on what Kulanz itself said. Called at least once for each event: doing it again must change nothing. */
export type Listener = (event: OutboundEvent, message: Message, services: Services) => Promise<void>;

/** The listeners by the name of their subscription. */
export const listeners: Record<string, Listener> = {
  figures: async (event, { receivedAt }, { ledger }) => {
    if (event.name === 'RecoveryDecided') await keepFigures(event, receivedAt, ledger);
  },
};
