import { z } from 'zod';
import { appName } from './build-record.ts';

/** The file beside `build.json` in which a check of pages says what it saw. */
export const accessibilityFile = 'accessibility.json';

const shortText = z.string().max(500);

const violation = z.object({
  rule: z.string().min(1).max(100),
  impact: z.enum(['minor', 'moderate', 'serious', 'critical']),
  help: shortText,
  helpUrl: z.url({ protocol: /^https?$/ }).max(500),
  /** How many elements of the page it concerns. */
  places: z.number().int().positive(),
  /** Where the first of them are. */
  selectors: z.array(shortText).max(5),
});
export type AccessibilityViolation = z.output<typeof violation>;

/** What axe found on the pages of one build, opened on a site. Bounded: it is no place to keep things. */
export const accessibilityReport = z.object({
  format: z.literal(1),
  tool: z.object({ name: z.string().min(1).max(50), version: z.string().min(1).max(50) }),
  /** The registry's name of the build, with the hash of its files: what was seen of one build says nothing of another. */
  build: z.object({ name: appName, version: z.string().min(1).max(100) }),
  at: z.iso.datetime(),
  looks: z
    .array(
      z.object({
        /** As the manifest declares it, with its parameters. */
        route: z.string().startsWith('/').max(500),
        /** The address that was opened. */
        address: z.string().startsWith('/').max(500),
        scheme: z.enum(['light', 'dark']),
        violations: z.array(violation).max(100),
      }),
    )
    .max(200),
});
export type AccessibilityReport = z.output<typeof accessibilityReport>;
export type AccessibilityLook = AccessibilityReport['looks'][number];
