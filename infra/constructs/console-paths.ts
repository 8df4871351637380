import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * The console has one page, and reads from its path what to show. Files lie at the root or under `/assets`; anything else is
 * that page. That there is a dot says nothing: a customer's id may have one.
 */
export const pathFunction = `
function handler(event) {
  var request = event.request;
  if (!/^\\/[^/]*\\.[^/]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}
`;

/** Runs before CloudFront looks into its cache, and nowhere near the API. */
export function consolePaths(scope: Construct, id: string): EdgeFunction {
  return new EdgeFunction(scope, id, {
    comment: 'Kulanz: every path of the console is its one page',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(pathFunction),
  });
}
