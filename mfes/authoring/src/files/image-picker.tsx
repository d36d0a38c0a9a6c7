import type { AssetRow } from '@lyceum/contracts/studio';
import { useFormats, useMessages } from '@lyceum/i18n';
import {
  Alert,
  Button,
  FileDrop,
  Group,
  LoadError,
  Loading,
  Modal,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
  useDebouncedValue,
} from '@lyceum/ui';
import { useState } from 'react';
import { useRefusal } from '../blocks/refusal.ts';
import { messages } from './files.messages.ts';
import classes from './image-picker.module.css';
import { useAssets } from './use-assets.ts';
import { useUploadAsset } from './use-upload-asset.ts';

interface ChosenImage {
  /** `/static/name`. */
  readonly address: string;
  readonly description: string;
}

interface ImagePickerProps {
  readonly courseKey: string;
  /** Whoever shows the picture has its own words for it. */
  readonly isDecorative?: boolean;
  readonly onChoose: (image: ChosenImage) => void;
  readonly onClose: () => void;
}

/** A picture of the course, or a new one, with the words for those who do not see it. */
export function ImagePicker({ courseKey, isDecorative = false, onChoose, onClose }: ImagePickerProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const refusalOf = useRefusal();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<AssetRow | null>(null);
  const [description, setDescription] = useState('');
  const upload = useUploadAsset(courseKey);
  const send = ([file]: readonly File[]) => {
    if (file) upload.mutate(file, { onSuccess: ({ asset }) => setChosen(asset) });
  };
  return (
    <Modal opened onClose={onClose} title={t('pickTitle')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <FileDrop
          label={
            upload.progress === null
              ? t('pickUpload')
              : t('pickUploading', { percent: formats.percent(upload.progress) })
          }
          accept="image/*"
          isDisabled={upload.isPending}
          onFiles={send}
        />
        {upload.isError && (
          <Alert color="red" title={t('pickFailed')} role="alert">
            {refusalOf(upload.error)}
          </Alert>
        )}
        <TextInput
          type="search"
          aria-label={t('pickSearch')}
          placeholder={t('pickSearch')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Pictures courseKey={courseKey} search={search} chosen={chosen} onChoose={setChosen} />
        {!isDecorative && (
          <TextInput
            label={t('description')}
            description={t('descriptionHelp')}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={!chosen}
            onClick={() => chosen && onChoose({ address: chosen.portable_url, description: description.trim() })}
          >
            {t(isDecorative ? 'use' : 'insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PicturesProps {
  readonly courseKey: string;
  readonly search: string;
  readonly chosen: AssetRow | null;
  readonly onChoose: (asset: AssetRow) => void;
}

function Pictures({ courseKey, search, chosen, onChoose }: PicturesProps) {
  const t = useMessages(messages);
  const [text] = useDebouncedValue(search.trim(), 250);
  const files = useAssets({ courseRunKey: courseKey, search: text, page: 0, pageSize: 60, assetType: 'Images' });
  if (files.isPending) return <Loading />;
  if (files.isError) return <LoadError error={files.error} onRetry={() => files.refetch()} />;
  if (files.data.assets.length === 0) return <Text c="dimmed">{t('pickNone')}</Text>;
  return (
    <ul className={classes['grid']} aria-label={t('pickFrom')}>
      {files.data.assets.map((asset) => (
        <li key={asset.id}>
          <UnstyledButton
            className={classes['picture']}
            aria-pressed={asset.id === chosen?.id}
            onClick={() => onChoose(asset)}
          >
            <img src={asset.thumbnail ?? asset.url} alt="" loading="lazy" />
            <bdi>{asset.display_name}</bdi>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
