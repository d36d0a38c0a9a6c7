import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  account: { id: 'account.nav.account', defaultMessage: 'Account' },
});
