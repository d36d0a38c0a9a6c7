import { type Messages, useText } from '@lyceum/i18n';
import { messages } from './setting-names.messages.ts';

const known: Messages = messages;

/** What people call a field of a block; one that is not known goes by its own name. */
export function useSettingName(): (field: string) => string {
  const text = useText();
  return (field) => {
    const message = Object.hasOwn(known, field) ? known[field] : undefined;
    return message ? text(message) : field;
  };
}
