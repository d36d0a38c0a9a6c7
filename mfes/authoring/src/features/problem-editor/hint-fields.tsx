import { useMessages } from '@lyceum/i18n';
import { Button, Fieldset, IconButton, IconPlus, IconTrash, Stack } from '@lyceum/ui';
import { useState } from 'react';
import { messages } from './problem-editor.messages.ts';
import classes from './problem-editor.module.css';
import { TypedField } from './typed-field.tsx';

interface HintFieldsProps {
  readonly hints: readonly string[];
  readonly onChange: (hints: readonly string[]) => void;
}

/** Hints that learners may ask for, one after the other. */
export function HintFields({ hints, onChange }: HintFieldsProps) {
  const t = useMessages(messages);
  const [keys, setKeys] = useState<readonly number[]>(() => hints.map((_, index) => index));
  return (
    <Fieldset legend={t('hints')}>
      <Stack gap="sm">
        {hints.map((hint, index) => (
          <div key={keys[index]} className={classes['hint']}>
            <TypedField
              label={t('hint', { number: index + 1 })}
              placeholder={t('hint', { number: index + 1 })}
              isLabelHidden
              html={hint}
              onChange={(text) => onChange(hints.with(index, text))}
            />
            <IconButton
              size="md"
              color="red"
              label={t('removeHint', { number: index + 1 })}
              icon={<IconTrash size={16} />}
              onClick={() => {
                setKeys(keys.toSpliced(index, 1));
                onChange(hints.toSpliced(index, 1));
              }}
            />
          </div>
        ))}
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            setKeys([...keys, Math.max(-1, ...keys) + 1]);
            onChange([...hints, '']);
          }}
        >
          {t('addHint')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
