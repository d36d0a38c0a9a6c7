import type { PlacesView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Badge, Card, Code, Group, Stack, Text } from '@lyceum/ui';
import { messages } from './place-catalogue.messages.ts';

export interface NamedList {
  readonly label: string;
  readonly names: readonly string[];
  /** A place without anybody on this side does nothing. */
  readonly isNeeded?: boolean;
}

interface PlaceCardProps {
  readonly id: string;
  readonly description: PlacesView['slots'][number]['description'];
  readonly lists: readonly NamedList[];
}

/** A slot or an event: its name, what it is for, what it gives, who is on which side. */
export function PlaceCard({ id, description, lists }: PlaceCardProps) {
  const t = useMessages(messages);
  const fields = Object.entries(description?.fields ?? {});
  return (
    <Card component="li" padding="md">
      <Stack gap="xs">
        <Text component="h3" fw={600} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{id}</bdi>
        </Text>
        <Text size="sm">
          <bdi>{description?.text ?? t('undescribed')}</bdi>
        </Text>
        {lists.map((list) => (
          <Names key={list.label} {...list} />
        ))}
        {fields.length > 0 && (
          <Group gap="xs" align="baseline">
            <Text size="sm" c="dimmed">
              {t('gives')}
            </Text>
            {fields.map(([name, text]) => (
              <Text key={name} size="sm" span>
                <Code>{name}</Code> <bdi>{text}</bdi>
              </Text>
            ))}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Names({ label, names, isNeeded = false }: NamedList) {
  const t = useMessages(messages);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {names.length === 0 && (
        <Badge color={isNeeded ? 'yellow' : 'gray'} variant={isNeeded ? 'light' : 'outline'}>
          {t('nobody')}
        </Badge>
      )}
      {names.map((name) => (
        <Badge key={name} color="gray" tt="none" style={{ maxWidth: '100%' }}>
          {name}
        </Badge>
      ))}
    </Group>
  );
}
