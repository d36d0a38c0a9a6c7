import { usePageTitle } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import {
  Alert,
  Anchor,
  Breadcrumbs,
  Button,
  Container,
  Group,
  IconAlertTriangle,
  IconDeviceFloppy,
  PageTitle,
  Stack,
  Text,
  TextInput,
  useHotkeys,
} from '@lyceum/ui';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useRefusal } from '../blocks/refusal.ts';
import { outlinePath, unitPath } from '../paths.ts';
import { messages } from './editing.messages.ts';
import classes from './editing.module.css';
import { LeaveGuard } from './leave-guard.tsx';
import type { BlockDraft } from './use-block-draft.ts';

interface EditorFrameProps {
  readonly courseKey: string;
  readonly draft: BlockDraft;
  /** What kind of block it is. */
  readonly kind: string;
  readonly children: ReactNode;
}

/** What every block editor has: its place, the title, saving, and what to do when saving is refused. */
export function EditorFrame({ courseKey, draft, kind, children }: EditorFrameProps) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { block, name, isDirty, isSaving } = draft;
  usePageTitle(`${name} · ${kind}`);
  const ancestors = block.ancestors ?? [];
  const unit = ancestors.find(({ category }) => category === 'vertical');
  const backPath = unit ? unitPath(courseKey, unit.id) : outlinePath(courseKey);
  const saveNow = () => {
    if (isDirty && !isSaving) draft.save();
  };
  useHotkeys([['mod+S', saveNow, { preventDefault: true }]], [], true);
  return (
    <>
      <LeaveGuard isDirty={isDirty && !isSaving} />
      <div className={classes['bar']}>
        <Container size="xl">
          <Group justify="space-between" gap="sm">
            <div className={classes['place']}>
              <Breadcrumbs label={t('trail')}>
                {[...ancestors].reverse().map(({ id, display_name, category }) =>
                  category === 'course' || category === 'vertical' ? (
                    <Anchor
                      key={id}
                      component={Link}
                      to={category === 'course' ? outlinePath(courseKey) : unitPath(courseKey, id)}
                      size="sm"
                    >
                      <bdi>{display_name}</bdi>
                    </Anchor>
                  ) : (
                    <Text key={id} span size="sm" c="dimmed">
                      <bdi>{display_name}</bdi>
                    </Text>
                  ),
                )}
              </Breadcrumbs>
              <Group gap="sm" align="baseline">
                <PageTitle>{kind}</PageTitle>
                <Text size="sm" c="dimmed" role="status">
                  {isDirty ? t('dirty') : t(draft.isSaved ? 'saved' : 'clean')}
                </Text>
              </Group>
            </div>
            <Group gap="xs">
              <Button component={Link} to={backPath} variant="subtle">
                {t('close')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDeviceFloppy size={18} aria-hidden />}
                disabled={!isDirty}
                loading={isSaving}
                onClick={saveNow}
              >
                {t('save')}
              </Button>
              <Button
                disabled={!isDirty || isSaving}
                onClick={() => draft.save({ onSaved: () => setTimeout(() => navigate(backPath)) })}
              >
                {t('saveAndClose')}
              </Button>
            </Group>
          </Group>
        </Container>
      </div>
      <Container size="xl" py="md">
        <Stack gap="md">
          <NotSaved draft={draft} />
          <TextInput
            label={t('title')}
            value={name}
            maxLength={500}
            dir="auto"
            onChange={(event) => draft.change({ name: event.currentTarget.value })}
          />
          {children}
        </Stack>
      </Container>
    </>
  );
}

function NotSaved({ draft }: { readonly draft: BlockDraft }) {
  const t = useMessages(messages);
  const refusalOf = useRefusal();
  if (draft.isOvertaken)
    return (
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('overtaken')} role="alert">
        <Stack gap="sm">
          {t('overtakenText')}
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => void draft.reload()}>
              {t('takeTheirs')}
            </Button>
            <Button size="compact-sm" onClick={() => draft.save({ isForced: true })}>
              {t('saveMine')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  if (draft.error)
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('notSaved')} role="alert">
        {refusalOf(draft.error)}
      </Alert>
    );
  if (draft.problems.length > 0 && !draft.isDirty)
    return (
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('keptWithProblems')}>
        {draft.problems.map(({ message, line }) => (
          <div key={`${String(line)} ${message}`}>{line === null ? message : t('line', { line, message })}</div>
        ))}
      </Alert>
    );
  return null;
}
