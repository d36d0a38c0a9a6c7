import type { AccessibilityLook, AccessibilityViolation } from '@lyceum/contracts/federation';
import type { Tools } from './tools.ts';

type Found = Awaited<ReturnType<InstanceType<Tools['AxeBuilder']>['analyze']>>;

/** WCAG 2.2, A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What a site takes at most: see `accessibilityReport`. */
const most = { violations: 100, selectors: 5, text: 500 } as const;

/** The part of a page that the app draws; header and footer are the shell's. */
const appArea = 'main';

export interface Sight {
  readonly tool: { readonly name: string; readonly version: string };
  readonly violations: AccessibilityLook['violations'];
}

type Axe = InstanceType<Tools['AxeBuilder']>;

export async function lookAtPage(axe: Axe): Promise<Sight> {
  const { testEngine, violations } = await axe.include(appArea).withTags(tags).analyze();
  return { tool: testEngine, violations: violations.slice(0, most.violations).map(toViolation) };
}

function toViolation({ id, impact, help, helpUrl, nodes }: Found['violations'][number]): AccessibilityViolation {
  const selectors = nodes.slice(0, most.selectors).map(({ target }) => target.flat().join(' '));
  return {
    rule: id,
    // Axe leaves it open where a rule of somebody else says nothing; that is to be looked at, too.
    impact: impact ?? 'moderate',
    help: help.slice(0, most.text),
    helpUrl,
    places: nodes.length,
    selectors: selectors.map((selector) => selector.slice(0, most.text)),
  };
}
