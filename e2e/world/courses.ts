import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { author, post, signIn } from './people.ts';

export interface SmallCourse {
  readonly courseRun: string;
  readonly title: string;
  readonly subsection: string;
  readonly unit: string;
}

/** A published course of one unit with one text, made by the demo author, who is signed in in this browser afterwards. */
export async function aCourseWithOneText(context: BrowserContext, text: string): Promise<SmallCourse> {
  await signIn(context, author);
  const number = `W${randomUUID().slice(0, 6)}`;
  const title = `Walking ${number}`;
  const made = await post(context.request, '/course/', {
    data: { org: 'World', number, run: '2026', display_name: title, start: '2026-01-01T00:00:00Z' },
  });
  const courseRun = `course-v1:World+${number}+2026`;
  if (!(await made.text()).includes(courseRun)) throw new Error(`The course was not made: ${await made.text()}`);
  const course = `block-v1:World+${number}+2026+type@course+block@course`;
  const section = await aBlock(context, course, { category: 'chapter', display_name: 'Out of doors' });
  const subsection = await aBlock(context, section, { category: 'sequential', display_name: 'First steps' });
  const unit = await aBlock(context, subsection, { category: 'vertical', display_name: 'One step' });
  await aBlock(context, unit, { category: 'html', display_name: 'A text', data: `<p>${text}</p>` });
  await post(context.request, `/xblock/${encodeURIComponent(section)}`, { data: { publish: 'make_public' } });
  return { courseRun, title, subsection, unit };
}

async function aBlock(context: BrowserContext, parent: string, fields: Record<string, string>): Promise<string> {
  const response = await post(context.request, '/xblock/', { data: { parent_locator: parent, ...fields } });
  const { locator } = (await response.json()) as { readonly locator: string };
  return locator;
}
