import type { BlockInfo } from '@lyceum/contracts/studio';
import { useLocalStorage } from '@lyceum/ui';
import { blocksAt } from '../../blocks/levels.ts';

/** Which sections and subsections are folded; the browser remembers it for each course. */
export function useOpenBlocks(courseKey: string, course: BlockInfo) {
  const [closed, setClosed] = useLocalStorage<readonly string[]>({
    key: `lyceum.authoring.folded.${courseKey}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const isOpen = (id: string): boolean => !closed.includes(id);
  const toggle = (id: string): void =>
    setClosed((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  const all = ['chapter', 'sequential'].flatMap((level) => blocksAt(course, level)).map(({ id }) => id);
  const foldAll = (): void => setClosed(blocksAt(course, 'chapter').map(({ id }) => id));
  const unfoldAll = (): void => setClosed([]);
  return { isOpen, toggle, foldAll, unfoldAll, hasOpen: all.some(isOpen), hasClosed: all.some((id) => !isOpen(id)) };
}
