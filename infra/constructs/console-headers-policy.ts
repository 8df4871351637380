import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { consoleHeaders, hstsSeconds } from '../console-headers.ts';

/** {@link consoleHeaders}, in CloudFront's terms: those about security have fields of their own, the others are custom. */
export function consoleHeadersPolicy(scope: Construct, id: string, signIn: string): ResponseHeadersPolicy {
  const {
    'Content-Security-Policy': contentSecurityPolicy = '',
    'Strict-Transport-Security': _hsts,
    'X-Content-Type-Options': _nosniff,
    'Referrer-Policy': _referrer,
    ...others
  } = consoleHeaders({ signIn });
  const override = true;
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'Kulanz: what a browser is told with the console',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(hstsSeconds),
        includeSubdomains: true,
        override,
      },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
  });
}
