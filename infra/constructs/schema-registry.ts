import { readFileSync } from 'node:fs';
import { CfnRegistry, CfnSchema } from 'aws-cdk-lib/aws-eventschemas';
import { Construct } from 'constructs';
import { inbound, outbound } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import { type JsonSchema, openApiOf } from './event-open-api.ts';

const generated = new URL('../../events/generated/', import.meta.url);

/** The contracts in EventBridge's schema registry, where producers and consumers find them and generate code from them. */
export class SchemaRegistry extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const registry = new CfnRegistry(this, 'Registry', {
      registryName: 'kulanz',
      description: 'What Kulanz hears and what it says',
    });
    for (const { name, version, summary } of [...Object.values(inbound), ...Object.values(outbound)]) {
      const file = new URL(`${name}.v${version}.schema.json`, generated);
      const detail: JsonSchema = JSON.parse(readFileSync(file, 'utf8'));
      const source = name in outbound ? ownSource : undefined;
      new CfnSchema(this, name, {
        registryName: registry.attrRegistryName,
        schemaName: `${name}-v${version}`,
        description: summary,
        type: 'OpenApi3',
        content: JSON.stringify(openApiOf({ name, version, source }, detail)),
      });
    }
  }
}
