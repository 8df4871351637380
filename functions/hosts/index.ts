import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Sees to it that every customer has one host: from whoever comes to their recorded, published outcome. */
export const handler = subscriber('hosts', servicesFrom(process.env));
