import { servicesFrom } from '../../shared/lambda/services.ts';
import { besideTheWall, segmentsFrom } from '../../shared/segments/functions.ts';

/** Schedules the work for what was ordered: from a remedy to its work order. */
export const handler = besideTheWall['order-scheduling'](servicesFrom(process.env), segmentsFrom(process.env));
