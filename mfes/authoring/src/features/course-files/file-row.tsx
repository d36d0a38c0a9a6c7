import { useNotify } from '@lyceum/app-api';
import type { AssetRow } from '@lyceum/contracts/studio';
import { useFormats, useMessages } from '@lyceum/i18n';
import {
  Anchor,
  IconButton,
  IconCopy,
  IconDotsVertical,
  IconExternalLink,
  IconFile,
  IconLink,
  IconTrash,
  Menu,
  Switch,
  Table,
  useClipboard,
  useConfirm,
} from '@lyceum/ui';
import { useRefusal } from '../../blocks/refusal.ts';
import { StudioMoment } from '../../moments/studio-moment.tsx';
import { messages } from './course-files.messages.ts';
import classes from './course-files.module.css';
import { fileSize } from './file-size.ts';
import { useDeleteAsset } from './use-delete-asset.ts';
import { useLockAsset } from './use-lock-asset.ts';

interface FileRowProps {
  readonly courseKey: string;
  readonly asset: AssetRow;
}

/** One file: what it is, who may open it, where it is. */
export function FileRow({ courseKey, asset }: FileRowProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const notify = useNotify();
  const refusalOf = useRefusal();
  const confirm = useConfirm();
  const clipboard = useClipboard();
  const lock = useLockAsset(courseKey);
  const remove = useDeleteAsset(courseKey);
  const { id, display_name: name, content_type: type, date_added: added, locked } = asset;
  const onError = (error: unknown) => notify({ kind: 'error', title: t('failed'), text: refusalOf(error) });
  const copy = (address: string) => {
    clipboard.copy(address);
    notify({ kind: 'success', text: t('copied', { name }) });
  };
  const ask = async () => {
    const question = { title: t('deleteTitle', { name }), text: t('deleteText'), confirmLabel: t('deleteNow') };
    if (!(await confirm({ ...question, isDangerous: true }))) return;
    remove.mutate(id, { onError, onSuccess: () => notify({ kind: 'success', text: t('deleted', { name }) }) });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes['name']}>
          <span className={classes['thumb']}>
            {type.startsWith('image/') ? (
              <img src={asset.thumbnail ?? asset.url} alt="" loading="lazy" />
            ) : (
              <IconFile size={18} aria-hidden />
            )}
          </span>
          <Anchor href={asset.url} target="_blank" rel="noopener" c="inherit">
            <bdi>{name}</bdi>
          </Anchor>
        </span>
      </Table.Td>
      <Table.Td>{fileSize(asset.file_size, formats)}</Table.Td>
      <Table.Td>
        <StudioMoment text={added} isDay />
      </Table.Td>
      <Table.Td>
        <Switch
          aria-label={t('lock', { name })}
          checked={lock.isPending ? lock.variables.locked : locked}
          onChange={(event) => lock.mutate({ assetKey: id, locked: event.currentTarget.checked }, { onError })}
        />
      </Table.Td>
      <Table.Td>
        <Menu>
          <Menu.Target>
            <IconButton
              color="gray"
              withTooltip={false}
              label={t('actionsOf', { name })}
              icon={<IconDotsVertical size={18} />}
            />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copy(asset.portable_url)}>
              {t('copyStudio')}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => copy(asset.external_url)}>
              {t('copyWeb')}
            </Menu.Item>
            <Menu.Item
              component="a"
              href={asset.url}
              target="_blank"
              leftSection={<IconExternalLink size={16} aria-hidden />}
            >
              {t('open')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void ask()}>
              {t('delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  );
}
