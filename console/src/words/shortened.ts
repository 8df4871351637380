/** What a person wrote, in so many characters: whoever reads on sees where it was cut, between words if there are any. */
export function shortened(text: string, longest = 160): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= longest) return line;
  const begun = characters.slice(0, longest - 1).join('');
  const words = begun.replace(/\s\S*$/, '');
  return `${words.length > begun.length / 2 ? words : begun} …`;
}
