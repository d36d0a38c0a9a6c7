import { defineMessages } from '@lyceum/i18n';

export const messages = defineMessages({
  apps: { id: 'operations.nav.apps', defaultMessage: 'Apps' },
  overrides: { id: 'operations.nav.overrides', defaultMessage: 'Builds for single people' },
  jobs: { id: 'operations.nav.jobs', defaultMessage: 'Jobs' },
  places: { id: 'operations.nav.places', defaultMessage: 'Slots and events' },
  site: { id: 'operations.nav.site', defaultMessage: 'Site' },
});
