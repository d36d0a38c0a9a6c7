import type { OverrideView } from '@lyceum/contracts/federation';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Card, Stack, Text, Title } from '@lyceum/ui';
import { buildName } from './build-name.ts';
import { messages } from './overrides.messages.ts';
import { useEndedOverrides } from './use-overrides.ts';

const acts = {
  made: 'actMade',
  opened: 'actOpened',
  left: 'actLeft',
  revoked: 'actRevoked',
  replaced: 'actReplaced',
} as const;

/** Who saw what, and how it came to its end. Nothing while nothing has ended. */
export function EndedOverrides() {
  const t = useMessages(messages);
  const { data } = useEndedOverrides();
  if (!data || data.overrides.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('ended')}
      </Title>
      <Card>
        <Stack gap="xs">
          {data.overrides.map((override) => (
            <EndedOverride key={override.id} override={override} />
          ))}
        </Stack>
      </Card>
    </section>
  );
}

function EndedOverride({ override }: { readonly override: OverrideView }) {
  const t = useMessages(messages);
  const { dateTime } = useFormats();
  const { app, username, state, history, expires_at: end } = override;
  return (
    <details>
      <Text component="summary" size="sm">
        {t('was', { app, build: buildName(override), username })}
      </Text>
      <ol>
        {history.map(({ act, by, at }) => (
          <li key={`${at}-${act}`}>
            <Text size="sm" component="span">
              {t('history', { when: dateTime(at), act: t(acts[act]), by })}
            </Text>
          </li>
        ))}
        {state !== 'ended' && (
          <li>
            <Text size="sm" component="span">
              {t('expired', { when: dateTime(end) })}
            </Text>
          </li>
        )}
      </ol>
    </details>
  );
}
