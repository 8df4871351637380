/**
 * The words of one family of situations in one language, in ICU MessageFormat: what customers read, and what colleagues
 * read of the same. They stand in one file, so that whoever writes a rule writes its words in one place for each language.
 * Nothing here looks at the rules; that every reason and remedy has its words is held where the families come together.
 */

/** How a letter begins. */
export interface Beginning {
  subject: string;
  text: string;
}

/** The same by what became of the case. `unneeded` has no letter: there is nothing to say. */
export type Opening = Record<'granted' | 'referred', Beginning>;

/** What customers read; all families together are a language's `Messages`. */
export interface Part {
  opening: Readonly<Record<string, Opening | null>>;
  beginning: Readonly<Record<string, Beginning>>;
  remedy: Sentences<string | null>;
  because: Sentences<string | null>;
}

/**
 * What colleagues read in the console, and no function's bundle has. A sentence may use the parameters of its code, or the
 * fields of its remedy, by their names: money and days as the language writes them, things and people by their names,
 * lists as one. What a part of a sentence selects by and that is missing is `none`.
 */
export interface Explained {
  /** The title of a case, by the event that it came with. */
  event: Sentences;
  /** What each rule promises. */
  rule: Sentences;
  /** What a rule saw, by its code. */
  because: Sentences;
  /** What is done, by the remedy’s kind. */
  remedy: Sentences;
}

export type Sentences<Sentence = string> = Readonly<Record<string, Sentence>>;

/** The same sentences in another language: none missing, none too many. */
export type Translated<Original> = {
  readonly [Section in keyof Original]: {
    readonly [Name in keyof Original[Section]]: Original[Section][Name] extends string ? string : null;
  };
};
