import type { Catalogue } from '@lyceum/i18n';

export const catalogue: Catalogue = {};
