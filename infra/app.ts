/** The CDK app: `npx cdk synth` needs neither credentials nor network. `-c stage=dev|prod|local`, by default `dev`. */
import { App, CliCredentialsStackSynthesizer, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConsoleNotBuilt } from './console-files.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { RecoveryStack } from './stacks/recovery-stack.ts';
import { chosenStage, UnknownStageError } from './stage.ts';

/** Builds the app for the stage in its context. Tests build it the same way. */
export function kulanzApp(app: App = new App()): App {
  const stage = chosenStage(app);
  const recovery = new RecoveryStack(app, `kulanz-${stage.name}`, {
    stage,
    // MiniStack, enforcing IAM, lets the roles that bootstrapping makes read no bucket.
    ...(stage.name === 'local' && { synthesizer: new CliCredentialsStackSynthesizer() }),
    description: 'Kulanz: puts things right before the customer has to ask',
    terminationProtection: stage.keepsData,
  });
  if (stage.hasOperations) {
    const site = new ConsoleStack(app, `kulanz-${stage.name}-console`, {
      stage,
      recovery,
      description: 'Kulanz: the console, where people see and do all this',
    });
    new OperationsStack(app, `kulanz-${stage.name}-operations`, {
      stage,
      recovery,
      console: site,
      description: 'Kulanz: archive, schemas, dashboard, queries and the alarms about customers',
    });
  }
  Tags.of(app).add('app', 'kulanz');
  Tags.of(app).add('stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) {
  try {
    kulanzApp().synth();
  } catch (error) {
    if (!(error instanceof UnknownStageError || error instanceof ConsoleNotBuilt)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
