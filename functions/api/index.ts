import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { apiServicesFrom } from '../../shared/lambda/services.ts';
import { createApi } from './app.ts';
import { withEncodedPath } from './encoded-path.ts';

const { failed, ...means } = apiServicesFrom(process.env);
const api = handle(createApi(means, failed));

/** What people at the console see and do: from a request to an answer, or to an event on the bus. */
export const handler = (event: LambdaEvent, context?: LambdaContext) => api(withEncodedPath(event), context);
