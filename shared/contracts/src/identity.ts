export {
  type AccountView,
  accountChange,
  accountPrivacies,
  accountView,
  changePassword,
  closeAccount,
  educationLevels,
  genders,
  getAccount,
  getDefaultPicture,
  getMobileUser,
  getPreferences,
  listAccounts,
  profileImage,
  socialPlatforms,
  updateAccount,
  updatePreferences,
} from './identity/accounts.ts';
export {
  type AccountEntryView,
  accountEntry,
  cancelEmailChange,
  confirmEmail,
  getOwnEmail,
  listAccountEntries,
  type OwnEmailView,
  ownEmail,
  sendConfirmation,
} from './identity/email.ts';
export {
  askForPassword,
  checkPasswordLink,
  resetPassword,
  sendPasswordLink,
  sendPasswordLinkToPage,
  setForgottenPassword,
} from './identity/password-reset.ts';
export {
  type CheckedField,
  checkedFields,
  type FormFieldView,
  formField,
  getRegistrationForm,
  getSignInContext,
  registerAccount,
  registration,
  validateRegistration,
} from './identity/registration.ts';
export { findSession, followSignOut, getMe, refreshSession, signIn, signOut } from './identity/session.ts';
export { type OwnAccountView, ownAccount } from './identity/shared.ts';
export { getSigningKeys, issueToken, openSessionWithToken, revokeToken } from './identity/tokens.ts';
