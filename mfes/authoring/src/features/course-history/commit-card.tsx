import { useNotify } from '@lyceum/app-api';
import type { CommitView } from '@lyceum/contracts/content';
import { Translated, useFormats, useMessages } from '@lyceum/i18n';
import { isApiProblem } from '@lyceum/sdk';
import { Badge, Button, Group, SegmentedControl, Stack, Text, useConfirm } from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../../blocks/refusal.ts';
import { Moment } from '../../moments/moment.tsx';
import { messages } from './course-history.messages.ts';
import classes from './course-history.module.css';
import { Difference } from './difference.tsx';
import { useRestore } from './use-restore.ts';
import { versionsOf } from './versions.ts';

interface CommitCardProps {
  readonly courseKey: string;
  readonly commit: CommitView;
  readonly isDraft: boolean;
  readonly isLive: boolean;
}

/** One change of a course: who, when, what, and the way back to it. */
export function CommitCard({ courseKey, commit, isDraft, isLive }: CommitCardProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const [isShown, setIsShown] = useState(false);
  const date = formats.dateTime(commit.at);
  const count = commit.usage_keys.length;
  const what = t(commit.action, { blocks: t(commit.is_truncated ? 'manyBlocks' : 'blocks', { count }) });
  return (
    <li className={classes['commit']}>
      <div className={classes['head']}>
        <div>
          <Group gap="xs">
            <Text fw={600}>{what}</Text>
            {isDraft && <Badge color="yellow">{t('current')}</Badge>}
            {isLive && <Badge>{t('live')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            <Translated
              message={messages.by}
              values={{ person: <bdi>{commit.author}</bdi>, date: <Moment at={commit.at} /> }}
            />
            {commit.message && (
              <>
                {' '}
                · <bdi>{commit.message}</bdi>
              </>
            )}
          </Text>
        </div>
        {versionsOf(commit) && (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isShown}
              aria-label={t('showThis', { what, date })}
              onClick={() => setIsShown(!isShown)}
            >
              {t('show')}
            </Button>
            {!isDraft && <RestoreButton courseKey={courseKey} commit={commit} date={date} />}
          </Group>
        )}
      </div>
      {isShown && <Changes courseKey={courseKey} commit={commit} />}
    </li>
  );
}

function Changes({ courseKey, commit }: { readonly courseKey: string; readonly commit: CommitView }) {
  const t = useMessages(messages);
  const versions = versionsOf(commit);
  const [against, setAgainst] = useState(versions?.from ? 'previous' : 'draft');
  if (!versions) return null;
  const { from, to } = versions;
  return (
    <Stack gap="sm" className={classes['difference']}>
      {from && (
        <SegmentedControl
          size="xs"
          value={against}
          onChange={setAgainst}
          style={{ alignSelf: 'flex-start' }}
          data={[
            { value: 'previous', label: t('comparePrevious') },
            { value: 'draft', label: t('compareDraft') },
          ]}
        />
      )}
      <Difference
        courseKey={courseKey}
        versions={against === 'previous' && from ? { from, to } : { from: to, to: 'draft' }}
      />
    </Stack>
  );
}

interface RestoreButtonProps {
  readonly courseKey: string;
  readonly commit: CommitView;
  readonly date: string;
}

function RestoreButton({ courseKey, commit, date }: RestoreButtonProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const confirm = useConfirm();
  const refusalOf = useRefusal();
  const restore = useRestore(courseKey);
  const ask = async () => {
    const version = versionsOf(commit)?.to;
    const question = { title: t('restoreTitle', { date }), text: t('restoreText'), confirmLabel: t('restoreNow') };
    if (!version || !(await confirm(question))) return;
    restore.mutate(version, {
      onSuccess: () => notify({ kind: 'success', text: t('restored', { date }) }),
      onError: (error) => {
        const isSame = isApiProblem(error) && error.code === 'nothing_to_restore';
        const text = isSame ? t('nothing_to_restore') : refusalOf(error);
        notify({ kind: isSame ? 'info' : 'error', title: t('restoreFailed'), text });
      },
    });
  };
  return (
    <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={() => void ask()}>
      {t('restoreNow')}
    </Button>
  );
}
