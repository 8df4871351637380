import { styleText } from 'node:util';

export type Style = 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';

/** Where the view is printed. */
export interface Screen {
  /** Columns to wrap at. */
  width(): number;
  /** Colours the text, if the screen shows colours. */
  paint(style: Style, text: string): string;
  print(line: string): void;
}

const unknownWidth = 100;

/** Colour and width as the terminal has them; none, and COLUMNS or 100 columns, when the output goes elsewhere. */
export function screenOn(stream: NodeJS.WriteStream, { COLUMNS = '' } = process.env): Screen {
  const elsewhere = /^[1-9]\d{0,4}$/.test(COLUMNS) ? Number(COLUMNS) : unknownWidth;
  return {
    width: () => stream.columns ?? elsewhere,
    // Knows NO_COLOR, FORCE_COLOR and whether the stream is a terminal.
    paint: (style, text) => styleText(style, text, { stream }),
    print: (line) => stream.write(`${line}\n`),
  };
}

/** Text from outside, without what could steer a terminal or hide in it. */
export function plain(text: string): string {
  return text.replace(/\p{C}/gu, '\u{fffd}');
}

/** Holds two words together, on one line. */
export const tie = '\u00a0';

/**
 * Breaks text at its spaces so that no line is wider than `width`, as far as its words allow; lines after the first
 * are indented. Words that are tied stay together, with a space between them.
 */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[^ ])(?= )/)) {
    if (line.trim() !== '' && (line + word).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent) + word.trimStart();
    } else {
      line += word;
    }
  }
  return [...lines, line.trimEnd()].map((whole) => whole.replaceAll(tie, ' '));
}
