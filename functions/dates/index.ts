import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Writes before a date that matters to the customer: from the date to its recorded, published outcome. */
export const handler = subscriber('dates', servicesFrom(process.env));
