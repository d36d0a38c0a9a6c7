import type { Catalogue } from '@lyceum/i18n';
import { content } from './es/content.ts';
import { course } from './es/course.ts';
import { editors } from './es/editors.ts';
import { settings } from './es/settings.ts';
import { versions } from './es/versions.ts';

export const catalogue: Catalogue = { ...course, ...content, ...versions, ...editors, ...settings };
