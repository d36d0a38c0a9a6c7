import { ContentFacade } from '@lyceum/content';
import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as studio from '@lyceum/contracts/studio';
import { CurrentPrincipal, Endpoint, type Principal } from '@lyceum/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ChangeTeam, type TeamChange } from '../application/change-team.ts';
import { CourseTeam } from '../application/course-team.ts';
import { courseRunNotFound, studioProblem } from './refusals.ts';

@Controller()
export class TeamController {
  constructor(
    private readonly changeTeam: ChangeTeam,
    private readonly team: CourseTeam,
    private readonly content: ContentFacade,
  ) {}

  @Endpoint(studio.getCourseTeam)
  async get(
    @Param() { courseRunKey }: ParamsOf<typeof studio.getCourseTeam>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof studio.getCourseTeam>> {
    if (!(await this.content.findCourseRun(courseRunKey))) throw courseRunNotFound();
    const members = await this.team.members(courseRunKey);
    return {
      users: members.map(({ userId: id, ...member }) => ({ id, ...member })),
      allow_actions: await this.team.mayManage(principal, courseRunKey),
      show_transfer_ownership_hint: members.filter(({ role }) => role === 'instructor').length === 1,
    };
  }

  @Endpoint(studio.addCourseTeamMember)
  add(
    @Param() { courseRunKey: courseRun, email: login }: ParamsOf<typeof studio.addCourseTeamMember>,
    @Body() { role }: BodyOf<typeof studio.addCourseTeamMember>,
    @CurrentPrincipal() { username: by }: Principal,
  ): Promise<void> {
    return this.change({ courseRun, login, role, by });
  }

  @Endpoint(studio.putCourseTeamMember)
  put(
    @Param() { courseRunKey: courseRun, email: login }: ParamsOf<typeof studio.putCourseTeamMember>,
    @Body() { role }: BodyOf<typeof studio.putCourseTeamMember>,
    @CurrentPrincipal() { username: by }: Principal,
  ): Promise<void> {
    return this.change({ courseRun, login, role, by });
  }

  @Endpoint(studio.removeCourseTeamMember)
  remove(
    @Param() { courseRunKey: courseRun, email: login }: ParamsOf<typeof studio.removeCourseTeamMember>,
    @CurrentPrincipal() { username: by }: Principal,
  ): Promise<void> {
    return this.change({ courseRun, login, role: null, by });
  }

  private async change(change: TeamChange): Promise<void> {
    if (!(await this.content.findCourseRun(change.courseRun))) throw courseRunNotFound();
    const changed = await this.changeTeam.execute(change);
    if (changed.ok) return;
    if (changed.refusal === 'user_not_found')
      throw studioProblem(404, 'user_not_found', `There is no account with the e-mail address ${change.login}.`);
    throw studioProblem(400, 'last_instructor', 'A course keeps at least one instructor. Add another one first.');
  }
}
