import type { Engine } from '../engine/engine.ts';
import { lifeOf } from '../samples.ts';
import { endpointsCommand, outcomesCommand, startCommand } from './commands.ts';
import type { Options } from './options.ts';
import type { Screen } from './paint.ts';

/** What to try now. The commands are printed so that they can be copied: never wrapped, no colour inside. */
export function printNextSteps(screen: Screen, engine: Engine, options: Options, now: Date): void {
  const title = (text: string) => {
    screen.print('');
    screen.print(screen.paint('bold', text));
  };
  title('Running');
  screen.print(`  bus    ${engine.busEndpoint}   EventBridge's PutEvents, bus "${engine.bus}"`);
  screen.print(`  table  ${engine.tableEndpoint}   DynamoDB, table "${engine.table}"`);
  if (engine.deskEndpoint)
    screen.print(`  desk   ${engine.deskEndpoint}   open it in a browser: the console; its API is in docs/api.md`);
  screen.print('  log    engine.log in the data folder: what the functions write, and why something failed');
  const elsewhere = endpointsCommand(engine);
  if (elsewhere) {
    title('So that other commands find it, in the shell where they run');
    screen.print(elsewhere);
  }
  title('Put an event on the bus');
  for (const line of putExample(engine, now)) screen.print(line);
  title(`See what became of it${options.samples ? ', and what a customer got from the first day on' : ''}`);
  for (const customerId of [exampleCustomer, ...(options.samples ? [lifeOf] : [])]) {
    screen.print(outcomesCommand(customerId, engine.tableEndpoint));
  }
  title('Stop with Ctrl-C; the data stays. To forget it all:');
  screen.print(startCommand(options, { fresh: true }));
  screen.print('');
}

/** Who is in the example. */
const exampleCustomer = 'maria-lang';

/** A call that a customer should not have paid for, as a command for any POSIX shell. */
function putExample({ busEndpoint, bus, region }: Engine, now: Date): string[] {
  const occurredAt = now.toISOString();
  const detail = {
    metadata: { eventId: `call-${now.getTime()}`, version: 1, occurredAt },
    data: {
      callId: `call-${now.getTime()}`,
      customerId: exampleCustomer,
      line: 'service',
      durationSeconds: 184,
      about: 'contract',
      contractId: 'contract-1',
      fee: { amount: 299, currency: 'EUR' },
      feeStatus: 'pending',
    },
  };
  const entries = [
    { EventBusName: bus, Source: 'telephony', DetailType: 'HotlineCallEnded', Detail: JSON.stringify(detail) },
  ];
  return [
    'AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any \\',
    `aws events put-events --region ${region} --endpoint-url ${busEndpoint} \\`,
    `  --entries '${JSON.stringify(entries)}'`,
  ];
}
