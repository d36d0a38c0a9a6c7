import type { CourseTabView } from '@lyceum/contracts/courseware';
import { datesPath, homePath, progressPath } from '../../paths.ts';

export type PageName = 'home' | 'progress' | 'dates';

/** A tab of the course: a page of this app, or a link to wherever the course says. */
export type Tab =
  | { readonly kind: 'page'; readonly page: PageName; readonly path: string }
  | { readonly kind: 'link'; readonly id: string; readonly title: string; readonly url: string };

const pageOfTab: Readonly<Record<string, PageName>> = { courseware: 'home', progress: 'progress', dates: 'dates' };
const pathOf = { home: homePath, progress: progressPath, dates: datesPath };

/** The tabs that the course has, in its order. Titles of our own pages come from messages, others from the course. */
export function tabsOf(courseKey: string, tabs: readonly CourseTabView[]): readonly Tab[] {
  return tabs.map(({ tab_id: id, title, url }): Tab => {
    const page = pageOfTab[id];
    return page ? { kind: 'page', page, path: pathOf[page](courseKey) } : { kind: 'link', id, title, url };
  });
}
