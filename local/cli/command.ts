/** What every command has: its words for `--help`, its options, and what it does. */

/** One option. With `value`, it takes one: the word that stands for it in the help. */
export interface Option {
  value?: string;
  about: string;
}

/** What the user typed, understood. */
export interface Call {
  positionals: readonly string[];
  /** The value of an option that takes one, if it was given. */
  value(option: string): string | undefined;
  given(option: string): boolean;
}

/** Where a command's words go. */
export interface Terminal {
  /** A line of the result, to standard output. */
  print(line: string): void;
  /** A line about the result, or a fault, to standard error. */
  tell(line: string): void;
  /** Colours a text of the result, if standard output shows colours. */
  paint(style: 'green' | 'yellow' | 'cyan' | 'dim' | 'bold', text: string): string;
}

/** 0: done. 1: what was asked for could not be done. 2: what was given is wrong. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  name: string;
  /** One line, for the list of commands. */
  summary: string;
  /** What follows the command's name, once per way to call it. */
  usage: readonly string[];
  /** What a user should know besides: paragraphs. */
  about: readonly string[];
  options: Readonly<Record<string, Option>>;
  /** Whole command lines, after `kulanz `, that work in a fresh clone (or say what they need). */
  examples: readonly string[];
  run(call: Call, terminal: Terminal): ExitCode | Promise<ExitCode>;
}

/** A mistake that the user can put right, or trouble they should know of: sentences, an exit code, no stack trace. */
export class CommandFault extends Error {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
  constructor(exitCode: 1 | 2, ...lines: string[]) {
    super(lines.join('\n'));
    this.name = 'CommandFault';
    this.exitCode = exitCode;
    this.lines = lines;
  }
}
