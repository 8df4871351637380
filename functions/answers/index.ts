import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Hears what colleagues say: their answers to referrals, their own gestures, and what fulfilment could not do. */
export const handler = subscriber('answers', servicesFrom(process.env));
