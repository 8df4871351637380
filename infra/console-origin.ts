/** Where people open the console: what CloudFront answers to, what may ask the API, and where sign-in comes back to. */
import type { Construct } from 'constructs';

export interface ConsoleDomain {
  /** `desk.example` */
  readonly name: string;
  /** Of a certificate for it, in us-east-1: CloudFront looks for certificates nowhere else. */
  readonly certificateArn: string;
}

/** Where the console is, from the context `kulanz:console`. @throws for what is no origin */
export function consoleOriginFrom(scope: Construct): string {
  const told: unknown = scope.node.tryGetContext('kulanz:console') ?? 'http://localhost:4102';
  const origin = typeof told === 'string' ? URL.parse(told)?.origin : undefined;
  if (origin !== undefined && origin === told) return origin;
  throw new Error(`kulanz:console has to be an origin such as https://desk.example, not '${String(told)}'.`);
}

/**
 * The domain of one's own: that of `kulanz:console`, where `kulanz:console-certificate` has a certificate for it. Without
 * one the console is found under the domain that CloudFront gives it.
 *
 * @throws for a certificate that CloudFront would not take, or for no domain
 */
export function consoleDomainFrom(scope: Construct): ConsoleDomain | undefined {
  const certificateArn: unknown = scope.node.tryGetContext('kulanz:console-certificate');
  if (certificateArn === undefined) return undefined;
  if (typeof certificateArn !== 'string' || !/^arn:aws:acm:us-east-1:\d{12}:certificate\//.test(certificateArn)) {
    throw new Error('kulanz:console-certificate has to be the ARN of a certificate in us-east-1.');
  }
  const { protocol, host } = new URL(consoleOriginFrom(scope));
  if (protocol === 'https:') return { name: host, certificateArn };
  throw new Error('kulanz:console-certificate needs the domain that it is for: -c kulanz:console=https://desk.example');
}
