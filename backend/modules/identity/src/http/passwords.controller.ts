import type { BodyOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { CurrentPrincipal, Endpoint, forbidden, invalidRequest, type Principal } from '@lyceum/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangePassword } from '../application/change-password.ts';
import { CloseAccount } from '../application/close-account.ts';
import { languageOf } from './language-of.ts';
import { tooManyFromHere } from './registration.presenter.ts';
import { SessionCookies } from './session-cookies.ts';

@Controller()
export class PasswordsController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly closeAccount: CloseAccount,
    private readonly cookies: SessionCookies,
  ) {}

  @Endpoint(identity.changePassword)
  async change(
    @Body() { old_password, new_password }: BodyOf<typeof identity.changePassword>,
    @CurrentPrincipal() { username }: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const sessionSecret = this.cookies.secretIn(request);
    const changed = await this.changePassword.execute({
      username,
      oldPassword: old_password,
      newPassword: new_password,
      address: request.ip,
      sessionSecret,
      language: languageOf(request),
    });
    if (changed.ok) {
      if (sessionSecret !== null) await this.cookies.refreshJwt(reply, changed.account);
      return;
    }
    switch (changed.refusal) {
      case 'wrong_password':
        throw forbidden('The old password is not right.', 'wrong_password');
      case 'too_many':
        throw tooManyFromHere();
      case 'weak_password':
        throw invalidRequest({ new_password: [changed.sentence] });
    }
  }

  @Endpoint(identity.closeAccount)
  async close(
    @Body() { password }: BodyOf<typeof identity.closeAccount>,
    @CurrentPrincipal() { username }: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const closed = await this.closeAccount.execute({ username, password, address: request.ip });
    if (!closed.ok)
      throw closed.refusal === 'too_many'
        ? tooManyFromHere()
        : forbidden('The password is not right.', 'wrong_password');
    this.cookies.clear(reply);
  }
}
