import type { ProblemStateView } from '@lyceum/contracts/assessment';
import type { UnitBlockView } from '@lyceum/contracts/courseware';
import { useMessages } from '@lyceum/i18n';
import { Alert, Badge, IconEyeOff, IconPuzzle, IconTool } from '@lyceum/ui';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { config } from '../config.ts';
import { SeenMarker } from '../features/completion/seen-marker.tsx';
import { DiscussionBlock } from '../features/discussion-block/discussion-block.tsx';
import { Problem } from '../features/problem/problem.tsx';
import { TextBlock } from '../features/text-block/text-block.tsx';
import { Video } from '../features/video/video.tsx';
import { messages } from './pages.messages.ts';
import classes from './pages.module.css';

export interface UnitBlockActs {
  readonly complete: (usageKey: string) => void;
  readonly changeProblem: (usageKey: string, problem: ProblemStateView) => void;
  readonly reload: () => void;
}

interface UnitBlockProps {
  readonly block: UnitBlockView;
  readonly place: { readonly courseKey: string; readonly unitKey: string; readonly username: string };
  readonly settings: z.output<typeof config>;
  readonly acts: UnitBlockActs;
}

/** One block of a unit, whatever it is. Texts count as read once their end was in view for a while. */
export function UnitBlock(props: UnitBlockProps) {
  const t = useMessages(messages);
  const { block, settings, acts } = props;
  const awaitsView = block.completes_by === 'viewing' && block.completion < 1 && block.view.kind !== 'group';
  return (
    <div className={classes['block']} data-type={block.type}>
      {block.is_staff_only && (
        <Badge color="gray" leftSection={<IconEyeOff size={14} aria-hidden />}>
          {t('staffOnly')}
        </Badge>
      )}
      <BlockView {...props} />
      {awaitsView && (
        <SeenMarker delayMs={settings.secondsToRead * 1000} onSeen={() => acts.complete(block.usage_key)} />
      )}
    </div>
  );
}

function BlockView(props: UnitBlockProps): ReactNode {
  const { block, place, settings, acts } = props;
  const { view, usage_key: usageKey, display_name: title } = block;
  switch (view.kind) {
    case 'html':
      return <TextBlock title={title} html={view.html} framedHtml={view.framed_html} />;
    case 'video':
      return (
        <Video
          courseKey={place.courseKey}
          usageKey={usageKey}
          title={title}
          video={view}
          isWatched={block.completion >= 1}
          shareToWatch={settings.shareToWatch}
          onWatched={() => block.completion < 1 && acts.complete(usageKey)}
        />
      );
    case 'problem':
      return (
        <Problem
          problem={view.problem}
          username={place.username}
          onChange={(problem) => acts.changeProblem(usageKey, problem)}
          onStale={acts.reload}
        />
      );
    case 'discussion':
      return (
        <DiscussionBlock
          courseKey={place.courseKey}
          unitKey={place.unitKey}
          topicId={view.topic_id}
          category={view.category}
          target={view.target}
        />
      );
    case 'group':
      return view.blocks.map((child) => <UnitBlock key={child.usage_key} {...props} block={child} />);
    case 'unsupported':
      return <UnsupportedBlock block={block} reason={view.reason} message={view.message} />;
  }
}

interface UnsupportedBlockProps {
  readonly block: UnitBlockView;
  readonly reason: 'unknown_type' | 'broken';
  readonly message: string;
}

/** A block that cannot be drawn is named, so that nobody looks for it in vain. */
function UnsupportedBlock({ block: { display_name: name, type }, reason, message }: UnsupportedBlockProps) {
  const t = useMessages(messages);
  if (reason === 'broken')
    return (
      <Alert color="yellow" icon={<IconTool aria-hidden />} title={t('broken', { name })}>
        {message}
      </Alert>
    );
  return (
    <Alert color="gray" icon={<IconPuzzle aria-hidden />} title={t('unknownType', { name })}>
      {t('unknownTypeText', { type })}
    </Alert>
  );
}
