import { useMessages } from '@lyceum/i18n';
import {
  EmptyState,
  Group,
  IconFolder,
  IconSearch,
  LoadError,
  Loading,
  NativeSelect,
  Pagination,
  Stack,
  Table,
  Text,
  TextInput,
  useDebouncedValue,
} from '@lyceum/ui';
import { useState } from 'react';
import { type AssetSearch, useAssets } from '../../files/use-assets.ts';
import { messages } from './course-files.messages.ts';
import { FileRow } from './file-row.tsx';

interface FileListProps {
  readonly courseKey: string;
  readonly pageSize: number;
}

const kinds = ['Images', 'Documents', 'Audio', 'Code', 'OTHER'] as const;

/** The files of a course run, to find and to look after. */
export function FileList({ courseKey, pageSize }: FileListProps) {
  const t = useMessages(messages);
  const [text, setText] = useState('');
  const [kind, setKind] = useState('');
  const [page, setPage] = useState(0);
  const [search] = useDebouncedValue(text.trim(), 250);
  return (
    <Stack gap="md">
      <Group gap="sm">
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          flex="1 1 14rem"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPage(0);
          }}
        />
        <NativeSelect
          aria-label={t('type')}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value);
            setPage(0);
          }}
          data={[{ value: '', label: t('all') }, ...kinds.map((value) => ({ value, label: t(value) }))]}
        />
      </Group>
      <Files
        courseRunKey={courseKey}
        search={search}
        page={page}
        pageSize={pageSize}
        assetType={kind}
        onPage={setPage}
      />
    </Stack>
  );
}

type FilesProps = AssetSearch & { readonly onPage: (page: number) => void };

function Files({ onPage, ...wanted }: FilesProps) {
  const t = useMessages(messages);
  const files = useAssets(wanted);
  if (files.isPending) return <Loading />;
  if (files.isError) return <LoadError error={files.error} onRetry={() => files.refetch()} />;
  const { assets, totalCount } = files.data;
  if (totalCount === 0 && (wanted.search || wanted.assetType))
    return <EmptyState icon={<IconSearch />} title={t('noneFound')} />;
  if (totalCount === 0) return <EmptyState icon={<IconFolder />} title={t('none')} text={t('noneText')} />;
  const pages = Math.ceil(totalCount / wanted.pageSize);
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('count', { count: totalCount })}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th>{t('size')}</Table.Th>
              <Table.Th>{t('added')}</Table.Th>
              <Table.Th>{t('locked')}</Table.Th>
              <Table.Th>{t('acts')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {assets.map((asset) => (
              <FileRow key={asset.id} courseKey={wanted.courseRunKey} asset={asset} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={wanted.page + 1}
          onChange={(next) => onPage(next - 1)}
          aria-label={t('pages')}
          getControlProps={(control) =>
            control === 'previous' || control === 'next' ? { 'aria-label': t(control) } : {}
          }
        />
      )}
    </>
  );
}
