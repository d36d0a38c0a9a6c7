import { useSiteConfig } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { messages } from './layout.messages.ts';

export function Footer() {
  const t = useMessages(messages);
  const { supportEmail } = useSiteConfig();
  return (
    <footer className="shell-footer">
      <span>{t('footer')}</span>
      {supportEmail && <a href={`mailto:${supportEmail}`}>{t('help')}</a>}
    </footer>
  );
}
