import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { apiAccessLog } from '../names.ts';
import { apiSettings } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { RecoveryFunction } from './recovery-function.ts';
import { SignIn } from './sign-in.ts';

const name = 'api';
/** A person is waiting. API Gateway itself gives up after thirty. */
const timeout = Duration.seconds(20);
/** A second for the whole house; a console asks a few times for each page. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** When, what and how it ended. No path: whose it was is nobody's business in a log. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTime(),
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    refused: AccessLogField.contextAuthorizerError(),
  }),
);

/** The API for people: an HTTP API whose every route wants an access token, and one function behind it. */
export class AgentApi extends Construct {
  readonly apiId: string;
  readonly signIn: SignIn;
  /** When, what and how it ended, of every request: {@link accessLog}. */
  readonly accessLog: ILogGroup;

  constructor(
    scope: Construct,
    id: string,
    { foundation, consoleOrigin }: { foundation: Foundation; consoleOrigin: string },
  ) {
    super(scope, id);
    const { stage, alarmTopic: topic } = foundation;
    const signIn = new SignIn(this, 'SignIn', { stage, consoleOrigin });
    const { function: handler } = new RecoveryFunction(this, 'Function', {
      name,
      settings: apiSettings,
      foundation,
      timeout,
    });

    const api = new HttpApi(this, 'Api', {
      apiName: 'kulanz',
      description: 'What people at the console see and do',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [consoleOrigin],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD, CorsHttpMethod.POST],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
        maxAge: Duration.hours(1),
      },
    });
    const { pool, client } = signIn;
    api.addRoutes({
      path: '/v1/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Handler', handler),
      authorizer: new HttpJwtAuthorizer('SignedIn', signIn.issuer, { jwtAudience: [client.userPoolClientId] }),
      authorizationScopes: [signIn.scope],
    });
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: apiAccessLog,
      retention: stage.logDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    api.addStage('Stage', {
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLog },
    });

    new ImpactAlarm(this, 'FailuresAlarm', {
      name: 'api-failures',
      impact: `${apiSettings.whenLate}: the API answers with failures of its own.`,
      runbook: 'api',
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }),
      above: 2,
      periods: 2,
      topic,
    });
    this.apiId = api.apiId;
    this.signIn = signIn;
    this.accessLog = logGroup;
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
  }
}
