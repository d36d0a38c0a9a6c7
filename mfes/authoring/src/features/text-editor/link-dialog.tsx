import { useMessages } from '@lyceum/i18n';
import { Button, Group, Modal, Stack, TextInput } from '@lyceum/ui';
import { type FormEvent, useState } from 'react';
import { messages } from './text-editor.messages.ts';

interface LinkDialogProps {
  readonly href: string | null;
  /** Null takes the link away. */
  readonly onSet: (href: string | null) => void;
  readonly onClose: () => void;
}

const address = /^(?:https?:\/\/\S+|mailto:\S+|tel:\S+|\/\S*|#\S+)$/i;

export function LinkDialog({ href, onSet, onClose }: LinkDialogProps) {
  const t = useMessages(messages);
  const [text, setText] = useState(href ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const isAddress = address.test(text.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsChecked(true);
    if (isAddress) onSet(text.trim());
  };
  return (
    <Modal opened onClose={onClose} title={t('linkTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={t('address')}
            description={t('addressHelp')}
            dir="ltr"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={isChecked && !isAddress ? t('badAddress') : null}
            data-autofocus
          />
          <Group justify="flex-end">
            {href !== null && (
              <Button variant="subtle" color="red" onClick={() => onSet(null)}>
                {t('removeLink')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('setLink')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
