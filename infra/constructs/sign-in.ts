import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { apiScope, groups } from '../names.ts';
import type { Stage } from '../stage.ts';

export interface SignInProps {
  readonly stage: Stage;
  /** Where the console is: exactly there one comes back to, and nowhere else. */
  readonly consoleOrigin: string;
}

/**
 * Who may sign in: people of the house, whom somebody has entered; nobody signs themselves up. A user's name is their
 * employee id, and their groups say what they may do. Codes with PKCE, no secret in a browser, short tokens.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** The scope that an access token needs for the API. */
  readonly scope: string;

  constructor(scope: Construct, id: string, { stage, consoleOrigin }: SignInProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: 'kulanz',
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      // Threat protection is part of the plus plan only; where nothing real is behind the door, it is not paid for.
      featurePlan: stage.keepsData ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(stage.keepsData && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
      mfa: stage.keepsData ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(2),
      },
      accountRecovery: AccountRecovery.NONE,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    if (!stage.keepsData) {
      const reason =
        'A stage for trying things out, without anybody’s real data: production has the plus plan and MFA.';
      for (const rule of ['COG2', 'COG8']) {
        Validations.of(this.pool).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
      }
    }
    for (const [groupName, description] of Object.entries(groups)) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, { userPoolId: this.pool.userPoolId, groupName, description });
    }
    const desk = new ResourceServerScope({
      scopeName: apiScope.name,
      scopeDescription: 'Everything that one’s groups allow',
    });
    const server = this.pool.addResourceServer('Api', { identifier: apiScope.server, scopes: [desk] });
    this.scope = `${apiScope.server}/${apiScope.name}`;
    this.client = this.pool.addClient('Console', {
      userPoolClientName: 'kulanz-console',
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, desk)],
        callbackUrls: [`${consoleOrigin}/signed-in`],
        logoutUrls: [`${consoleOrigin}/`],
      },
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
    });
    // MiniStack has no pages to sign in at.
    if (stage.hasOperations) {
      this.pool.addDomain('Domain', {
        cognitoDomain: { domainPrefix: `kulanz-${this.node.addr.slice(0, 12)}` },
        managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
      });
    }
  }
}
