import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@lyceum/contracts';
import * as identity from '@lyceum/contracts/identity';
import {
  badRequest,
  Config,
  CurrentPrincipal,
  Endpoint,
  forbidden,
  invalidRequest,
  notFound,
  type Principal,
} from '@lyceum/platform';
import { Body, Controller, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ChangeEmail, type EmailChangeAsked } from '../application/change-email.ts';
import { ListAccounts } from '../application/list-accounts.ts';
import { type AccountUpdated, UpdateAccount } from '../application/update-account.ts';
import type { Account } from '../domain/account.ts';
import { profileProblem, toAccountView, toProfileChange } from './account.presenter.ts';
import { languageOf } from './language-of.ts';
import { tooManyLetters } from './letter-problems.ts';

@Controller()
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly updateAccount: UpdateAccount,
    private readonly changeEmail: ChangeEmail,
    private readonly config: Config,
  ) {}

  @Endpoint(identity.getAccount)
  async getAccount(
    @Param() { username }: ParamsOf<typeof identity.getAccount>,
    @CurrentPrincipal() viewer: Principal,
  ): Promise<ResponseOf<typeof identity.getAccount>> {
    return this.viewOf(await this.find(username), viewer);
  }

  @Endpoint(identity.listAccounts)
  async list(
    @Query() query: QueryOf<typeof identity.listAccounts>,
    @CurrentPrincipal() viewer: Principal,
  ): Promise<ResponseOf<typeof identity.listAccounts>> {
    const isLookUp = query.email !== undefined || query.lms_user_id !== undefined;
    if (isLookUp && !viewer.isAdmin && !viewer.isStaff) throw forbidden();
    const accounts = await this.listAccounts.execute({
      usernames: query.username?.split(',') ?? [],
      email: query.email ?? null,
      id: query.lms_user_id ?? null,
    });
    if (accounts.length === 0) throw accountNotFound();
    return accounts.map((account) => this.viewOf(account, viewer));
  }

  @Endpoint(identity.updateAccount)
  async update(
    @Param() { username }: ParamsOf<typeof identity.updateAccount>,
    @Body() body: BodyOf<typeof identity.updateAccount>,
    @CurrentPrincipal() viewer: Principal,
    @Req() request: FastifyRequest,
  ): Promise<ResponseOf<typeof identity.updateAccount>> {
    if (body.email !== undefined) await this.askForEmail(username, body.email, request);
    return this.viewOf(saved(await this.updateAccount.profile(username, toProfileChange(body))), viewer);
  }

  @Endpoint(identity.getPreferences)
  async getPreferences(
    @Param() { username }: ParamsOf<typeof identity.getPreferences>,
  ): Promise<ResponseOf<typeof identity.getPreferences>> {
    const { preferences } = await this.find(username);
    return Object.fromEntries(preferences.map(({ key, value }) => [key, value]));
  }

  @Endpoint(identity.updatePreferences)
  async updatePreferences(
    @Param() { username }: ParamsOf<typeof identity.updatePreferences>,
    @Body() change: BodyOf<typeof identity.updatePreferences>,
  ): Promise<void> {
    saved(await this.updateAccount.preferences(username, change));
  }

  @Endpoint(identity.getMobileUser)
  async getMobileUser(
    @Param() { version }: ParamsOf<typeof identity.getMobileUser>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ResponseOf<typeof identity.getMobileUser>> {
    const { id, username, email, name } = await this.find(principal.username);
    const address = `${this.config.publicUrl}/api/mobile/${version}/users/${username}/course_enrollments/`;
    return { id, username, email, name, course_enrollments: address };
  }

  private async askForEmail(username: string, email: string, request: FastifyRequest): Promise<void> {
    const from = { address: request.ip, language: languageOf(request) };
    refuse(await this.changeEmail.ask({ username, email, ...from }));
  }

  private viewOf(account: Account, viewer: Principal) {
    return toAccountView(account, viewer, this.config.publicUrl);
  }

  private async find(username: string): Promise<Account> {
    const [account] = await this.listAccounts.execute({ usernames: [username], email: null, id: null });
    if (!account) throw accountNotFound();
    return account;
  }
}

const accountNotFound = () => notFound('There is no such account.', 'account_not_found');

function saved(updated: AccountUpdated): Account {
  if (updated.ok) return updated.account;
  switch (updated.refusal) {
    case 'not_found':
      throw accountNotFound();
    case 'invalid':
      throw profileProblem(updated.wrongs);
    case 'too_many_preferences':
      throw badRequest('invalid_request', 'An account has at most 100 preferences.');
  }
}

function refuse(asked: EmailChangeAsked): void {
  if (asked.ok) return;
  switch (asked.refusal) {
    case 'not_found':
      throw accountNotFound();
    case 'invalid':
      throw invalidRequest({ email: [asked.sentence] });
    case 'too_many':
      throw tooManyLetters(asked.retryAfterSeconds);
  }
}
