import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  app_not_found: { id: 'operations.refusals.app_not_found', defaultMessage: 'The site has no such app.' },
  version_not_found: {
    id: 'operations.refusals.version_not_found',
    defaultMessage: 'No such version is published any more.',
  },
  override_not_found: { id: 'operations.refusals.override_not_found', defaultMessage: 'The link is gone already.' },
  paused: {
    id: 'operations.refusals.paused',
    defaultMessage: 'The rollout is paused; the app’s card says by whom and why.',
  },
  withdrawn: { id: 'operations.refusals.withdrawn', defaultMessage: 'This version was withdrawn.' },
  nothing_before: {
    id: 'operations.refusals.nothing_before',
    defaultMessage: 'There is no other good version to go back to.',
  },
  unchanged: { id: 'operations.refusals.unchanged', defaultMessage: 'Somebody else did that already.' },
  nothing_to_undo: { id: 'operations.refusals.nothing_to_undo', defaultMessage: 'It was never changed.' },
  low_contrast: {
    id: 'operations.refusals.low_contrast',
    defaultMessage: 'In this colour, text could not be read everywhere.',
  },
  not_of_schema: {
    id: 'operations.refusals.not_of_schema',
    defaultMessage: 'The app that is served takes no such values.',
  },
  job_over: { id: 'operations.refusals.job_over', defaultMessage: 'The job was over already.' },
  job_not_over: {
    id: 'operations.refusals.job_not_over',
    defaultMessage: 'The job waits, runs or is done: there is nothing to replay.',
  },
  no_session: { id: 'operations.refusals.no_session', defaultMessage: 'A preview needs a signed-in session.' },
  not_authenticated: { id: 'operations.refusals.not_authenticated', defaultMessage: 'Please sign in again.' },
  permission_denied: { id: 'operations.refusals.permission_denied', defaultMessage: 'Your account may not do this.' },
  unreachable: {
    id: 'operations.refusals.unreachable',
    defaultMessage: 'The server could not be reached. Try again in a moment.',
  },
  unexpected: { id: 'operations.refusals.unexpected', defaultMessage: 'Something went wrong. Please try again.' },
});
