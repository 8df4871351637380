import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Takes small fees off: from the charge to its recorded, published outcome. */
export const handler = subscriber('petty-fees', servicesFrom(process.env));
