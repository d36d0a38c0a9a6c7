import { useMessages } from '@lyceum/i18n';
import { isReadable, nearestReadable } from '@lyceum/kernel';
import { Alert, Button, Group, Stack, TextInput } from '@lyceum/ui';
import { ColourPreview } from './colour-preview.tsx';
import { messages } from './site-look.messages.ts';
import { isColour } from './site-look-draft.ts';

interface BrandFieldProps {
  /** Empty for the product's own colour. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const own = '#1f6650';

/** The site's colour, measured while it is chosen; one that cannot be read everywhere comes with the nearest that can. */
export function BrandField({ value, onChange }: BrandFieldProps) {
  const t = useMessages(messages);
  const shown = isColour(value) ? value : null;
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('brand')}
          description={t('brandHelp')}
          placeholder={own}
          dir="ltr"
          value={value}
          error={value !== '' && !shown && t('noColour')}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
        <input
          type="color"
          aria-label={t('pick')}
          value={shown ?? own}
          onChange={(event) => onChange(event.currentTarget.value)}
          style={{
            inlineSize: 44,
            blockSize: 36,
            padding: 2,
            background: 'none',
            border: '1px solid var(--lyceum-line)',
            borderRadius: 9,
          }}
        />
      </Group>
      <div role="status">
        {shown && !isReadable(shown) && <Suggestion near={nearestReadable(shown)} onTake={onChange} />}
      </div>
      {(shown || value === '') && <ColourPreview brand={shown ?? own} />}
    </Stack>
  );
}

function Suggestion({ near, onTake }: { readonly near: string; readonly onTake: (colour: string) => void }) {
  const t = useMessages(messages);
  return (
    <Alert color="yellow" title={t('hardToRead')}>
      <Group justify="space-between">
        <span>{t('nearest', { colour: near })}</span>
        <Button size="xs" variant="default" onClick={() => onTake(near)}>
          {t('take', { colour: near })}
        </Button>
      </Group>
    </Alert>
  );
}
