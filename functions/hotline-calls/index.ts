import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Takes the fee off a call: from the call’s end to its recorded, published outcome. */
export const handler = subscriber('hotline-calls', servicesFrom(process.env));
