import { type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { isolated } from './isolated.ts';
import type { Message } from './messages.ts';
import { type RichValues, useLanguageTag } from './use-messages.ts';

interface TranslatedProps {
  readonly message: Message;
  readonly values?: RichValues;
}

/** A text with elements in it: `<Translated message={messages.terms} values={{ link: (text) => <a href="/">{text}</a> }} />`. */
export function Translated({ message, values = {} }: TranslatedProps): ReactNode {
  const language = useLanguageTag();
  return <FormattedMessage {...message} values={isolated(language, values)} />;
}
