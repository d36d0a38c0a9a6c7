import { Slot, shellHeaderActions, useCurrentUser, useSignInPath, useSiteConfig } from '@lyceum/app-api';
import type { AppRow } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Burger, Button, Drawer, Group, Stack, useDisclosure } from '@lyceum/ui';
import { Link, NavLink } from 'react-router';
import { AccountMenu } from './account-menu.tsx';
import { AppearanceMenu } from './appearance-menu.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { messages } from './layout.messages.ts';
import { Logo } from './logo.tsx';
import { type ShownLink, useNavLinks } from './nav-links.ts';

export function Header({ apps }: { readonly apps: readonly AppRow[] }) {
  const t = useMessages(messages);
  const site = useSiteConfig();
  const user = useCurrentUser();
  const links = useNavLinks(apps, 'main');
  const [isMenuOpen, menu] = useDisclosure(false);
  return (
    <header className="shell-header">
      <div className="shell-header-row">
        <Burger
          className="shell-narrow-only"
          opened={isMenuOpen}
          onClick={menu.toggle}
          aria-label={t('menu')}
          size="sm"
        />
        <Link to="/" className="shell-brand" aria-label={t('home', { site: site.name })}>
          <Logo url={site.logoUrl} />
          <span className="shell-brand-name">{site.name}</span>
        </Link>
        <nav aria-label={t('mainNavigation')} className="shell-wide-only shell-nav">
          {links.map((link) => (
            <MainLink key={link.to} link={link} />
          ))}
        </nav>
        <Group gap={4} wrap="nowrap" ms="auto">
          <Slot of={shellHeaderActions} props={{}} />
          <LanguageMenu />
          <AppearanceMenu />
          {user ? <AccountMenu user={user} apps={apps} /> : <VisitorButtons />}
        </Group>
      </div>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        title={site.name}
        size="xs"
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
      >
        <Stack component="nav" gap={4} aria-label={t('mainNavigation')} onClick={menu.close}>
          {links.map((link) => (
            <MainLink key={link.to} link={link} />
          ))}
        </Stack>
      </Drawer>
    </header>
  );
}

const MainLink = ({ link }: { readonly link: ShownLink }) => (
  <NavLink to={link.to} className="shell-nav-link">
    {link.label}
  </NavLink>
);

function VisitorButtons() {
  const t = useMessages(messages);
  const signInPath = useSignInPath();
  return (
    <Group gap="xs" wrap="nowrap" ms="xs">
      <Button component={Link} to={signInPath} size="xs" variant="default">
        {t('signIn')}
      </Button>
      <Button component={Link} to="/register" size="xs" className="shell-wide-only">
        {t('register')}
      </Button>
    </Group>
  );
}
