import { people } from '../desk/people.ts';
import { signIn } from '../desk/sign-in.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { deskEndpoint, deskOptions } from './endpoints.ts';

const known = people.map(({ employeeId, groups }) => `${employeeId} (${groups.join(', ')})`).join(', ');

export const tokenCommand: Command = {
  name: 'token',
  summary: 'An access token of a sample person, to try the agents’ API with.',
  usage: ['--as <employeeId>'],
  about: [
    `Signs in at the desk that npm start has, as one of: ${known}.\n` +
      'The token opens the API for fifteen minutes. What there is: events/generated/openapi.json, docs/api.md.',
  ],
  options: {
    as: { value: '<employeeId>', about: 'whom to sign in' },
    ...deskOptions,
  },
  examples: ['token --as E-17'],
  run,
};

async function run(call: Call, { print }: Terminal): Promise<ExitCode> {
  const employeeId = call.value('as');
  if (!people.some((person) => person.employeeId === employeeId)) {
    throw new CommandFault(2, `--as takes one of these: ${known}.`);
  }
  const { access_token } = await signIn(await deskEndpoint(call), employeeId ?? '');
  print(access_token);
  return 0;
}
