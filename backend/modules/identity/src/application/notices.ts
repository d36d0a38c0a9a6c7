import { JobHandler, type JobRun, Jobs } from '@lyceum/platform';
import { Injectable } from '@nestjs/common';
import { type Notice, SendNotice } from './mail-jobs.ts';
import { Post } from './mail-ports.ts';

/** Tells people what has happened to their account, so that a stranger's doing does not stay unseen. */
@Injectable()
export class Notices {
  constructor(
    private readonly jobs: Jobs,
    private readonly post: Post,
  ) {}

  /** Part of the unit of work it is called in. */
  async add(notice: Notice): Promise<void> {
    await this.jobs.enqueue(SendNotice, notice);
  }

  @JobHandler(SendNotice)
  async run({ payload }: JobRun<Notice>): Promise<void> {
    const { kind, newEmail, ...to } = payload;
    await this.post.send(kind === 'password_changed' ? { kind, ...to } : { kind, newEmail: newEmail ?? '', ...to });
  }
}
