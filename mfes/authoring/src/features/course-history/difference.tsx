import type { BlockChangeView } from '@lyceum/contracts/content';
import { useFormats, useMessages } from '@lyceum/i18n';
import { Badge, LoadError, Loading, Text, TextSkeleton } from '@lyceum/ui';
import { useSettingName } from '../../blocks/use-setting-name.ts';
import { messages } from './course-history.messages.ts';
import classes from './course-history.module.css';
import { useComparison } from './use-comparison.ts';

interface DifferenceProps {
  readonly courseKey: string;
  readonly versions: { readonly from: string; readonly to: string };
}

const colors = { added: 'brand', removed: 'red', changed: 'yellow', moved: 'blue' } as const;
const shownAtMost = 60;

/** The blocks that differ between two versions, and in what. */
export function Difference({ courseKey, versions }: DifferenceProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const comparison = useComparison(courseKey, versions);
  if (comparison.isPending)
    return (
      <Loading>
        <TextSkeleton lines={2} />
      </Loading>
    );
  if (comparison.isError) return <LoadError error={comparison.error} onRetry={() => comparison.refetch()} />;
  const { blocks, files } = comparison.data;
  if (blocks.length + files.length === 0) return <Text size="sm">{t('noDifference')}</Text>;
  return (
    <div>
      <ul className={classes['changes']}>
        {blocks.slice(0, shownAtMost).map((block) => (
          <li key={block.usage_key}>
            <Badge color={colors[block.change]} mr="xs">
              {t(block.change)}
            </Badge>
            <bdi>{block.display_name || nameIn(block.usage_key)}</bdi>
            <Fields block={block} />
          </li>
        ))}
      </ul>
      {blocks.length > shownAtMost && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('moreBlocks', { count: blocks.length - shownAtMost })}
        </Text>
      )}
      {files.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('filesChanged', { files: formats.list(files.slice(0, shownAtMost)) })}
        </Text>
      )}
    </div>
  );
}

function Fields({ block }: { readonly block: BlockChangeView }) {
  const t = useMessages(messages);
  const nameOf = useSettingName();
  const formats = useFormats();
  const parts = [...block.fields.map(nameOf), ...(block.is_reordered ? [t('reordered')] : [])];
  if (block.change !== 'changed' || parts.length === 0) return null;
  return (
    <Text span size="sm" c="dimmed">
      {' '}
      · {formats.list(parts)}
    </Text>
  );
}

const nameIn = (usageKey: string): string => usageKey.slice(usageKey.lastIndexOf('@') + 1);
