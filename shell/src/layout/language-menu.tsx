import { useLanguage } from '@lyceum/app-api';
import { languages, useMessages } from '@lyceum/i18n';
import { ActionIcon, IconCheck, IconLanguage, Menu } from '@lyceum/ui';
import { messages } from './layout.messages.ts';
import { menuChoice } from './menu-choice.tsx';

export function LanguageMenu() {
  const t = useMessages(messages);
  const { language, choose } = useLanguage();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')} className="shell-icon">
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ code, name, direction }) => (
          <Menu.Item
            key={code}
            lang={code}
            dir={direction}
            renderRoot={menuChoice}
            aria-checked={code === language}
            rightSection={code === language ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => choose(code)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
