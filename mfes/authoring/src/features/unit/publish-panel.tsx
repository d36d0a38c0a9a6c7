import type { BlockInfo } from '@lyceum/contracts/studio';
import { type Message, Translated, useMessages } from '@lyceum/i18n';
import {
  Button,
  Card,
  IconArrowBackUp,
  IconExternalLink,
  IconRocket,
  Stack,
  Switch,
  Text,
  Title,
  useConfirm,
} from '@lyceum/ui';
import type { BlockEdit } from '../../blocks/block-edit.ts';
import { audienceOf, isDiscardable, isPublishable, publicationOf } from '../../blocks/standing.ts';
import { StandingBadges } from '../../blocks/standing-badges.tsx';
import { Moment } from '../../moments/moment.tsx';
import { StudioMoment } from '../../moments/studio-moment.tsx';
import { messages } from './unit.messages.ts';

interface PublishPanelProps {
  readonly unit: BlockInfo;
  readonly livePath: string;
  readonly isSaving: boolean;
  readonly onEdit: (edit: BlockEdit) => void;
}

/** Whether learners see what is on the page, who saved it, and the way to publish it. */
export function PublishPanel({ unit, livePath, isSaving, onEdit }: PublishPanelProps) {
  const t = useMessages(messages);
  const confirm = useConfirm();
  const { edited_on: edited, edited_by: editor, published_on: published, published_by: publisher } = unit;
  const discard = async () => {
    const question = { title: t('discardTitle'), text: t('discardText'), confirmLabel: t('discard') };
    if (await confirm({ ...question, isDangerous: true })) onEdit({ act: 'discard', block: unit.id });
  };
  return (
    <Card component="section" aria-labelledby="publication">
      <Stack gap="sm">
        <Title order={2} size="h5" id="publication">
          {t('publication')}
        </Title>
        <StandingBadges block={unit} />
        <Text size="sm" role="status">
          <StateText unit={unit} />
        </Text>
        <Button
          leftSection={<IconRocket size={18} aria-hidden />}
          disabled={!isPublishable(unit) || isSaving}
          onClick={() => onEdit({ act: 'publish', block: unit.id })}
        >
          {t('publish')}
        </Button>
        {isDiscardable(unit) && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            disabled={isSaving}
            onClick={discard}
          >
            {t('discard')}
          </Button>
        )}
        {unit.published && (
          <Button
            component="a"
            href={livePath}
            variant="subtle"
            rightSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('viewLive')}
          </Button>
        )}
        <Switch
          checked={unit.has_explicit_staff_lock || unit.ancestor_has_staff_lock}
          disabled={isSaving || unit.ancestor_has_staff_lock}
          label={t('staffOnly')}
          description={t(unit.ancestor_has_staff_lock ? 'staffOnlyInherited' : 'staffOnlyHelp')}
          onChange={(event) =>
            onEdit({
              act: 'configure',
              block: unit.id,
              metadata: { visible_to_staff_only: event.currentTarget.checked || null },
            })
          }
        />
        <Text size="xs" c="dimmed" component="div">
          {audienceOf(unit) === 'scheduled' && unit.start && (
            <div>
              <Translated message={messages.opens} values={{ date: <Moment at={unit.start} /> }} />
            </div>
          )}
          {edited && editor && <Act message={messages.editedOn} date={edited} person={editor} />}
          {published && publisher && <Act message={messages.publishedOn} date={published} person={publisher} />}
        </Text>
      </Stack>
    </Card>
  );
}

interface ActProps {
  readonly message: Message;
  readonly date: string;
  readonly person: string;
}

const Act = ({ message, date, person }: ActProps) => (
  <div>
    <Translated message={message} values={{ date: <StudioMoment text={date} />, person: <bdi>{person}</bdi> }} />
  </div>
);

function StateText({ unit }: { readonly unit: BlockInfo }) {
  const t = useMessages(messages);
  const publication = publicationOf(unit);
  if (publication !== 'changed') return t(publication);
  if (!unit.published_on) return t('changedStateUndated');
  return <Translated message={messages.changedState} values={{ date: <StudioMoment text={unit.published_on} /> }} />;
}
