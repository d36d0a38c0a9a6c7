import type { ResponseOf } from '@lyceum/contracts';
import type { getBlock } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Alert, IconCode, LoadError, Loading, Text } from '@lyceum/ui';
import { useBlock } from '../../blocks/use-block.ts';
import { AuthorText } from '../../preview/author-text.tsx';
import { ProblemPreview } from '../../preview/problem-preview.tsx';
import { weightIn } from '../../preview/weight-in.ts';
import { messages } from './block-preview.messages.ts';
import { VideoPreview } from './video-preview.tsx';

type Block = ResponseOf<typeof getBlock>;

/** A block of the draft as learners will see it. */
export function BlockPreview({ usageKey }: { readonly usageKey: string }) {
  const block = useBlock(usageKey);
  if (block.isPending) return <Loading />;
  if (block.isError) return <LoadError error={block.error} onRetry={() => block.refetch()} />;
  return <Preview block={block.data} />;
}

function Preview({ block }: { readonly block: Block }) {
  const t = useMessages(messages);
  switch (block.category) {
    case 'html':
      return <TextPreview html={block.data ?? ''} />;
    case 'problem':
      return <ProblemPreview olx={block.data ?? '<problem/>'} weight={weightIn(block.metadata)} />;
    case 'video':
      return <VideoPreview fields={block.metadata} />;
    case 'discussion':
      return <Text c="dimmed">{t('discussion')}</Text>;
    default:
      return <Text c="dimmed">{t('other', { type: block.category })}</Text>;
  }
}

function TextPreview({ html }: { readonly html: string }) {
  const t = useMessages(messages);
  if (!html.trim()) return <Text c="dimmed">{t('emptyText')}</Text>;
  return (
    <>
      {/<(?:script|style)\b/i.test(html) && (
        <Alert color="gray" icon={<IconCode aria-hidden />} mb="md">
          {t('scripts')}
        </Alert>
      )}
      <AuthorText html={html} />
    </>
  );
}
