import type { Catalogue } from '@lyceum/i18n';
import { content } from './ar/content.ts';
import { course } from './ar/course.ts';
import { editors } from './ar/editors.ts';
import { settings } from './ar/settings.ts';
import { versions } from './ar/versions.ts';

export const catalogue: Catalogue = { ...course, ...content, ...versions, ...editors, ...settings };
