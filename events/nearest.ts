/** More than this is no slip of the pen, but another word. */
const slips = 3;

/** The one of these names that somebody most likely meant: the nearest, if it is near. Upper and lower case are the same. */
export function nearestTo(word: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = slips + 1;
  for (const name of names) {
    // As long as the difference at least; and so a text of any length costs nothing.
    if (Math.abs(name.length - word.length) >= least) continue;
    const distance = distanceBetween(word.toLowerCase(), name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** How many letters have to be put in, left out or changed to make one of the other (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [under, wanted] of [...other].entries()) {
      const changed = (row[under] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[under + 1] ?? 0) + 1, (next[under] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
