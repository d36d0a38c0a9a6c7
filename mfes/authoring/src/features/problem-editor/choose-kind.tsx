import { useMessages } from '@lyceum/i18n';
import { Text, Title, UnstyledButton } from '@lyceum/ui';
import { messages } from './problem-editor.messages.ts';
import classes from './problem-editor.module.css';
import { kinds, type VisualProblem } from './visual-problem.ts';

interface ChooseKindProps {
  readonly onChoose: (kind: VisualProblem['kind']) => void;
  readonly onAdvanced: () => void;
}

/** A blank problem begins with what learners shall do. */
export function ChooseKind({ onChoose, onAdvanced }: ChooseKindProps) {
  const t = useMessages(messages);
  return (
    <section aria-labelledby="choose-kind">
      <Title order={2} size="h4" mb="sm" id="choose-kind">
        {t('chooseKind')}
      </Title>
      <div className={classes['kinds']}>
        {kinds.map((kind) => (
          <UnstyledButton key={kind} className={classes['kind']} onClick={() => onChoose(kind)}>
            <Text fw={600}>{t(kind)}</Text>
            <Text size="sm" c="dimmed">
              {t(`${kind}Text`)}
            </Text>
          </UnstyledButton>
        ))}
        <UnstyledButton className={classes['kind']} onClick={onAdvanced}>
          <Text fw={600}>{t('advanced')}</Text>
          <Text size="sm" c="dimmed">
            {t('advancedText')}
          </Text>
        </UnstyledButton>
      </div>
    </section>
  );
}
