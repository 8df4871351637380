import manifest from '../../package.json' with { type: 'json' };
import { nearest, readCall } from './arguments.ts';
import { type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { printHelp, printOverview } from './help.ts';

/** Each command's own code is loaded when it is called: `decide` need not wait for the AWS SDK. */
const commands = {
  decide: async () => (await import('./decide.ts')).decideCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  emit: async () => (await import('./emit.ts')).emitCommand,
  outcomes: async () => (await import('./outcomes.ts')).outcomesCommand,
  referrals: async () => (await import('./referrals.ts')).referralsCommand,
  figures: async () => (await import('./figures.ts')).figuresCommand,
  begging: async () => (await import('./begging.ts')).beggingCommand,
  excuses: async () => (await import('./excuses.ts')).excusesCommand,
  recovered: async () => (await import('./recovered.ts')).recoveredCommand,
  lost: async () => (await import('./lost.ts')).lostCommand,
  'check-reply': async () => (await import('./check-reply.ts')).checkReplyCommand,
  token: async () => (await import('./token.ts')).tokenCommand,
  quarantine: async () => (await import('./quarantine.ts')).quarantineCommand,
} satisfies Record<string, () => Promise<Command>>;

/** Runs `kulanz <args>` and tells with which code to exit. Never throws for what a user typed or gave. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error;
    for (const line of error.lines) terminal.tell(line);
    return error.exitCode;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === '--version') {
    terminal.print(manifest.version);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const subject = rest.find((word) => !word.startsWith('-'));
    if (subject !== undefined) return dispatch([subject, '--help'], terminal);
    printOverview(await Promise.all(Object.values(commands).map((load) => load())), terminal);
    return 0;
  }
  if (name === undefined) throw new CommandFault(2, 'Which command? See: npm run --silent kulanz -- --help');
  if (!isCommand(name)) {
    const meant = nearest(name, Object.keys(commands));
    const hint = meant ? `Did you mean ${meant}? ` : '';
    throw new CommandFault(2, `There is no command ${shown(name)}. ${hint}See: npm run --silent kulanz -- --help`);
  }
  const command = await commands[name]();
  const call = readCall(command, rest);
  if (call === 'help') {
    printHelp(command, terminal);
    return 0;
  }
  return command.run(call, terminal);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** What was typed, as far as it can be a command's name; what steers a terminal does not come back. */
function shown(typed: string): string {
  return /^[\w.:-]{1,40}$/.test(typed) ? typed : 'of that name';
}
