import { useFormats, useMessages } from '@lyceum/i18n';
import { enoughForText, type MeasuredUse, measuredUses } from '@lyceum/kernel';
import { Box, Group, IconAlertTriangle, IconCheck, SimpleGrid, Stack, Text } from '@lyceum/ui';
import { messages } from './site-look.messages.ts';

const grounds = {
  light: { background: '#faf9f6', color: '#211f1b', border: '1px solid #e8e5de' },
  dark: { background: '#1d1c1b', color: '#dedbd5', border: '1px solid #3b3936' },
} as const;

/** What a colour does to button, link and badge in both schemes, each with its measured contrast. */
export function ColourPreview({ brand }: { readonly brand: string }) {
  const uses = measuredUses(brand);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {(['light', 'dark'] as const).map((scheme) => (
        <SchemeSample key={scheme} scheme={scheme} uses={uses.filter((use) => use.scheme === scheme)} />
      ))}
    </SimpleGrid>
  );
}

function SchemeSample({ scheme, uses }: { readonly scheme: 'light' | 'dark'; readonly uses: readonly MeasuredUse[] }) {
  const t = useMessages(messages);
  return (
    <Box p="md" style={{ ...grounds[scheme], borderRadius: 'var(--mantine-radius-md)' }}>
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t(scheme)}>
        {uses.map((use) => (
          <UseRow key={use.use} {...use} />
        ))}
      </Stack>
    </Box>
  );
}

const shapes: Readonly<Record<MeasuredUse['use'], React.CSSProperties>> = {
  button: { padding: '4px 12px', borderRadius: 9, fontWeight: 600, fontSize: 14, whiteSpace: 'nowrap' },
  hovered_button: { padding: '4px 12px', borderRadius: 9, fontWeight: 600, fontSize: 14, whiteSpace: 'nowrap' },
  link: { textDecoration: 'underline' },
  badge: { padding: '2px 9px', borderRadius: 5, fontWeight: 600, fontSize: 12 },
};

function UseRow({ use, text, ground, contrast }: MeasuredUse) {
  const t = useMessages(messages);
  const { number } = useFormats();
  const isEnough = contrast >= enoughForText;
  const ratio = number(Math.floor(contrast * 10) / 10, { minimumFractionDigits: 1 });
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="nowrap">
      <span style={{ ...shapes[use], color: text, background: use === 'link' ? undefined : ground }}>{t(use)}</span>
      <Group gap={4} wrap="nowrap" component="span">
        {isEnough ? (
          <IconCheck size={16} aria-hidden style={{ flex: 'none' }} />
        ) : (
          <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none' }} />
        )}
        <Text component="span" size="sm" style={{ whiteSpace: 'nowrap' }}>
          {t(isEnough ? 'readable' : 'unreadable', { ratio })}
        </Text>
      </Group>
    </Group>
  );
}
