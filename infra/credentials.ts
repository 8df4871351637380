/**
 * What a packed function has in place of the SDK's chain of providers. Lambda puts a role's credentials into the environment,
 * and ends the environment before they do; single sign-on, profiles, metadata services and what they ask for tokens are a
 * fifth of a bundle that is never called, and is read at every cold start (docs/decisions/0022).
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
