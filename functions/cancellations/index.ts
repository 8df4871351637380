import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Gives whoever leaves the price of whoever comes: from a cancellation to its recorded, published outcome. */
export const handler = subscriber('cancellations', servicesFrom(process.env));
