import { sectionSettings, subsectionSettings, unitSettings } from './settings/outline-settings.ts';
import { problemSettings } from './settings/problem-settings.ts';
import type { Setting } from './settings/setting.ts';
import { displayName, groupAccess } from './settings/shared-settings.ts';
import { videoSettings } from './settings/video-settings.ts';

/** The settings that authors set on a block of this type, in the order an editor shows them. */
export function settingsOf(type: string): readonly Setting[] {
  return [displayName, ...(byType.get(type) ?? []), ...(outlineTypes.has(type) ? [] : [groupAccess])];
}

const outlineTypes = new Set(['course', 'chapter', 'sequential']);

const html: readonly Setting[] = [
  {
    field: 'editor',
    name: 'Editor',
    help: 'Which editor opens.',
    type: 'choice',
    options: [
      { name: 'Visual', value: 'visual' },
      { name: 'HTML', value: 'raw' },
    ],
    fallback: 'visual',
  },
];

const discussion: readonly Setting[] = [
  { field: 'discussion_category', name: 'Category', help: 'Where the topic is listed.', type: 'string', fallback: '' },
  { field: 'discussion_target', name: 'Topic', help: 'The name of the topic.', type: 'string', fallback: '' },
];

const byType: ReadonlyMap<string, readonly Setting[]> = new Map([
  ['chapter', sectionSettings],
  ['sequential', subsectionSettings],
  ['vertical', unitSettings],
  ['problem', problemSettings],
  ['video', videoSettings],
  ['html', html],
  ['discussion', discussion],
]);
