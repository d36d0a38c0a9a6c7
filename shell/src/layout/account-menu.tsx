import { type CurrentUser, useHost } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import * as identity from '@lyceum/contracts/identity';
import { useMessages } from '@lyceum/i18n';
import { call } from '@lyceum/sdk';
import { Avatar, IconLogout, Menu, Text, UnstyledButton, VisuallyHidden } from '@lyceum/ui';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { messages } from './layout.messages.ts';
import { useNavLinks } from './nav-links.ts';

interface AccountMenuProps {
  readonly user: CurrentUser;
  readonly apps: readonly AppRow[];
}

export function AccountMenu({ user, apps }: AccountMenuProps) {
  const t = useMessages(messages);
  const links = useNavLinks(apps, 'account');
  const signOut = useSignOut();
  return (
    <Menu width={240}>
      <Menu.Target>
        <UnstyledButton className="shell-account">
          <Avatar name={user.name} color="brand" size={34} radius="xl" alt="" aria-hidden />
          <VisuallyHidden>{t('account', { name: user.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" component="span">
            {user.name}
          </Text>
          <br />
          {user.username}
        </Menu.Label>
        {links.map(({ to, label }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useSignOut() {
  const t = useMessages(messages);
  const { refreshUser, notify } = useHost();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call(identity.signOut, {}),
    onSuccess: async () => {
      await navigate('/');
      await refreshUser();
    },
    onError: (error) => notify({ kind: 'error', title: t('signOutFailed'), text: error.message }),
  });
}
