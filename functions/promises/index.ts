import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Keeps our word where somebody goes back on it: from the event to its recorded, published outcome. */
export const handler = subscriber('promises', servicesFrom(process.env));
