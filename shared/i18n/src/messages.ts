/** One text of the interface: its name in catalogues and its English source in ICU message format. */
export interface Message {
  readonly id: string;
  readonly defaultMessage: string;
  /** For translators, where the text alone does not say how it is used. */
  readonly description?: string;
}

export type Messages = Readonly<Record<string, Message>>;

/** A language's texts by message id. What it lacks is shown in English. */
export type Catalogue = Readonly<Record<string, string>>;

/** Declares the texts of one feature, in its `*.messages.ts`; the names become the arguments of `useMessages`. */
export function defineMessages<const M extends Messages>(messages: M): M {
  return messages;
}
