import { defineMessages, useMessages } from '@lyceum/i18n';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';

export interface Question {
  readonly title: string;
  readonly text?: ReactNode;
  /** The act, as a verb: "Delete section". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** What cannot be undone gets a red button. */
  readonly isDangerous?: boolean;
}

type Confirm = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before an act: `if (await confirm({ title, confirmLabel })) remove()`. Escape and the close button mean no. */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext);
  if (!confirm) throw new Error('useConfirm needs an AppProvider around it');
  return confirm;
}

interface Asked extends Question {
  readonly answer: (isConfirmed: boolean) => void;
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const confirm = useCallback<Confirm>(
    (question) =>
      new Promise((resolve) => {
        setAsked({ ...question, answer: resolve });
        setIsOpen(true);
      }),
    [],
  );
  const close = (isConfirmed: boolean) => {
    asked?.answer(isConfirmed);
    setIsOpen(false);
  };
  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked && <ConfirmDialog question={asked} isOpen={isOpen} onClose={close} />}
    </ConfirmContext>
  );
}

interface ConfirmDialogProps {
  readonly question: Question;
  readonly isOpen: boolean;
  readonly onClose: (isConfirmed: boolean) => void;
}

function ConfirmDialog({ question, isOpen, onClose }: ConfirmDialogProps) {
  const t = useMessages(messages);
  const { title, text, confirmLabel, cancelLabel, isDangerous } = question;
  return (
    <Modal
      opened={isOpen}
      onClose={() => onClose(false)}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      role="alertdialog"
    >
      <Stack>
        {text && <Text component="div">{text}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onClose(false)} data-autofocus>
            {cancelLabel ?? t('cancel')}
          </Button>
          <Button color={isDangerous ? 'red' : 'brand'} onClick={() => onClose(true)}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const messages = defineMessages({
  cancel: { id: 'ui.confirm.cancel', defaultMessage: 'Cancel' },
  close: { id: 'ui.confirm.close', defaultMessage: 'Close' },
});
