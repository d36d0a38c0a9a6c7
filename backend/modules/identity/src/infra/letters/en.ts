import type { LetterTexts } from './letter-texts.ts';

export const english: LetterTexts = {
  greeting: ({ username }) => `Hello ${username},`,
  hint: 'If the button does not work, open this address:',
  footer: ({ site, username }) => `You get this letter because of the account ${username} at ${site}.`,
  letters: {
    new_password: ({ site }) => ({
      subject: `Your new password for ${site}`,
      paragraphs: [`Somebody, most likely you, wants to set a new password for your account at ${site}.`],
      action: 'Set a new password',
      afterwards: ['The link works once, for an hour.', 'If it was not you, do nothing: your password stays as it is.'],
    }),
    confirm_email: ({ site }) => ({
      subject: `Confirm your address for ${site}`,
      paragraphs: [
        `Welcome to ${site}! Please confirm that this is your e-mail address. Then we can reach you, and you can get back in if you forget your password.`,
      ],
      action: 'Confirm the address',
      afterwards: ['The link works for seven days. If you have no account here, do nothing.'],
    }),
    change_email: ({ site, newEmail }) => ({
      subject: `Confirm your new address for ${site}`,
      paragraphs: [`Your account at ${site} is to have the address ${newEmail}. Please confirm that it is yours.`],
      action: 'Use this address',
      afterwards: [
        'The link works once, for a day. Until then your present address stays. If it was not you, do nothing.',
      ],
    }),
    password_changed: ({ site }) => ({
      subject: `Your password for ${site} was changed`,
      paragraphs: [
        `The password of your account at ${site} was changed just now, and every other device was signed out.`,
        'If it was you, all is well.',
      ],
      action: 'It was not me: set a new password',
    }),
    email_change_asked: ({ site, newEmail }) => ({
      subject: `A new address for your account at ${site}?`,
      paragraphs: [
        `Your account at ${site} is to have the address ${newEmail} instead of this one. It changes as soon as that address is confirmed.`,
        'If it was you, there is nothing to do here. If not, set a new password at once: that stops the change.',
      ],
      action: 'It was not me: set a new password',
    }),
    email_changed: ({ site, newEmail }) => ({
      subject: `Your address for ${site} was changed`,
      paragraphs: [
        `Your account at ${site} now has the address ${newEmail}. Letters about it no longer come here.`,
        'If it was not you, write to the people who run the site.',
      ],
    }),
  },
};
