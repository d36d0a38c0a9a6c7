import { useMessages } from '@lyceum/i18n';
import {
  ActionIcon,
  type ColorScheme,
  IconCheck,
  IconDeviceDesktop,
  IconMoon,
  IconSun,
  Menu,
  useColorScheme,
} from '@lyceum/ui';
import { messages } from './layout.messages.ts';
import { menuChoice } from './menu-choice.tsx';

const schemes = [
  { scheme: 'light', label: 'themeLight', Icon: IconSun },
  { scheme: 'dark', label: 'themeDark', Icon: IconMoon },
  { scheme: 'auto', label: 'themeAuto', Icon: IconDeviceDesktop },
] as const satisfies readonly { scheme: ColorScheme; label: keyof typeof messages; Icon: typeof IconSun }[];

export function AppearanceMenu() {
  const t = useMessages(messages);
  const { chosen, shown, choose } = useColorScheme();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('theme')} className="shell-icon">
          {shown === 'dark' ? <IconMoon size={20} aria-hidden /> : <IconSun size={20} aria-hidden />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            renderRoot={menuChoice}
            aria-checked={chosen === scheme}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={chosen === scheme ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => choose(scheme)}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
