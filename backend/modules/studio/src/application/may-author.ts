import { type ContextKey, isCourseRunKey, isUsageKey, partsOfUsage } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { CourseTeam } from './course-team.ts';

/** Where a request may name what it is about: in its address, or, for new and moved blocks, in its body. */
export interface NamedThings {
  readonly principal: Principal;
  readonly params: Readonly<Record<string, string>>;
  /** As it was sent. */
  readonly body: unknown;
}

const bodyKeys = ['parent_locator', 'move_source_locator', 'duplicate_source_locator'];

/** May the caller edit every course run that a request names? */
@Injectable()
export class MayAuthor {
  constructor(private readonly team: CourseTeam) {}

  async edit({ principal, params, body }: NamedThings): Promise<boolean> {
    const contexts = new Set([...contextsIn(params, ['courseRunKey', 'usageKey']), ...contextsIn(body, bodyKeys)]);
    for (const context of contexts) if (!(await this.team.mayEdit(principal, context))) return false;
    return contexts.size > 0;
  }

  /** Authors of any course run, and those who may become ones. */
  async authorSomething(principal: Principal): Promise<boolean> {
    if (await this.team.mayCreateCourses(principal)) return true;
    const courseRuns = await this.team.editableCourseRuns(principal);
    return courseRuns === null || courseRuns.length > 0;
  }
}

function contextsIn(holder: unknown, names: readonly string[]): ContextKey[] {
  if (typeof holder !== 'object' || holder === null) return [];
  const named = new Map<string, unknown>(Object.entries(holder));
  return names.flatMap((name) => contextOf(named.get(name)) ?? []);
}

function contextOf(text: unknown): ContextKey | null {
  if (typeof text !== 'string') return null;
  if (isCourseRunKey(text)) return text;
  return isUsageKey(text) ? partsOfUsage(text).context : null;
}
