/**
 * What explanations are made of, in ICU MessageFormat, once per language. A sentence may use the parameters of its code, or
 * the fields of its remedy, by their names: money and days as the language writes them, things and people by their names,
 * lists as one. What a part of a sentence selects by and that is missing is `none`.
 */
export interface Texts {
  /** The title of a case, by the event that it came with. */
  event: Sentences;
  /** What one has to know of it to decide, by its event; null, where its title says it all. */
  gist: Readonly<Record<string, string | null>>;
  /** What each rule promises. */
  rule: Sentences;
  /** What a rule saw, by its code. */
  because: Sentences;
  /** What is done, by the remedy’s kind. */
  remedy: Sentences;
  /** The names of the fields of an event. */
  fact: Sentences;
  /** The values of a field that are one of a few, as `<field>.<value>`. */
  value: Sentences;
  quarantine: Sentences;
  excuse: Sentences;
  health: Sentences;
}

export type Sentences = Readonly<Record<string, string>>;

/** The same sentences in another language: none missing, none too many. */
export type Like<Original> = {
  readonly [Section in keyof Original]: {
    readonly [Name in keyof Original[Section]]: Original[Section][Name] extends string ? string : null;
  };
};
