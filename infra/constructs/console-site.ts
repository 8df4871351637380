import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { consoleDomainFrom } from '../console-origin.ts';
import type { Stage } from '../stage.ts';
import type { AgentApi } from './agent-api.ts';
import { consoleHeadersPolicy } from './console-headers-policy.ts';
import { consolePaths } from './console-paths.ts';

export interface ConsoleSiteProps {
  readonly stage: Stage;
  readonly api: AgentApi;
  /** The origin where codes become tokens. */
  readonly signIn: string;
}

/**
 * The console and the API under one origin: files from a bucket that nobody but CloudFront reads, `/v1` from the API. So a
 * browser asks nobody else but for tokens, and needs no leave to ask across origins.
 */
export class ConsoleSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { stage, api, signIn }: ConsoleSiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // No versions: the files are made from a commit, and the same commit makes the same again.
      versioned: false,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const files: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // Keeps what may be kept for as long as the file says, and what is `no-cache` for a second.
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: consoleHeadersPolicy(this, 'Headers', signIn),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    const domain = consoleDomainFrom(this);
    this.distribution = new Distribution(this, 'Site', {
      comment: `Kulanz: the console (${stage.name})`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2025,
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
      defaultBehavior: {
        ...files,
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: consolePaths(this, 'Paths') }],
      },
      additionalBehaviors: {
        '/assets/*': files,
        '/v1/*': {
          origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`, {
            readTimeout: Duration.seconds(30),
          }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          // An access token never travels in the clear, not even to be redirected.
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        },
      },
    });
    acknowledge(this, domain !== undefined);
    new CfnOutput(this, 'ConsoleUrl', {
      description: 'Without a domain of its own: deploy once more with this as the context kulanz:console',
      value: `https://${domain?.name ?? this.distribution.distributionDomainName}`,
    });
    new CfnOutput(this, 'ConsoleDomain', {
      description: 'Where a domain of its own has to point to',
      value: this.distribution.distributionDomainName,
    });
  }
}

/** What cdk-nag would have otherwise, and why it is as it is. */
function acknowledge({ bucket, distribution }: ConsoleSite, hasDomain: boolean) {
  const reasons: [on: Construct, rule: string, reason: string][] = [
    [
      bucket,
      'S1',
      'Holds the console’s files, which anybody may read by way of CloudFront, and nothing of anybody: who read them is nothing to log.',
    ],
    [
      distribution,
      'CFR1',
      'The people of the house may travel; what the site shows to anyone who is not signed in is an empty console.',
    ],
    [
      distribution,
      'CFR2',
      'Static files, and an API that refuses every request without a token before any code of ours runs, and is throttled as a whole.',
    ],
    [
      distribution,
      'CFR3',
      'CloudFront’s access log has every path, and a path has a customer’s id. API Gateway logs each request without it.',
    ],
  ];
  if (!hasDomain) {
    const reason =
      'CloudFront’s own certificate, for want of a domain of one’s own; with kulanz:console-certificate it is TLS 1.2 of 2025 and newer.';
    reasons.push([distribution, 'CFR4', reason]);
  }
  for (const [on, rule, reason] of reasons) {
    Validations.of(on).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}
