import { quarantining } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Sets aside what no subscriber knows, and what one failed on too often. */
export const handler = quarantining(servicesFrom(process.env));
