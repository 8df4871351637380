/**
 * The text of an event, easier to read and still the same: blanks between its parts, nothing else. It is not read and
 * written anew, since then `1e999` and a field that is there twice would be gone, and such things are why it is here.
 */
export function readable(text: string): string {
  return visible(isJson(text) ? indented(text) : text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A string, what opens or closes, what parts, or a number or a word. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

function indented(json: string): string {
  let depth = 0;
  let before = '';
  let text = '';
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [part] of json.matchAll(token)) {
    const opens = before === '{' || before === '[';
    if (part === '}' || part === ']') {
      depth -= 1;
      text += opens ? part : line() + part;
    } else {
      if (opens || before === ',') text += line();
      text += part === ':' ? ': ' : part;
      if (part === '{' || part === '[') depth += 1;
    }
    before = part;
  }
  return text;
}

/** What cannot be seen, or changes the direction of what can, as its number: `\u200b`. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' || character === '\t'
      ? character
      : [...Array(character.length).keys()]
          .map((place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
