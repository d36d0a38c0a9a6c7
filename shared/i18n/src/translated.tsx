import { type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Message } from './messages.ts';
import type { RichValues } from './use-messages.ts';

interface TranslatedProps {
  readonly message: Message;
  readonly values?: RichValues;
}

/** A text with elements in it: `<Translated message={messages.terms} values={{ link: (text) => <a href="/">{text}</a> }} />`. */
export function Translated({ message, values = {} }: TranslatedProps): ReactNode {
  return <FormattedMessage {...message} values={{ ...values }} />;
}
