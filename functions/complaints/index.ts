import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Hears whoever was not heard: from a complaint, or a turned back, to its recorded, published outcome. */
export const handler = subscriber('complaints', servicesFrom(process.env));
