import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { apiScope, groups } from '../names.ts';
import type { Stage } from '../stage.ts';

/** What the console has to know to sign somebody in; it reads them by these names. */
export interface ConsoleSettings {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint: string;
  readonly revocationEndpoint: string;
  readonly clientId: string;
  readonly scope: string;
}

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
  /** Who signs the tokens. */
  readonly issuer: string;
  private readonly domain: UserPoolDomain | undefined;

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
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
    // MiniStack has no pages to sign in at.
    if (stage.hasOperations) this.domain = this.pages();
  }

  /** Where one signs in, and where codes become tokens. @throws in a stage without a console */
  get origin(): string {
    if (!this.domain) throw new Error('Without a console there is nowhere to sign in.');
    return this.domain.baseUrl();
  }

  /** The console’s `config.json`. @throws in a stage without a console */
  consoleSettings(): ConsoleSettings {
    const { origin } = this;
    return {
      issuer: this.issuer,
      authorizationEndpoint: `${origin}/oauth2/authorize`,
      tokenEndpoint: `${origin}/oauth2/token`,
      endSessionEndpoint: `${origin}/logout`,
      revocationEndpoint: `${origin}/oauth2/revoke`,
      clientId: this.client.userPoolClientId,
      scope: `openid ${this.scope}`,
    };
  }

  private pages(): UserPoolDomain {
    // Without a style of its own, be it Cognito's, a client has no managed login at all.
    new CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `kulanz-${this.node.addr.slice(0, 12)}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }
}
