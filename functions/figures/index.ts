import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Keeps what every outcome adds to the figures, once. */
export const handler = subscriber('figures', servicesFrom(process.env));
