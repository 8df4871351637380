import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Keeps customers and offers as the newest event tells them. */
export const handler = subscriber('projections', servicesFrom(process.env));
