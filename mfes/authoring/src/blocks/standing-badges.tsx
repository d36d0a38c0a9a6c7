import type { BlockInfo } from '@lyceum/contracts/studio';
import { Translated, useMessages } from '@lyceum/i18n';
import {
  Badge,
  Group,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconEyeOff,
} from '@lyceum/ui';
import { Moment } from '../moments/moment.tsx';
import { messages } from './standing.messages.ts';
import { audienceOf, publicationOf } from './standing.ts';

const looks = {
  published: { color: 'brand', icon: IconCircleCheck },
  changed: { color: 'yellow', icon: IconCircleHalf2 },
  never_published: { color: 'gray', icon: IconCircleDashed },
} as const;

/** What an author needs to see first about a block: is it published, and for whom. Words and shapes, never colour alone. */
export function StandingBadges({ block }: { readonly block: BlockInfo }) {
  const t = useMessages(messages);
  const publication = publicationOf(block);
  const audience = audienceOf(block);
  const { color, icon: Icon } = looks[publication];
  return (
    <Group gap={6} component="span" wrap="wrap">
      <Badge
        color={color}
        variant={publication === 'published' ? 'transparent' : 'light'}
        px={publication === 'published' ? 0 : undefined}
        leftSection={<Icon size={13} aria-hidden />}
      >
        {t(publication)}
      </Badge>
      {audience === 'staff_only' && (
        <Badge color="gray" variant="outline" leftSection={<IconEyeOff size={13} aria-hidden />}>
          {t('staff_only')}
        </Badge>
      )}
      {audience === 'scheduled' && block.start && (
        <Badge color="blue" leftSection={<IconCalendarEvent size={13} aria-hidden />}>
          <Translated message={messages.scheduled} values={{ date: <Moment at={block.start} isDay /> }} />
        </Badge>
      )}
      {audience === 'unscheduled' && (
        <Badge color="gray" variant="outline" leftSection={<IconCalendarEvent size={13} aria-hidden />}>
          {t('unscheduled')}
        </Badge>
      )}
    </Group>
  );
}
