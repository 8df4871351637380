import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Brings whoever wants to speak with us to somebody who knows: from a request to its recorded, published outcome. */
export const handler = subscriber('contacts', servicesFrom(process.env));
