import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Tells customers what is right and what they can save: from the event to its recorded, published outcome. */
export const handler = subscriber('advice', servicesFrom(process.env));
