import type { ContextKey, CourseRunKey } from '@lyceum/kernel';
import type { Principal } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';

/** Who may change content. */
export abstract class CourseAuthors {
  /** May this account change this course run or library? */
  abstract mayEdit(principal: Principal, context: ContextKey): Promise<boolean>;
  /** May this account make new course runs? */
  abstract mayCreate(principal: Principal): Promise<boolean>;
}

export type AssetReaderCheck = (principal: Principal | null, courseRun: CourseRunKey) => Promise<boolean>;

/**
 * Who may fetch locked files besides the authors. A module that knows who is enrolled registers its check here when it
 * starts: content may not ask it.
 */
@Injectable()
export class LockedAssetReaders {
  private readonly checks: AssetReaderCheck[] = [];

  register(check: AssetReaderCheck): void {
    this.checks.push(check);
  }

  async mayRead(principal: Principal | null, courseRun: CourseRunKey): Promise<boolean> {
    for (const check of this.checks) if (await check(principal, courseRun)) return true;
    return false;
  }
}
