import { subscriber } from '../../shared/lambda/functions.ts';
import { servicesFrom } from '../../shared/lambda/services.ts';

/** Looks each hour for what is due by now: dates to remember, choices that lapse, referrals that wait too long. */
export const handler = subscriber('schedule', servicesFrom(process.env));
