import { Migrations, PermissionRegistry, Principals } from '@lyceum/platform';
import { Module } from '@nestjs/common';
import { AskForLink } from './application/ask-for-link.ts';
import { AskForPassword } from './application/ask-for-password.ts';
import { AuthenticateClient } from './application/authenticate-client.ts';
import { ChangeEmail } from './application/change-email.ts';
import { ChangePassword } from './application/change-password.ts';
import { CheckPassword } from './application/check-password.ts';
import { CheckRegistration } from './application/check-registration.ts';
import { CloseAccount } from './application/close-account.ts';
import { ConfirmEmail } from './application/confirm-email.ts';
import { CourseTeam } from './application/course-team.ts';
import { CreateAccount } from './application/create-account.ts';
import { EnsureAccount } from './application/ensure-account.ts';
import { EnsureOAuthClient } from './application/ensure-oauth-client.ts';
import { FindAccount } from './application/find-account.ts';
import { GrantToken } from './application/grant-token.ts';
import { IdentifyCaller } from './application/identify-caller.ts';
import { IdentityFacade } from './application/identity.facade.ts';
import { IssueToken } from './application/issue-token.ts';
import { KnownCallers } from './application/known-callers.ts';
import { ListAccountEntries } from './application/list-account-entries.ts';
import { ListAccounts } from './application/list-accounts.ts';
import { LiveLinks } from './application/live-links.ts';
import { AccountEntryStore, MailLinkStore, Post } from './application/mail-ports.ts';
import { ManageCourseTeam } from './application/manage-course-team.ts';
import { Notices } from './application/notices.ts';
import { OpenSessionWithToken } from './application/open-session-with-token.ts';
import { OwnAccounts } from './application/own-accounts.ts';
import { OwnEmail } from './application/own-email.ts';
import {
  AccessTokens,
  AccountStore,
  CourseRoleStore,
  OAuthStore,
  PasswordHashing,
  Secrets,
  SessionStore,
} from './application/ports.ts';
import { ReadToken } from './application/read-token.ts';
import { RegisterAccount } from './application/register-account.ts';
import { ResetPassword } from './application/reset-password.ts';
import { RevokeToken } from './application/revoke-token.ts';
import { SendLinkLetter } from './application/send-link.ts';
import { Sessions } from './application/sessions.ts';
import { SetPassword } from './application/set-password.ts';
import { SignIn } from './application/sign-in.ts';
import { UpdateAccount } from './application/update-account.ts';
import { UseRefreshToken } from './application/use-refresh-token.ts';
import { Users } from './application/users.ts';
import { ValidateRegistration } from './application/validate-registration.ts';
import { foldName } from './domain/account.ts';
import { AccountsController } from './http/accounts.controller.ts';
import { DefaultPictureController } from './http/default-picture.controller.ts';
import { EmailsController } from './http/emails.controller.ts';
import { ForgottenPasswordsController } from './http/forgotten-passwords.controller.ts';
import { PasswordsController } from './http/passwords.controller.ts';
import { RegistrationController } from './http/registration.controller.ts';
import { SessionCookies } from './http/session-cookies.ts';
import { SessionsController } from './http/sessions.controller.ts';
import { SignInController } from './http/sign-in.controller.ts';
import { TokensController } from './http/tokens.controller.ts';
import { Argon2PasswordHashing } from './infra/argon2-password-hashing.ts';
import { MailedPost } from './infra/letters/mailed-post.ts';
import { identity0001 } from './infra/migrations/0001-identity.ts';
import { identity0002 } from './infra/migrations/0002-mobile-client.ts';
import { identity0003 } from './infra/migrations/0003-mail-links.ts';
import { MongoAccountEntryStore } from './infra/mongo-account-entry-store.ts';
import { MongoAccountStore } from './infra/mongo-account-store.ts';
import { MongoCourseRoleStore } from './infra/mongo-course-role-store.ts';
import { MongoMailLinkStore } from './infra/mongo-mail-link-store.ts';
import { MongoOAuthStore } from './infra/mongo-oauth-store.ts';
import { MongoSessionStore } from './infra/mongo-session-store.ts';
import { NodeSecrets } from './infra/node-secrets.ts';
import { Rs512AccessTokens } from './infra/rs512-access-tokens.ts';

@Module({
  controllers: [
    SignInController,
    SessionsController,
    RegistrationController,
    AccountsController,
    PasswordsController,
    ForgottenPasswordsController,
    EmailsController,
    TokensController,
    DefaultPictureController,
  ],
  providers: [
    { provide: AccountStore, useClass: MongoAccountStore },
    { provide: SessionStore, useClass: MongoSessionStore },
    { provide: CourseRoleStore, useClass: MongoCourseRoleStore },
    { provide: OAuthStore, useClass: MongoOAuthStore },
    { provide: PasswordHashing, useClass: Argon2PasswordHashing },
    { provide: Secrets, useClass: NodeSecrets },
    { provide: AccessTokens, useClass: Rs512AccessTokens },
    { provide: MailLinkStore, useClass: MongoMailLinkStore },
    { provide: AccountEntryStore, useClass: MongoAccountEntryStore },
    { provide: Post, useClass: MailedPost },
    FindAccount,
    CheckPassword,
    Sessions,
    SignIn,
    ChangePassword,
    SetPassword,
    AskForPassword,
    ResetPassword,
    AskForLink,
    LiveLinks,
    SendLinkLetter,
    Notices,
    ConfirmEmail,
    ChangeEmail,
    OwnEmail,
    ListAccountEntries,
    CloseAccount,
    CheckRegistration,
    ValidateRegistration,
    RegisterAccount,
    CreateAccount,
    EnsureAccount,
    ListAccounts,
    UpdateAccount,
    OwnAccounts,
    Users,
    CourseTeam,
    ManageCourseTeam,
    EnsureOAuthClient,
    AuthenticateClient,
    UseRefreshToken,
    IssueToken,
    GrantToken,
    ReadToken,
    RevokeToken,
    OpenSessionWithToken,
    IdentifyCaller,
    KnownCallers,
    IdentityFacade,
    SessionCookies,
  ],
  exports: [IdentityFacade],
})
export class IdentityModule {
  constructor(migrations: Migrations, principals: Principals, permissions: PermissionRegistry, caller: IdentifyCaller) {
    migrations.register('identity', [identity0001, identity0002, identity0003]);
    principals.register(caller);
    permissions.register(
      'identity.account.edit',
      ({ principal, params }) =>
        principal.isAdmin || foldName(principal.username) === foldName(params['username'] ?? ''),
    );
  }
}
