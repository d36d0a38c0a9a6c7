import type { BlockSettingView } from '@lyceum/contracts/studio';
import { type Messages, useText } from '@lyceum/i18n';
import { messages as names } from '../blocks/setting-names.messages.ts';
import { messages as helps } from './setting-help.messages.ts';
import { messages as options } from './setting-options.messages.ts';

/** A setting as the author's language has it; one that the app does not know keeps the server's words. */
export function useSpokenSetting(): (setting: BlockSettingView) => BlockSettingView {
  const text = useText();
  const spoken = (messages: Messages, key: string, otherwise: string) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    return message ? text(message) : otherwise;
  };
  return (setting) => ({
    ...setting,
    display_name: spoken(names, setting.field_name, setting.display_name),
    help: spoken(helps, setting.field_name, setting.help),
    options: setting.options.map((option) => ({
      ...option,
      display_name: spoken(options, `${setting.field_name}.${String(option.value)}`, option.display_name),
    })),
  });
}
