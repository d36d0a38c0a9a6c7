import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Endpoint, invalidRequest } from '@lyceum/platform';
import { Body, Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AskForPassword } from '../application/ask-for-password.ts';
import { type PasswordWasReset, ResetPassword } from '../application/reset-password.ts';
import { languageOf } from './language-of.ts';
import { alreadyAsked, linkOver, throttled, tooManyLetters } from './letter-problems.ts';

/** The way back in for those who have forgotten their password: our pages', the apps' and Open edX's pages'. */
@Controller()
export class ForgottenPasswordsController {
  constructor(
    private readonly askForPassword: AskForPassword,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Endpoint(identity.askForPassword)
  async ask(@Body() { login }: BodyOf<typeof identity.askForPassword>, @Req() request: FastifyRequest): Promise<void> {
    const asked = await this.asked(login, request);
    if (!asked.ok) throw tooManyLetters(asked.retryAfterSeconds);
  }

  @Endpoint(identity.sendPasswordLink)
  async askFromApp(
    @Body() { email }: BodyOf<typeof identity.sendPasswordLink>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.sendPasswordLink>> {
    if (email.trim() === '') return { success: false, value: 'Enter your e-mail address.' };
    const asked = await this.asked(email, request);
    if (!asked.ok) throw alreadyAsked(asked.retryAfterSeconds);
    return { success: true, value: 'If there is an account with this address, a letter is on its way to it.' };
  }

  @Endpoint(identity.sendPasswordLinkToPage)
  async askFromPage(
    @Body() { email }: BodyOf<typeof identity.sendPasswordLinkToPage>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (email.trim() === '') throw invalidRequest({ email: ['Enter your e-mail address.'] });
    const asked = await this.asked(email, request);
    if (!asked.ok) throw alreadyAsked(asked.retryAfterSeconds);
  }

  @Endpoint(identity.checkPasswordLink)
  async check(
    @Body() { token }: BodyOf<typeof identity.checkPasswordLink>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.checkPasswordLink>> {
    const isGood = await this.resetPassword.isGood(token, request.ip);
    if (typeof isGood !== 'boolean') throw throttled(isGood.retryAfterSeconds);
    return { is_valid: isGood };
  }

  @Endpoint(identity.setForgottenPassword)
  async set(
    @Body() { token, new_password }: BodyOf<typeof identity.setForgottenPassword>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const reset = await this.reset(token, new_password, request);
    if (reset.ok) return;
    switch (reset.refusal) {
      case 'link_over':
        throw linkOver();
      case 'too_many':
        throw throttled(reset.retryAfterSeconds);
      case 'weak_password':
        throw invalidRequest({ new_password: [reset.sentence] });
    }
  }

  /** Open edX's shape: what is wrong with the passwords is part of the answer. */
  @Endpoint(identity.resetPassword)
  async resetFromPage(
    @Param() { token }: ParamsOf<typeof identity.resetPassword>,
    @Body() { new_password1, new_password2 }: BodyOf<typeof identity.resetPassword>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.resetPassword>> {
    if (new_password1 !== new_password2) return { reset_status: false, err_msg: 'The two passwords differ.' };
    const reset = await this.reset(token, new_password1, request);
    if (reset.ok) return { reset_status: true };
    switch (reset.refusal) {
      case 'link_over':
        return { reset_status: false, token_invalid: true };
      case 'too_many':
        throw throttled(reset.retryAfterSeconds);
      case 'weak_password':
        return { reset_status: false, err_msg: reset.sentence };
    }
  }

  private asked(login: string, request: FastifyRequest) {
    return this.askForPassword.execute({ login, address: request.ip, language: languageOf(request) });
  }

  private reset(secret: string, newPassword: string, request: FastifyRequest): Promise<PasswordWasReset> {
    return this.resetPassword.execute({ secret, newPassword, address: request.ip, language: languageOf(request) });
  }
}
