import type { CourseTabView } from '@lyceum/contracts/courseware';
import { bookmarksPath, datesPath, homePath, progressPath } from '../../paths.ts';

export type PageName = 'home' | 'progress' | 'dates' | 'bookmarks';

/** A tab of the course: a page of this app, or a link to wherever the course says. */
export type Tab =
  | { readonly kind: 'page'; readonly page: PageName; readonly path: string }
  | { readonly kind: 'link'; readonly id: string; readonly title: string; readonly url: string };

const pageOfTab: Readonly<Record<string, PageName>> = { courseware: 'home', progress: 'progress', dates: 'dates' };
const pathOf = { home: homePath, progress: progressPath, dates: datesPath, bookmarks: bookmarksPath };

/** The tabs that the course has, in its order; bookmarks are the learner's own and always there, before foreign links. */
export function tabsOf(courseKey: string, tabs: readonly CourseTabView[]): readonly Tab[] {
  const pageTab = (page: PageName): Tab => ({ kind: 'page', page, path: pathOf[page](courseKey) });
  const own = tabs.flatMap(({ tab_id: id }) => (pageOfTab[id] ? [pageTab(pageOfTab[id])] : []));
  const foreign = tabs
    .filter(({ tab_id: id }) => !pageOfTab[id])
    .map(({ tab_id: id, title, url }): Tab => ({ kind: 'link', id, title, url }));
  return [...own, pageTab('bookmarks'), ...foreign];
}
