import { servicesFrom } from '../../shared/lambda/services.ts';
import { besideTheWall, segmentsFrom } from '../../shared/segments/functions.ts';

/** Keeps customers’ segments, behind the wall. */
export const handler = besideTheWall.segments(servicesFrom(process.env), segmentsFrom(process.env));
