import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Learns from replies, farewells, recommendations and answers: from what was heard to its recorded, published outcome. */
export const handler = subscriber('listening', servicesFrom(process.env));
