import { useAppConfig } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import { ActionIcon, IconMessages, Tooltip } from '@lyceum/ui';
import { Link } from 'react-router';
import { config } from '../../config.ts';
import { topicsPath } from '../../paths.ts';
import { messages } from './unit-topics.messages.ts';

/** Beside the title of a unit in the learning app: the way to the topics of its course. */
export function UnitTopicsLink({ courseRunKey }: { readonly courseRunKey: string }) {
  const t = useMessages(messages);
  const { showUnitLink: isShown } = useAppConfig(config);
  if (!isShown) return null;
  return (
    <Tooltip label={t('topics')}>
      <ActionIcon component={Link} to={topicsPath(courseRunKey)} variant="subtle" size="lg" aria-label={t('topics')}>
        <IconMessages size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
