import { handle } from 'hono/aws-lambda';
import { apiServicesFrom } from '../../shared/lambda/services.ts';
import { createApi } from './app.ts';

const { failed, ...means } = apiServicesFrom(process.env);

/** What people at the console see and do: from a request to an answer, or to an event on the bus. */
export const handler = handle(createApi(means, failed));
