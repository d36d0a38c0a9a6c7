import type { BodyOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { Config, Endpoint } from '@lyceum/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegisterAccount } from '../application/register-account.ts';
import { ValidateRegistration } from '../application/validate-registration.ts';
import { languageOf } from './language-of.ts';
import { registrationForm, registrationProblem, signInContext, tooManyFromHere } from './registration.presenter.ts';
import { profileOf } from './registration-profile.ts';
import { SessionCookies } from './session-cookies.ts';
import { sitePath } from './site-path.ts';

@Controller()
export class RegistrationController {
  constructor(
    private readonly registerAccount: RegisterAccount,
    private readonly validateRegistration: ValidateRegistration,
    private readonly cookies: SessionCookies,
    private readonly config: Config,
  ) {}

  @Endpoint(identity.registerAccount)
  async register(
    @Body() body: BodyOf<typeof identity.registerAccount>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponseOf<typeof identity.registerAccount>> {
    const { name, username, email, password, country = '' } = body;
    const fields = { name, username: username.trim(), email: email.trim(), password, country };
    const from = { address: request.ip, language: languageOf(request) };
    const registered = await this.registerAccount.execute({ ...fields, profile: profileOf(body), ...from });
    if (!registered.ok) throw registered.refusal === 'too_many' ? tooManyFromHere() : registrationProblem(registered);
    const { account, sessionSecret } = registered;
    await this.cookies.signIn(reply, account, sessionSecret);
    return {
      success: true,
      redirect_url: `${this.config.publicUrl}${sitePath(body.next, this.config.publicUrl) ?? '/'}`,
      authenticated_user: { username: account.username, full_name: account.name, user_id: account.id },
    };
  }

  @Endpoint(identity.getRegistrationForm)
  getRegistrationForm(): ResponseOf<typeof identity.getRegistrationForm> {
    return registrationForm();
  }

  @Endpoint(identity.validateRegistration)
  async validate(
    @Body() fields: BodyOf<typeof identity.validateRegistration>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.validateRegistration>> {
    const validated = await this.validateRegistration.execute(fields, request.ip);
    if (!validated) throw tooManyFromHere();
    const { decisions, suggestions } = validated;
    return { validation_decisions: decisions, ...(suggestions && { username_suggestions: [...suggestions] }) };
  }

  @Endpoint(identity.getSignInContext)
  getSignInContext(): ResponseOf<typeof identity.getSignInContext> {
    return signInContext();
  }
}
