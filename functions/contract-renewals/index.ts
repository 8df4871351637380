import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Gives whoever stays the best offer: from a renewal to its recorded, published outcome. */
export const handler = subscriber('contract-renewals', servicesFrom(process.env));
