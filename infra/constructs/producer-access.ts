import { CfnOutput } from 'aws-cdk-lib';
import { CfnEventBusPolicy, type IEventBus } from 'aws-cdk-lib/aws-events';
import { ArnPrincipal, Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ownSource } from '../../events/sources.ts';

/** An internal system that may put events on the bus. */
export interface Producer {
  /** The only `source` it may speak as, for example `shop`. */
  readonly source: string;
  /** The role it runs under, when that is in another AWS account. */
  readonly roleArn?: string;
}

/** PutEvents carries up to ten sources: every one must be one of these, and none may be missing. */
export const onlyAs = (source: string, ...more: string[]) => ({
  'ForAllValues:StringEquals': { 'events:source': more.length > 0 ? [source, ...more] : source },
  Null: { 'events:source': 'false' },
});

/** Any source but one, and none may be missing. */
export const anyoneBut = (source: string) => ({
  'ForAllValues:StringNotEquals': { 'events:source': source },
  Null: { 'events:source': 'false' },
});

/**
 * Lets one producer put events on this bus, and only in its own name.
 *
 * In this account it is a managed policy for the producer's role. For another account it is a statement on the bus; the
 * producer's own account has to allow the same.
 */
export class ProducerAccess extends Construct {
  constructor(scope: Construct, id: string, bus: IEventBus, producer: Producer) {
    super(scope, id);
    if (producer.source === ownSource || producer.source.startsWith(`${ownSource}.`))
      throw new Error(`No producer may speak as '${producer.source}': that is Kulanz itself.`);
    const statement = new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['events:PutEvents'],
      resources: [bus.eventBusArn],
      conditions: onlyAs(producer.source),
    });
    if (producer.roleArn) {
      statement.addPrincipals(new ArnPrincipal(producer.roleArn));
      new CfnEventBusPolicy(this, 'Statement', {
        eventBusName: bus.eventBusName,
        statementId: `producer-${producer.source}`,
        statement: statement.toStatementJson(),
      });
      return;
    }
    const policy = new ManagedPolicy(this, 'Policy', {
      managedPolicyName: `kulanz-producer-${producer.source}`,
      description: `May put events on the Kulanz bus with the source ${producer.source}`,
      statements: [statement],
    });
    new CfnOutput(this, 'PolicyArn', {
      value: policy.managedPolicyArn,
      description: `For the role of ${producer.source}`,
    });
  }
}

const sourcePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The producers named in the context `kulanz:producers`: `{ "shop": {}, "telephony": { "roleArn": "arn:…" } }`.
 * Throws a sentence when it has any other shape.
 */
export function producersFrom(context: unknown): Producer[] {
  const given = typeof context === 'string' ? parsed(context) : (context ?? {});
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw shapeError();
  return Object.entries(given).map(([source, access]: [string, unknown]) => {
    if (!sourcePattern.test(source) || typeof access !== 'object' || access === null) throw shapeError();
    const { roleArn, ...unknown } = access as { roleArn?: unknown };
    if (Object.keys(unknown).length > 0) throw shapeError();
    if (roleArn === undefined) return { source };
    if (typeof roleArn !== 'string' || !roleArn.startsWith('arn:')) throw shapeError();
    return { source, roleArn };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw shapeError();
  }
}

const shapeError = () =>
  new Error('kulanz:producers in cdk.json must map sources to {} or { "roleArn": "arn:…" }, see docs/deploy.md');
