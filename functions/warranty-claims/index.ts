import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Puts right what broke: from a claim to its recorded, published outcome. */
export const handler = subscriber('warranty-claims', servicesFrom(process.env));
