import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { savedQueries } from '../saved-queries.ts';

/** The questions that runbooks ask the logs, ready to be run in Logs Insights. */
export class SavedQueries extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    for (const { name, logGroups, query, asks = {} } of savedQueries) {
      new CfnQueryDefinition(this, name, {
        name: `kulanz/${name}`,
        queryString: query,
        logGroupNames: [...logGroups],
        ...(Object.keys(asks).length > 0 && {
          parameters: Object.entries(asks).map(([parameter, description]) => ({ name: parameter, description })),
        }),
      });
    }
  }
}
