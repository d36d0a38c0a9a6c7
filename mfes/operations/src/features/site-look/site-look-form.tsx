import type { SiteSettingsView } from '@lyceum/contracts/federation';
import { languages, useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Alert, Button, Card, Group, IconEye, NativeSelect, Stack, TextInput } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { useRefusal } from '../../refusals/use-refusal.ts';
import { BrandField } from './brand-field.tsx';
import { messages } from './site-look.messages.ts';
import { changeOf, draftOf, isColour, type SiteLookDraft } from './site-look-draft.ts';

type LookChange = Partial<SiteSettingsView>;

interface SiteLookFormProps {
  readonly saved: SiteSettingsView;
  /** What this session tries at the moment. */
  readonly tried: LookChange | null;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onSave: (change: LookChange) => void;
  readonly onPreview: (change: LookChange) => void;
}

/** Name, colour, logo, help address and language of the site. */
export function SiteLookForm({ saved, tried, error, isBusy, onSave, onPreview }: SiteLookFormProps) {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  const [draft, setDraft] = useState(() => draftOf({ ...saved, ...tried }));
  const problems = isApiProblem(error) ? error.fields : {};
  const change = changeOf(draft, saved);
  const isReady = Object.keys(change).length > 0 && (draft.brand === '' || isColour(draft.brand));
  const text = (field: keyof SiteLookDraft) => ({
    label: t(field),
    value: draft[field],
    error: problems[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set(field, event.currentTarget.value),
  });
  const set = (field: keyof SiteLookDraft, value: string) => setDraft((now) => ({ ...now, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave(change);
  };
  return (
    <Card>
      <form onSubmit={submit}>
        <Stack>
          <TextInput {...text('name')} required maxLength={80} />
          <BrandField value={draft.brand} onChange={(value) => set('brand', value)} />
          <TextInput {...text('logoUrl')} description={t('logoHelp')} placeholder="https://…" dir="ltr" />
          <TextInput {...text('supportEmail')} type="email" dir="ltr" />
          <NativeSelect
            {...text('language')}
            description={t('languageHelp')}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          />
          {error && (
            <Alert color="red" title={t('notSaved')} role="alert">
              {refusalOf(error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              disabled={!isReady}
              loading={isBusy}
              onClick={() => onPreview(change)}
            >
              {t('showOnSite')}
            </Button>
            <Button type="submit" disabled={!isReady} loading={isBusy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
