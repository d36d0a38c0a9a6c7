import type { BodyOf, ParamsOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import { CurrentPrincipal, conflict, Endpoint, notFound, type Principal, unauthorized } from '@lyceum/platform';
import { Body, Controller, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ChangeEmail } from '../application/change-email.ts';
import { ConfirmEmail } from '../application/confirm-email.ts';
import { ListAccountEntries } from '../application/list-account-entries.ts';
import { OwnEmail } from '../application/own-email.ts';
import { toAccountEntry, toOwnEmail } from './email.presenter.ts';
import { languageOf } from './language-of.ts';
import { linkOver, throttled, tooManyLetters } from './letter-problems.ts';

/** The address of an account: whether it is confirmed, which is to take its place, and what became of it. */
@Controller()
export class EmailsController {
  constructor(
    private readonly ownEmail: OwnEmail,
    private readonly changeEmail: ChangeEmail,
    private readonly confirmEmail: ConfirmEmail,
    private readonly listEntries: ListAccountEntries,
  ) {}

  @Endpoint(identity.getOwnEmail)
  async get(@CurrentPrincipal() { userId }: Principal): Promise<ResponseOf<typeof identity.getOwnEmail>> {
    const own = await this.ownEmail.find(userId);
    if (!own) throw unauthorized();
    return toOwnEmail(own);
  }

  @Endpoint(identity.cancelEmailChange)
  cancel(@CurrentPrincipal() { userId }: Principal): Promise<void> {
    return this.changeEmail.cancel(userId);
  }

  @Endpoint(identity.sendConfirmation)
  async confirmAgain(@CurrentPrincipal() { userId }: Principal, @Req() request: FastifyRequest): Promise<void> {
    const retryAfterSeconds = await this.ownEmail.confirmAgain(userId, languageOf(request));
    if (retryAfterSeconds !== null) throw tooManyLetters(retryAfterSeconds);
  }

  @Endpoint(identity.confirmEmail)
  async confirm(
    @Body() { token }: BodyOf<typeof identity.confirmEmail>,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.confirmEmail>> {
    const from = { address: request.ip, language: languageOf(request) };
    const confirmed = await this.confirmEmail.execute({ secret: token, ...from });
    if (confirmed.ok) return { email: confirmed.email, is_change: confirmed.isChange };
    switch (confirmed.refusal) {
      case 'link_over':
        throw linkOver();
      case 'email_taken':
        throw conflict('email_taken', 'Another account has this address by now.');
      case 'too_many':
        throw throttled(confirmed.retryAfterSeconds);
    }
  }

  @Endpoint(identity.listAccountEntries)
  async list(
    @Param() { username }: ParamsOf<typeof identity.listAccountEntries>,
  ): Promise<ResponseOf<typeof identity.listAccountEntries>> {
    const entries = await this.listEntries.execute(username);
    if (!entries) throw notFound('There is no such account.', 'account_not_found');
    return { entries: entries.map(toAccountEntry) };
  }
}
