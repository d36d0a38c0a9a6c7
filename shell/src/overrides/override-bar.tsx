import type { ActiveOverride } from '@lyceum/contracts/federation';
import { Translated, useFormats, useMessages } from '@lyceum/i18n';
import { Button, IconEye } from '@lyceum/ui';
import { SessionBar } from '../layout/session-bar.tsx';
import { messages } from './overrides.messages.ts';
import { useLeave } from './use-leave.ts';
import { useReloadAtEnd } from './use-reload-at-end.ts';

/** On every page of a session that was given another build: what it is, what it may do, and the way back. */
export function OverrideBar({ overrides }: { readonly overrides: readonly ActiveOverride[] }) {
  useReloadAtEnd(overrides);
  const t = useMessages(messages);
  const leave = useLeave();
  return (
    <SessionBar
      label={t('bar')}
      icon={<IconEye size={18} aria-hidden />}
      actions={
        <Button size="xs" variant="white" color="dark" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('leave')}
        </Button>
      }
    >
      <ul className="shell-override-list">
        {overrides.map((override) => (
          <OverrideLine key={override.app} override={override} />
        ))}
      </ul>
    </SessionBar>
  );
}

function OverrideLine({ override }: { readonly override: ActiveOverride }) {
  const t = useMessages(messages);
  const { time, dateTime } = useFormats();
  const { allow_writes: mayWrite, until } = override;
  // Names and versions keep their own direction inside a text of another.
  const [app, build, released] = [override.app, override.shows, override.instead_of].map(
    (name) => name && <bdi key={name}>{name}</bdi>,
  );
  return (
    <li>
      <strong>
        <Translated
          message={released === null ? messages.showsNew : messages.shows}
          values={{ app, build, released }}
        />
      </strong>{' '}
      <span className="shell-override-facts">
        <span>{t(mayWrite ? 'writes' : 'readOnly')}</span>{' '}
        <time dateTime={until}>{t('until', { time: isToday(until) ? time(until) : dateTime(until) })}</time>
      </span>
    </li>
  );
}

const isToday = (moment: string): boolean => new Date(moment).toDateString() === new Date().toDateString();
