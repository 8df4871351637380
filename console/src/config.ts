/** Where one signs in, as `/config.json` of this very origin has it: the desk on a developer's machine, Cognito on AWS. */
export interface Config {
  issuer: string;
  authorizationEndpoint: string;
  tokenEndpoint: string;
  endSessionEndpoint: string;
  revocationEndpoint: string;
  clientId: string;
  /** With `openid`, what an access token has to say to open the API. */
  scope: string;
}

const names: readonly (keyof Config)[] = [
  'issuer',
  'authorizationEndpoint',
  'tokenEndpoint',
  'endSessionEndpoint',
  'revocationEndpoint',
  'clientId',
  'scope',
];

/** @throws if there is none, or something is missing in it */
export async function readConfig(): Promise<Config> {
  const answer = await fetch('/config.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`/config.json: ${answer.status}`);
  const told: unknown = await answer.json();
  if (!isConfig(told)) throw new Error('/config.json lacks something');
  return told;
}

function isConfig(told: unknown): told is Config {
  if (typeof told !== 'object' || told === null) return false;
  const entries = new Map(Object.entries(told));
  return names.every((name) => typeof entries.get(name) === 'string');
}
