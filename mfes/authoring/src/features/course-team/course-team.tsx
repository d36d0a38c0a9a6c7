import { useNotify, useSignedInUser } from '@lyceum/app-api';
import { useMessages } from '@lyceum/i18n';
import {
  Avatar,
  Badge,
  Card,
  EmptyState,
  Group,
  IconButton,
  IconTrash,
  IconUsers,
  LoadError,
  Loading,
  NativeSelect,
  Stack,
  Text,
  useConfirm,
} from '@lyceum/ui';
import { AddMember } from './add-member.tsx';
import { messages } from './course-team.messages.ts';
import { useCourseTeam } from './use-course-team.ts';
import { useRemoveMember } from './use-remove-member.ts';
import { type Member, useSetRole } from './use-set-role.ts';
import { useTeamRefusal } from './use-team-refusal.ts';

/** Who may edit the course; admins look after it. */
export function CourseTeam({ courseKey }: { readonly courseKey: string }) {
  const t = useMessages(messages);
  const team = useCourseTeam(courseKey);
  if (team.isPending) return <Loading />;
  if (team.isError) return <LoadError error={team.error} onRetry={() => team.refetch()} />;
  const { users, allow_actions: mayManage } = team.data;
  return (
    <Stack gap="lg" maw={760}>
      <Text size="sm" c="dimmed">
        {t('intro')}
      </Text>
      {mayManage && <AddMember courseKey={courseKey} />}
      {users.length === 0 && <EmptyState icon={<IconUsers />} title={t('none')} />}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {users.map((user) => (
          <li key={user.email}>
            <MemberCard courseKey={courseKey} member={user} name={user.username} mayManage={mayManage} />
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

interface MemberCardProps {
  readonly courseKey: string;
  readonly member: Member;
  readonly name: string;
  readonly mayManage: boolean;
}

function MemberCard({ courseKey, member, name, mayManage }: MemberCardProps) {
  const t = useMessages(messages);
  const notify = useNotify();
  const confirm = useConfirm();
  const refusalOf = useTeamRefusal();
  const { username } = useSignedInUser();
  const setRole = useSetRole(courseKey);
  const remove = useRemoveMember(courseKey);
  const { email, role } = member;
  const onError = (error: unknown) => notify({ kind: 'error', title: t('failed'), text: refusalOf(error) });
  const ask = async () => {
    const question = { title: t('removeTitle', { name }), text: t('removeText'), confirmLabel: t('removeNow') };
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    remove.mutate(email, { onError, onSuccess: () => notify({ kind: 'success', text: t('removed', { name }) }) });
  };
  return (
    <Card padding="sm">
      <Group justify="space-between" gap="sm">
        <Group gap="sm" wrap="nowrap">
          <Avatar name={name} color="brand" aria-hidden />
          <div>
            <Group gap="xs">
              <Text fw={600}>
                <bdi>{name}</bdi>
              </Text>
              {name === username && <Badge color="gray">{t('you')}</Badge>}
            </Group>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              <bdi>{email}</bdi>
            </Text>
          </div>
        </Group>
        {mayManage ? (
          <Group gap="xs">
            <NativeSelect
              aria-label={t('roleOf', { name })}
              value={role}
              disabled={setRole.isPending}
              onChange={({ currentTarget: { value } }) =>
                setRole.mutate({ email, role: value === 'instructor' ? 'instructor' : 'staff' }, { onError })
              }
              data={(['instructor', 'staff'] as const).map((value) => ({ value, label: t(value) }))}
            />
            <IconButton
              color="red"
              label={t('remove', { name })}
              icon={<IconTrash size={18} />}
              onClick={() => void ask()}
            />
          </Group>
        ) : (
          <Badge color="gray">{t(role)}</Badge>
        )}
      </Group>
    </Card>
  );
}
