import type { AxeBuilder } from '@axe-core/playwright';
import type { BrowserType } from '@playwright/test';
import { CommandRefused } from '../refusal.ts';

export interface Tools {
  readonly chromium: BrowserType;
  readonly AxeBuilder: typeof AxeBuilder;
}

/**
 * Playwright and axe, if this project has them: who publishes without looking need not install a browser's driver. The
 * import is dynamic for that alone.
 */
export async function loadTools(): Promise<Tools> {
  try {
    const [{ chromium }, axe] = await Promise.all([import('@playwright/test'), import('@axe-core/playwright')]);
    return { chromium, AxeBuilder: axe.AxeBuilder };
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new CommandRefused(
      '--axe needs two packages that are not here: npm install --save-dev @playwright/test @axe-core/playwright',
    );
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
