import { checkReply } from '../../shared/recovery/listening/check-reply.ts';
import { longestReply } from '../../shared/recovery/listening/sentences.ts';
import { plain } from '../view/paint.ts';
import { onlyPositional } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { nameOf, readText } from './files.ts';

export const checkReplyCommand: Command = {
  name: 'check-reply',
  summary: 'Does this reply to a customer make an excuse? No table, no network; nothing is kept.',
  usage: ['<file> [--language de|en] [--json]'],
  about: [
    'Finds the three excuses: our rules, our organisation, a customer who counts for more. Prints each with its sentence.\n' +
      'A file named - is standard input. Exit 0 if the reply can go out as it is, 1 if it makes an excuse, and 2 if it\n' +
      `cannot be looked at: it is empty, or longer than ${longestReply} characters.`,
  ],
  options: {
    language: { value: 'de|en', about: 'what it is likely written in (de); it is read in both languages' },
    json: { about: 'as JSON: { fine, excuses: [{ kind, sentence, start, end }] }' },
  },
  examples: [
    'check-reply events/samples/replies/excuse.de.txt',
    'check-reply events/samples/replies/help.en.txt --language en --json',
    'check-reply - < events/samples/replies/excuse.de.txt',
  ],
  run,
};

const excuses = {
  rules: 'our rules',
  organisation: 'our organisation',
  'other-customer': 'a customer who counts for more',
} as const;

async function run(call: Call, { print, tell, paint }: Terminal): Promise<ExitCode> {
  const file = onlyPositional(call, 'a file with a reply', 'check-reply');
  const language = call.value('language') ?? 'de';
  if (language !== 'de' && language !== 'en') throw new CommandFault(2, '--language takes de or en.');
  const text = await readText(file);
  if (text.trim() === '') throw new CommandFault(2, `${nameOf(file)}: there is no reply in it`);
  if (text.length > longestReply) {
    throw new CommandFault(2, `${nameOf(file)}: a reply has at most ${longestReply} characters`);
  }
  const checked = checkReply(text, language);
  if (call.given('json')) print(JSON.stringify(checked, null, 2));
  else {
    for (const { kind, sentence } of checked.excuses) print(`${paint('yellow', excuses[kind])}: ${plain(sentence)}`);
    tell(checked.fine ? 'No excuse: it can go out as it is.' : 'What helps the customer instead? Say that.');
  }
  return checked.fine ? 0 : 1;
}
