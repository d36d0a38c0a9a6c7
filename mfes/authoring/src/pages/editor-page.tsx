import { Container, Loading } from '@lyceum/ui';
import { useParams } from 'react-router';
import { useBlock } from '../blocks/use-block.ts';
import type { EditedBlock } from '../editing/block-draft.ts';
import { useBlockDraft } from '../editing/use-block-draft.ts';
import { CourseLoadError } from '../features/course-frame/course-load-error.tsx';
import { ProblemEditor } from '../features/problem-editor/problem-editor.tsx';
import { SettingsEditor } from '../features/settings-editor/settings-editor.tsx';
import { TextEditor } from '../features/text-editor/text-editor.tsx';
import { VideoEditor } from '../features/video-editor/video-editor.tsx';

/** One block in its editor. */
export function EditorPage() {
  const { courseKey = '', usageKey = '' } = useParams();
  const block = useBlock(usageKey);
  if (block.isPending)
    return (
      <Container size="xl" py="xl">
        <Loading />
      </Container>
    );
  if (block.isError) return <CourseLoadError error={block.error} onRetry={block.refetch} />;
  return <Editor key={usageKey} courseKey={courseKey} opened={block.data} />;
}

function Editor({ courseKey, opened }: { readonly courseKey: string; readonly opened: EditedBlock }) {
  const draft = useBlockDraft(opened);
  switch (draft.block.category) {
    case 'html':
      return <TextEditor courseKey={courseKey} draft={draft} />;
    case 'problem':
      return <ProblemEditor courseKey={courseKey} draft={draft} />;
    case 'video':
      return <VideoEditor courseKey={courseKey} draft={draft} />;
    default:
      return <SettingsEditor courseKey={courseKey} draft={draft} />;
  }
}
