import type { Explained, Sentences } from '../../../../shared/recovery/letters/part.ts';

/** What explanations are made of, once per language: what each rule brings along, and what the console says of the rest. */
export interface Texts extends Explained {
  /** What one has to know of a case to decide, by its event; null, where its title says it all. */
  gist: Readonly<Record<string, string | null>>;
  /** The names of the fields of an event. */
  fact: Sentences;
  /** The values of a field that are one of a few, as `<field>.<value>`. */
  value: Sentences;
  quarantine: Sentences;
  excuse: Sentences;
  health: Sentences;
}
