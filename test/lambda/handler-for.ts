import type { SubscriberName } from '../../events/subscriptions.ts';
import { subscriber } from '../../shared/lambda/functions.ts';
import type { Services } from '../../shared/lambda/services.ts';
import type { Handler } from '../../shared/lambda/subscriber.ts';
import { besideTheWall } from '../../shared/segments/functions.ts';
import type { Segments } from '../../shared/segments/segments.ts';

/** The handler of a subscription, as its `functions/<name>/index.ts` makes it. */
export function handlerFor(name: SubscriberName, services: Services, segments: Segments): Handler {
  return name === 'segments' || name === 'order-scheduling'
    ? besideTheWall[name](services, segments)
    : subscriber(name, services);
}
