/**
 * The table as plain data: the one definition that local runs create it from. The infrastructure states the same for
 * AWS, and a test compares the two. Both indexes carry keys only, which keeps their entries at one write unit.
 */

/** The two indexes, by what is looked up: the dossier of a customer; a host's open referrals, and who pays for a product. */
export const indexes = { customer: 'gsi1', host: 'gsi2', paying: 'gsi2' } as const;

/**
 * The attribute, in seconds since 1970, after which DynamoDB may remove an item, some time or never: only what
 * ended has it. It is no part of `CreateTable`; local tables live too briefly to need it.
 */
export const timeToLive = 'expiresAt';

/** What `CreateTable` needs to make the table `tableName`: on demand, two keys, two indexes of keys only. */
export function tableDefinition(tableName: string) {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST' as const,
    AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S' as const,
    })),
    KeySchema: keySchema('pk', 'sk'),
    GlobalSecondaryIndexes: [index(indexes.customer, 'gsi1pk', 'gsi1sk'), index(indexes.host, 'gsi2pk', 'gsi2sk')],
  };
}

const index = (name: string, partition: string, sort: string) => ({
  IndexName: name,
  KeySchema: keySchema(partition, sort),
  Projection: { ProjectionType: 'KEYS_ONLY' as const },
});

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];
