import { describe, expect, it } from 'vitest';
import { tabsOf } from './course-tabs.ts';

const courseKey = 'course-v1:Lyceum+Demo+2026';

describe('tabsOf', () => {
  it('leads to pages of this app where it has them, whatever address the server names', () => {
    const tabs = tabsOf(courseKey, [{ tab_id: 'courseware', title: 'Course', url: 'https://elsewhere.example/home' }]);
    expect(tabs).toEqual([{ kind: 'page', page: 'home', path: `/learning/course/${courseKey}/home` }]);
  });

  it('leaves other tabs as links, in the order of the course', () => {
    const tabs = tabsOf(courseKey, [
      { tab_id: 'dates', title: 'Dates', url: '/d' },
      { tab_id: 'wiki', title: 'Wiki', url: '/wiki' },
    ]);
    expect(tabs.map((tab) => (tab.kind === 'page' ? tab.page : tab.title))).toEqual(['dates', 'Wiki']);
  });
});
