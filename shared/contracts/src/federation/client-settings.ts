import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { nothingToUndo, settingsPermission as permission, settingOf } from './settings.ts';

const values = z.record(z.string().regex(/^[A-Z][A-Z0-9_]{0,99}$/, 'is no name of the form SOME_NAME'), z.json());

/** What Open edX's own clients are told besides what is true of this site. Everybody can read it: no secrets. */
export const clientSettings = z
  .object({
    /** False: the addresses answer 404, and clients keep what they were built with. */
    isOffered: z.boolean(),
    common: values,
    /** By the id that a client names in `mfe`. */
    apps: z.record(z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'is no id of an app'), values),
  })
  .meta({ id: 'FederationClientSettings' });
export type ClientSettingsView = z.output<typeof clientSettings>;

const setting = settingOf(clientSettings);

export const getClientSettings = defineContract({
  id: 'federation.getClientSettings',
  summary: "What Open edX's clients are told besides, and what it was before",
  method: 'GET',
  path: '/api/federation/v1/clients',
  permission,
  response: setting,
});

export const setClientSettings = defineContract({
  id: 'federation.setClientSettings',
  summary: "Decide what Open edX's clients are told besides; they have it at their next start",
  method: 'PUT',
  path: '/api/federation/v1/clients',
  permission,
  body: clientSettings,
  response: setting,
});

export const undoClientSettings = defineContract({
  id: 'federation.undoClientSettings',
  summary: "Take the last change of what Open edX's clients are told back",
  method: 'POST',
  path: '/api/federation/v1/clients/undo',
  permission,
  response: setting,
  refusals: [nothingToUndo],
});
