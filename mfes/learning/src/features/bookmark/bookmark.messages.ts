import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  add: { id: 'learning.bookmark.add', defaultMessage: 'Bookmark this unit' },
  remove: { id: 'learning.bookmark.remove', defaultMessage: 'Remove the bookmark' },
  failed: { id: 'learning.bookmark.failed', defaultMessage: 'The bookmark could not be changed. Please try again.' },
});
