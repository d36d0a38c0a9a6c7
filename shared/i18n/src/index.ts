export { I18nProvider } from './i18n-provider.tsx';
export { chooseLanguage, type Direction, directionOf, isLanguage, type Language, languages } from './languages.ts';
export { type Catalogue, defineMessages, type Message, type Messages } from './messages.ts';
export { Translated } from './translated.tsx';
export {
  type Formats,
  type RichValues,
  type TextOf,
  type TextValues,
  useFormats,
  useLanguageTag,
  useMessages,
  useText,
} from './use-messages.ts';
