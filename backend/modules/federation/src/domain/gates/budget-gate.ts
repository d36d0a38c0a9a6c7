import { error, type Finding, type GatedBuild, warning } from './finding.ts';

/** What must be there before an app runs, gzip. Pages come on top, each when it is opened. */
const startBudget = 40_000;

export function budgetGate({ startBytes }: GatedBuild): readonly Finding[] {
  const shown = `${Math.round(startBytes / 1_000)} KB`;
  const advice = 'Load pages and heavy libraries by import() where they are used.';
  if (startBytes > startBudget)
    return [error('budget', `The app needs ${shown} before it runs; ${startBudget / 1_000} KB are allowed. ${advice}`)];
  if (startBytes > startBudget * 0.75)
    return [warning('budget', `The app needs ${shown} of ${startBudget / 1_000} KB before it runs. ${advice}`)];
  return [];
}
