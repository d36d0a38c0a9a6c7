import { useNotify } from '@lyceum/app-api';
import type { SiteSettingsView } from '@lyceum/contracts/federation';
import { useMessages } from '@lyceum/i18n';
import { Alert, Button, Card, contrastOf, Group, Stack, Text, TextInput } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { messages } from './site-look.messages.ts';
import { type SiteLookChange, useChangeSiteLook } from './use-site-look.ts';

interface SiteLookFormProps {
  readonly look: SiteSettingsView;
  readonly isChanged: boolean;
}

const colour = /^#[0-9a-f]{6}$/i;

/** Name, colour and help address; the colour is measured while it is typed. */
export function SiteLookForm({ look, isChanged }: SiteLookFormProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const change = useChangeSiteLook();
  const [name, setName] = useState(look.name);
  const [brand, setBrand] = useState(look.brand ?? '');
  const [email, setEmail] = useState(look.supportEmail ?? '');
  const isColour = colour.test(brand);
  const send = (what: SiteLookChange) =>
    change.mutate(what, { onSuccess: () => notify({ kind: 'success', text: t('saved') }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (brand === '' || isColour) send({ name, brand: brand || null, supportEmail: email || null });
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('name')} value={name} required onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput
            label={t('brand')}
            description={t('brandHelp')}
            placeholder="#1f6650"
            value={brand}
            error={brand !== '' && !isColour && t('noColour')}
            onChange={(event) => setBrand(event.currentTarget.value.trim())}
          />
          {isColour && <ColourPreview brand={brand} />}
          <TextInput
            label={t('supportEmail')}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {change.isError && (
            <Alert color="red" title={t('notSaved')} role="alert">
              {change.error.message}
            </Alert>
          )}
          <Group justify="flex-end">
            {isChanged && (
              <Button variant="default" loading={change.isPending} onClick={() => send('undo')}>
                {t('undo')}
              </Button>
            )}
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function ColourPreview({ brand }: { readonly brand: string }) {
  const t = useMessages(messages);
  const ratio = contrastOf(brand, '#ffffff');
  return (
    <Group gap="md">
      <Text component="span" px="md" py={6} fw={600} style={{ background: brand, color: '#fff', borderRadius: 9 }}>
        {t('preview')}
      </Text>
      <Text size="sm" role="status" c={ratio < 4.5 ? 'var(--mantine-color-error)' : 'dimmed'}>
        {t('contrast', { ratio: ratio.toFixed(1) })}
      </Text>
    </Group>
  );
}
