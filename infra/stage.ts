/** What differs between the stages. Everything else is the same in all of them, so that `dev` proves `prod`. */
import type { Construct } from 'constructs';

const stages = {
  /** For trying things out: removed without trace by `cdk destroy`. */
  dev: {
    keepsData: false,
    logDays: 14,
    archiveDays: 14,
    hasOperations: true,

    bindsSource: true,
    hasTls: true,
  },
  /** Holds people's cases: data survives a mistaken deletion of the stack. */
  prod: {
    keepsData: true,
    logDays: 90,
    archiveDays: 90,
    hasOperations: true,

    bindsSource: true,
    hasTls: true,
  },
  /** MiniStack on one's own machine: without the stack of what it cannot do (see docs/local-stack.md). */
  local: {
    keepsData: false,
    logDays: 1,
    archiveDays: 1,
    hasOperations: false,

    bindsSource: false,
    hasTls: false,
  },
} as const;

type StageName = keyof typeof stages;

export interface Stage {
  readonly name: StageName;
  /** Table and logs are protected against deletion and outlive the stack. */
  readonly keepsData: boolean;
  readonly logDays: 1 | 14 | 90;
  /** How long the archive can replay what came in. */
  readonly archiveDays: number;
  /**
   * Whether the operations stack (archive, schema registry, dashboard, customer alarms) is part of the app, and the
   * console's, with the pages where one signs in.
   */
  readonly hasOperations: boolean;
  /** Whether IAM ties `events:PutEvents` to the event's source; MiniStack's IAM does not know `events:source`. */
  readonly bindsSource: boolean;
  /** Whether queues and topics refuse what does not come over TLS; MiniStack speaks plain HTTP, on loopback only. */
  readonly hasTls: boolean;
}

/** Somebody's slip of the pen; its message names the stages. */
export class UnknownStageError extends Error {}

/** The stage chosen with `-c stage=…`, by default `dev`. @throws UnknownStageError */
export function chosenStage(scope: Construct): Stage {
  const name: unknown = scope.node.tryGetContext('stage') ?? 'dev';
  if (name === 'dev' || name === 'prod' || name === 'local') return { name, ...stages[name] };
  throw new UnknownStageError(
    `There is no stage '${String(name)}'. Choose one of ${Object.keys(stages).join(', ')}: -c stage=dev`,
  );
}
