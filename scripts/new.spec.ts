import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './new.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyceum-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a new micro-frontend', () => {
  it('has a route, a fill, a spec, a README and a workflow that publishes it', () => {
    run(['mfe', 'study-groups'], { folder, tell: () => {} });
    const files = globSync('mfes/study-groups/**/*.*', { cwd: folder });
    expect(files).toEqual(
      expect.arrayContaining(
        ['README.md', 'package.json', 'vite.config.ts', 'src/manifest.ts', 'src/study-groups.spec.tsx'].map((file) =>
          join('mfes/study-groups', file),
        ),
      ),
    );
    const manifest = readFileSync(join(folder, 'mfes/study-groups/src/manifest.ts'), 'utf8');
    expect(manifest).toContain("path: '/study-groups'");
    expect(manifest).toContain('fillSlot(');
    const workflow = readFileSync(join(folder, '.github/workflows/publish-study-groups.yml'), 'utf8');
    expect(workflow).toContain('LYCEUM_STUDY_GROUPS_TOKEN');
  });

  it('takes the platform versions of the apps that are here', () => {
    run(['mfe', 'notes'], { folder, tell: () => {} });
    const made = JSON.parse(readFileSync(join(folder, 'mfes/notes/package.json'), 'utf8'));
    const account = JSON.parse(readFileSync(join(import.meta.dirname, '../mfes/account/package.json'), 'utf8'));
    expect(made.dependencies).toEqual(account.dependencies);
    expect(made.scripts).toEqual({ bundle: 'vite build' });
  });
});
