import { error, type Finding } from './finding.ts';
import type { GatedBuild, GatedSite } from './gated-site.ts';

/** A permission that nobody can have hides what it guards from everybody. */
export const permissionsGate = ({ name, permissions }: GatedBuild, { backend }: GatedSite): readonly Finding[] =>
  permissions
    .filter((permission) => !backend.permissions.has(permission))
    .map((permission) =>
      error(
        'permissions',
        `The app asks for the permission ${permission}, which this site does not know: nobody would have it.`,
        `The team of ${name}: name one that the server registers.`,
      ),
    );
