/** What a function must be told. Read once, at start. */
export interface Config {
  /** The function's own name: the service in logs and metrics. */
  service: string;
  stage: string;
  table: string;
  bus: string;
}

/** The function was set up wrongly; it fails at start, loudly, and takes nothing from its queue. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
}

// No schema here: building one would cost every cold start a millisecond.
const variables = { service: 'SERVICE_NAME', stage: 'STAGE', table: 'TABLE_NAME', bus: 'BUS_NAME' } as const;

/** @throws ConfigurationFault naming every variable that is missing or empty, and no value */
export function configFrom(env: NodeJS.ProcessEnv): Config {
  const missing = Object.values(variables).filter((name) => !env[name]?.trim());
  if (missing.length > 0) throw new ConfigurationFault(`missing or empty in the environment: ${missing.join(', ')}`);
  const { SERVICE_NAME: service = '', STAGE: stage = '', TABLE_NAME: table = '', BUS_NAME: bus = '' } = env;
  return { service, stage, table, bus };
}
