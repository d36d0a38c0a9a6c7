import { IconFileText, IconHelpCircle, IconMessages, IconPuzzle, IconVideo } from '@lyceum/ui';

/** Types of blocks that have an editor of their own; others are configured by their settings alone. */
export type EditorKind = 'html' | 'problem' | 'video';

export const hasEditor = (type: string): type is EditorKind =>
  type === 'html' || type === 'problem' || type === 'video';

const icons: Readonly<Record<string, typeof IconPuzzle>> = {
  html: IconFileText,
  problem: IconHelpCircle,
  video: IconVideo,
  discussion: IconMessages,
};

export const iconOf = (type: string): typeof IconPuzzle => icons[type] ?? IconPuzzle;
