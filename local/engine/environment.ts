/** What the functions find in their environment; the names are those that a deployed function gets. */
export interface Surroundings {
  bus: string;
  tableName: string;
  region: string;
  busEndpoint: string;
  tableEndpoint: string;
}

/** Sets the variables, and returns what puts back the ones that were there before. */
export function setEnvironment(surroundings: Surroundings): () => void {
  const { bus, tableName, region, busEndpoint, tableEndpoint } = surroundings;
  const values: Record<string, string | undefined> = {
    BUS_NAME: bus,
    TABLE_NAME: tableName,
    STAGE: 'embedded',
    AWS_REGION: region,
    // Any will do, and none of the user's own may be used.
    AWS_ACCESS_KEY_ID: 'embedded',
    AWS_SECRET_ACCESS_KEY: 'embedded',
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_ENDPOINT_URL_DYNAMODB: tableEndpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: busEndpoint,
    POWERTOOLS_METRICS_NAMESPACE: 'Kulanz',
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'INFO',
    // These two change as each function is loaded.
    SERVICE_NAME: process.env.SERVICE_NAME,
    POWERTOOLS_SERVICE_NAME: process.env.POWERTOOLS_SERVICE_NAME,
  };
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(values)) assign(name, value);
  return () => {
    for (const [name, value] of before) assign(name, value);
  };
}

function assign(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
