import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Gives everyone the price that is offered: from an offer to the outcome of each contract that pays more. */
export const handler = subscriber('offer-parity', servicesFrom(process.env));
