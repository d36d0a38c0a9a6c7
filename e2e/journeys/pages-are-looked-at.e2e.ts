import { expect, test } from '@playwright/test';
import { type AppToLookAt, anAppToLookAt, gatesThatSpoke } from '../world/app-to-look-at.ts';
import { aLearner } from '../world/people.ts';

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

test.describe('a team that publishes what was looked at', () => {
  test.describe.configure({ timeout: 180_000 });
  let app: AppToLookAt;
  test.beforeEach(async ({ baseURL, context }) => {
    app = await anAppToLookAt(baseURL ?? '', await aLearner(context));
  });
  test.afterEach(() => app.remove());

  test('hears what keeps people out, and is published once that is mended', async ({ page, baseURL }) => {
    app.draw(`h('div', null, h('h1', null, 'Charts'), h('img', { src: '${picture}', width: 80 }), h('button'))`);
    const refused = await app.publish();
    expect(refused.output).toContain(`/${app.name} breaks image-alt (critical) in 1 place`);
    expect(refused.output).toContain(`/${app.name} breaks button-name (critical) in 1 place`);
    expect(refused.code).toBe(1);
    expect(await gatesThatSpoke(baseURL ?? '', app.name)).toBeNull();

    const mended = `h('img', { src: '${picture}', width: 80, alt: 'Rain by month' }), h('button', null, 'Print')`;
    app.draw(`h('div', null, h('h1', null, 'Charts'), ${mended})`);
    const published = await app.publish();
    expect(published.output).toContain(`/${app.name}: nothing amiss`);
    expect(published.code).toBe(0);
    expect(await gatesThatSpoke(baseURL ?? '', app.name)).toEqual([]);
    await page.goto(`/${app.name}`);
    await expect(page.getByRole('img', { name: 'Rain by month' })).toBeVisible();
  });

  test('hears that a page failed, which is not a page without faults', async ({ baseURL }) => {
    app.draw("(() => { throw new Error('no chart today'); })()");
    const failed = await app.publish();
    expect(failed.output).toContain(`The app failed at /${app.name}: no chart today`);
    expect(failed.code).toBe(1);
    expect(await gatesThatSpoke(baseURL ?? '', app.name)).toBeNull();
  });
});
