/** The console on the web: who may read what, what a browser is told, and where it asks. */
import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { consoleHeaders } from '../../infra/console-headers.ts';
import { pathFunction } from '../../infra/constructs/console-paths.ts';
import { synthesized } from './synthesized.ts';

const stack = synthesized('dev').console();
const { template } = stack;

const behaviour = z.object({
  PathPattern: z.optional(z.string()),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.optional(z.string()),
  ResponseHeadersPolicyId: z.optional(z.unknown()),
  ViewerProtocolPolicy: z.string(),
  Compress: z.boolean(),
  FunctionAssociations: z.optional(z.array(z.object({ EventType: z.string() }))),
});
const origin = z.object({
  Id: z.string(),
  DomainName: z.unknown(),
  OriginAccessControlId: z.optional(z.unknown()),
  CustomOriginConfig: z.optional(
    z.object({ OriginProtocolPolicy: z.string(), OriginSSLProtocols: z.array(z.string()) }),
  ),
});
const distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.optional(z.array(z.string())),
    CacheBehaviors: z.array(behaviour),
    DefaultCacheBehavior: behaviour,
    HttpVersion: z.string(),
    Logging: z.optional(z.unknown()),
    Origins: z.array(origin),
    ViewerCertificate: z.optional(z.record(z.string(), z.unknown())),
  }),
});
const siteOf = (context: Record<string, unknown> = {}) => {
  const [found] = synthesized('dev', context).console().all('AWS::CloudFront::Distribution');
  return distribution.parse(found?.Properties).DistributionConfig;
};
const site = siteOf();
const pages = site.DefaultCacheBehavior;
const behind = (pattern: string) =>
  behaviour.parse(site.CacheBehaviors.find(({ PathPattern }) => PathPattern === pattern));
const originOf = ({ TargetOriginId }: z.infer<typeof behaviour>) =>
  origin.parse(site.Origins.find(({ Id }) => Id === TargetOriginId));

describe('the console’s files', () => {
  test('are in a bucket that is not public, is encrypted, and is spoken to over TLS only', () => {
    template.resourceCountIs('AWS::S3::Bucket', 1);
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: { ServerSideEncryptionConfiguration: Match.anyValue() },
      WebsiteConfiguration: Match.absent(),
    });
  });

  test('are read by this distribution and by nobody else', () => {
    const [policy] = stack.all('AWS::S3::BucketPolicy');
    const statements = z
      .object({ PolicyDocument: z.object({ Statement: z.array(z.record(z.string(), z.unknown())) }) })
      .parse(policy?.Properties).PolicyDocument.Statement;
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      { Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: { StringEquals: {} } },
    ]);
    expect(JSON.stringify(allowed[0]?.Condition)).toContain('"AWS:SourceArn"');
    expect(originOf(pages).OriginAccessControlId).toBeDefined();
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningBehavior: 'always' },
    });
  });

  test('are kept for a year where their name has a hash, and asked for anew where it has none', () => {
    const deployed = stack.all('Custom::CDKBucketDeployment').map(({ Properties }) => Properties);
    const told = deployed.map(({ SystemMetadata, Include, Exclude, Prune }) => ({
      SystemMetadata,
      Include,
      Exclude,
      Prune,
    }));
    const year = { 'cache-control': 'public, max-age=31536000, immutable' };
    expect(told).toEqual([
      { SystemMetadata: year, Include: ['assets/*'], Exclude: ['*'], Prune: false },
      { SystemMetadata: { 'cache-control': 'no-cache' }, Exclude: ['assets/*'], Prune: false },
    ]);
  });

  test('are there before the page that names them', () => {
    const [hashed, page] = Object.entries(template.findResources('Custom::CDKBucketDeployment'));
    expect(page?.[1].DependsOn).toContain(hashed?.[0]);
  });

  test('come over HTTP/2 or 3, compressed, and never in the clear', () => {
    expect(site.HttpVersion).toBe('http2and3');
    for (const files of [pages, behind('/assets/*')]) {
      expect(files).toMatchObject({ Compress: true, ViewerProtocolPolicy: 'redirect-to-https' });
      expect(files.AllowedMethods).toEqual(['GET', 'HEAD']);
    }
  });

  test('tell nothing of who is looked at: no log has the paths', () => {
    expect(site.Logging).toBeUndefined();
  });
});

describe('a path of the console', () => {
  const served = (uri: string) =>
    runInNewContext(`${pathFunction}; handler(event).uri`, { event: { request: { uri } } });

  test.each(['/', '/worklist', '/customers/C-1001', '/customers/C.1001', '/cases/HostNeeded%23kulanz.hosts%23C-1'])(
    '%s is its one page',
    (uri) => {
      expect(served(uri)).toBe('/index.html');
    },
  );

  test.each(['/index.html', '/config.json', '/favicon.svg'])('%s is a file', (uri) => {
    expect(served(uri)).toBe(uri);
  });

  test('is never looked at where the API or a file with a hash is asked for', () => {
    expect(pages.FunctionAssociations).toEqual([{ EventType: 'viewer-request' }]);
    for (const pattern of ['/v1/*', '/assets/*']) expect(behind(pattern).FunctionAssociations).toBeUndefined();
  });
});

describe('the API behind the console', () => {
  const api = behind('/v1/*');

  test('gets everything that was sent but the host, over HTTPS, and no answer is kept', () => {
    expect(api).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      // Managed: CachingDisabled, and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    expect(api.AllowedMethods).toContain('POST');
    expect(originOf(api).CustomOriginConfig).toEqual({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(JSON.stringify(originOf(api).DomainName)).toContain('.execute-api.');
  });

  test('says for itself what a browser may do with an answer', () => {
    expect(api.ResponseHeadersPolicyId).toBeUndefined();
  });
});

describe('what a browser is told', () => {
  const headers = consoleHeaders({ signIn: 'https://sign-in.example' });
  const csp = headers['Content-Security-Policy'] ?? '';

  test('scripts come from here only, and none is made of text', () => {
    expect(csp).toContain("default-src 'none'; script-src 'self';");
    expect(csp).not.toContain('unsafe-eval');
    expect(csp).not.toMatch(/script-src[^;]*unsafe/);
    expect(csp).not.toMatch(/style-src [^;]*unsafe/);
  });

  test('it asks this origin and the one where one signs in, and no other', () => {
    expect(csp).toContain("connect-src 'self' https://sign-in.example;");
    expect(csp.match(/https?:\/\/[^ ;]+|\*/g)).toEqual(['https://sign-in.example']);
  });

  test('nobody frames it, and no form leaves it', () => {
    for (const nothing of ['frame-ancestors', 'base-uri', 'form-action']) expect(csp).toContain(`${nothing} 'none'`);
  });

  test('is on AWS exactly what it is on one’s own machine', () => {
    const [policy] = stack.all('AWS::CloudFront::ResponseHeadersPolicy');
    const said = z
      .object({
        ResponseHeadersPolicyConfig: z.object({
          CustomHeadersConfig: z.object({
            Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: z.literal(true) })),
          }),
          SecurityHeadersConfig: z.object({
            ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.unknown(), Override: z.literal(true) }),
            ContentTypeOptions: z.object({ Override: z.literal(true) }),
            ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: z.literal(true) }),
            StrictTransportSecurity: z.object({
              AccessControlMaxAgeSec: z.int(),
              IncludeSubdomains: z.literal(true),
              Override: z.literal(true),
            }),
          }),
        }),
      })
      .parse(policy?.Properties).ResponseHeadersPolicyConfig;
    const { ContentSecurityPolicy, ReferrerPolicy, StrictTransportSecurity } = said.SecurityHeadersConfig;
    // Where one signs in is known when it is deployed.
    const policyText = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy);
    for (const part of csp.split('https://sign-in.example')) expect(policyText).toContain(part);
    expect({
      'Content-Security-Policy': csp,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': ReferrerPolicy.ReferrerPolicy,
      'Strict-Transport-Security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
      ...Object.fromEntries(said.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
    }).toEqual(headers);
    for (const files of [pages, behind('/assets/*')]) expect(files.ResponseHeadersPolicyId).toBeDefined();
  });
});

describe('what the console is told of signing in', () => {
  const settings = synthesized('dev').console().all('Custom::CDKBucketDeployment').at(-1)?.Properties.SourceMarkers;

  test('is where and as whom, and no secret', () => {
    const [, ofSettings] = z.tuple([z.unknown(), z.record(z.string(), z.unknown())]).parse(settings);
    const told = JSON.stringify(ofSettings);
    for (const output of ['SignInPool', 'SignInPoolDomain', 'SignInPoolConsole']) expect(told).toContain(output);
    expect(told).not.toMatch(/secret|token|password/i);
  });

  test('leads to pages in Cognito’s own style, without which there are none', () => {
    synthesized('dev').recovery().template.hasResourceProperties('AWS::Cognito::ManagedLoginBranding', {
      UseCognitoProvidedValues: true,
      ClientId: Match.anyValue(),
    });
  });
});

describe('a domain of one’s own', () => {
  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f';
  const own = { 'kulanz:console': 'https://desk.example', 'kulanz:console-certificate': certificate };

  test('has its certificate, and TLS 1.2 of 2025 at least', () => {
    expect(siteOf(own)).toMatchObject({
      Aliases: ['desk.example'],
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2025' },
    });
  });

  test('is what nothing has to be acknowledged for about TLS', () => {
    const rules = synthesized('prod', own).checks.flatMap(({ suppressedViolations }) => suppressedViolations);
    expect(rules.map(({ ruleName }) => ruleName)).not.toContain('AwsSolutions-CFR4');
  });

  test('needs a certificate from where CloudFront looks for them, and to be named', () => {
    const elsewhere = certificate.replace('us-east-1', 'eu-central-1');
    expect(() => siteOf({ ...own, 'kulanz:console-certificate': elsewhere })).toThrow('in us-east-1');
    expect(() => siteOf({ 'kulanz:console-certificate': certificate })).toThrow(
      '-c kulanz:console=https://desk.example',
    );
  });
});

test('a console that was not built is asked for by the command that builds it', () => {
  expect(() => siteOf({ 'kulanz:console-files': 'nowhere' })).toThrow('There is no console in nowhere.');
});
