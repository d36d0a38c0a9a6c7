import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  title: { id: 'shell.app_fault.title', defaultMessage: 'This part of the site is not available' },
  missing: {
    id: 'shell.app_fault.missing',
    defaultMessage: 'Its files are not there at the moment. The rest of the site works as usual.',
  },
  refused: {
    id: 'shell.app_fault.refused',
    defaultMessage: 'Its files are not the ones that were published, so they were not run.',
  },
  platform: {
    id: 'shell.app_fault.platform',
    defaultMessage: 'It was made for another version of the site.',
  },
  timeout: { id: 'shell.app_fault.timeout', defaultMessage: 'It took too long to load. Your connection may be slow.' },
  broken: {
    id: 'shell.app_fault.broken',
    defaultMessage: 'It ran into an error. The rest of the site works as usual.',
  },
  shape: { id: 'shell.app_fault.shape', defaultMessage: 'What was loaded is not an app of this site.' },
  outdated: {
    id: 'shell.app_fault.outdated',
    defaultMessage: 'Some of its files could not be loaded. It may have been renewed since you opened this page.',
  },
  reload: { id: 'shell.app_fault.reload', defaultMessage: 'Reload the page' },
  home: { id: 'shell.app_fault.home', defaultMessage: 'Go to the courses' },
  which: { id: 'shell.app_fault.which', defaultMessage: '{app}, version {version}' },
  details: { id: 'shell.app_fault.details', defaultMessage: 'Details for the site’s team' },
});
