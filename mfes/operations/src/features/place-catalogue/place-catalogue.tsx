import type { PlacesView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import {
  Alert,
  EmptyState,
  IconAlertTriangle,
  IconCircleCheck,
  IconPlugConnected,
  Stack,
  Text,
  Title,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { PlaceCard } from './place-card.tsx';
import { messages } from './place-catalogue.messages.ts';

/** Conflicts and loose ends, then every slot and event with who is on which side of it. */
export function PlaceCatalogue({ places: { concerns, slots, events } }: { readonly places: PlacesView }) {
  const t = useMessages(messages);
  if (slots.length + events.length + concerns.length === 0)
    return <EmptyState icon={<IconPlugConnected />} title={t('none')} text={t('noneText')} />;
  return (
    <Stack gap="xl">
      <Concerns concerns={concerns} />
      <Places title={t('slots')} text={t('slotsText')}>
        {slots.map(({ id, description, offered_by, fills }) => (
          <PlaceCard
            key={id}
            id={id}
            description={description}
            lists={[
              { label: t('offeredBy'), names: offered_by, isNeeded: true },
              { label: t('filledBy'), names: fills.map((fill) => t('fill', { ...fill })) },
            ]}
          />
        ))}
      </Places>
      <Places title={t('events')} text={t('eventsText')}>
        {events.map(({ id, description, emitted_by, heard_by }) => (
          <PlaceCard
            key={id}
            id={id}
            description={description}
            lists={[
              { label: t('emittedBy'), names: emitted_by, isNeeded: true },
              { label: t('heardBy'), names: heard_by },
            ]}
          />
        ))}
      </Places>
    </Stack>
  );
}

function Concerns({ concerns }: Pick<PlacesView, 'concerns'>) {
  const t = useMessages(messages);
  if (concerns.length === 0)
    return (
      <Alert color="brand" icon={<IconCircleCheck aria-hidden />}>
        {t('fits')}
      </Alert>
    );
  return (
    <Stack component="section" gap="sm" aria-label={t('concerns')}>
      <Title order={2} size="h3">
        {t('concerns')}
      </Title>
      {concerns.map(({ kind, message }) => (
        <Alert
          key={message}
          color={kind === 'conflict' ? 'red' : 'yellow'}
          icon={<IconAlertTriangle aria-hidden />}
          title={t(kind === 'conflict' ? 'conflict' : 'looseEnd')}
        >
          <bdi style={{ overflowWrap: 'anywhere' }}>{message}</bdi>
        </Alert>
      ))}
    </Stack>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

const Places = ({ title, text, children }: PlacesProps) => (
  <Stack component="section" gap="sm" aria-label={title}>
    <Title order={2} size="h3">
      {title}
    </Title>
    <Text c="dimmed">{text}</Text>
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {children}
    </Stack>
  </Stack>
);
