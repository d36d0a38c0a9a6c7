import { IdentityFacade } from '@lyceum/identity';
import { startTestApp, type TestApp } from '@lyceum/platform/testing';
import { PreviewCode } from '../application/preview-code.ts';
import { StudioModule } from '../index.ts';

export type Client = ReturnType<TestApp['signIn']>;

/** Studio over a fresh store, with accounts that exist. */
export class Studio {
  readonly app: TestApp;
  #runs = 0;

  constructor(app: TestApp) {
    this.app = app;
  }

  /** Signs an account in, and makes it before when it is not there. */
  async account(username: string, is: { isCourseCreator?: boolean; isStaff?: boolean } = {}): Promise<Client> {
    const { id } = await this.app.get(IdentityFacade).ensureUser({
      username,
      email: `${username}@example.org`,
      name: username,
      password: 'correct horse 1',
      ...is,
    });
    return this.app.signIn({ userId: id, username, isStaff: is.isStaff ?? false });
  }

  author(username = 'ana'): Promise<Client> {
    return this.account(username, { isCourseCreator: true });
  }

  /** An empty course run of this author's. */
  async course(author: Client, fields: Readonly<Record<string, string>> = {}): Promise<Course> {
    this.#runs += 1;
    const body = { org: 'Org', number: 'Num', run: `R${this.#runs}`, display_name: 'Maps', ...fields };
    const { body: made } = await author.post('/course/', body);
    return new Course(author, made.course_key);
  }
}

/** A course run as its author edits it. */
export class Course {
  readonly author: Client;
  readonly key: string;

  constructor(author: Client, key: string) {
    this.author = author;
    this.key = key;
  }

  block(typeAndId: string): string {
    const [type, id] = typeAndId.split('/');
    return `block-v1:${this.key.slice('course-v1:'.length)}+type@${type}+block@${id}`;
  }

  get top(): string {
    return this.block('course/course');
  }

  async add(parent: string, category: string, more: object = {}): Promise<string> {
    const { body } = await this.author.post('/xblock/', { parent_locator: parent, category, ...more });
    return body.locator;
  }

  /** Section, subsection and unit, empty. */
  async unit(title = 'Unit'): Promise<{ section: string; subsection: string; unit: string }> {
    const section = await this.add(this.top, 'chapter');
    const subsection = await this.add(section, 'sequential');
    return { section, subsection, unit: await this.add(subsection, 'vertical', { display_name: title }) };
  }

  update(block: string, body: object) {
    return this.author.post(`/xblock/${block}`, body);
  }

  async outline(block: string) {
    return (await this.author.get(`/xblock/outline/${block}`)).body;
  }

  async childrenOf(block: string): Promise<string[]> {
    const { body } = await this.author.get(`/api/contentstore/v1/container/${block}/children`);
    return body.children.map((child: { block_id: string }) => child.block_id);
  }
}

/** Previews run no Python here: starting it takes seconds. */
export async function aStudio(): Promise<Studio> {
  return new Studio(await startTestApp({ modules: [StudioModule], overrides: [[PreviewCode, new NoPython()]] }));
}

class NoPython extends PreviewCode {
  override async execute() {
    return { ok: false, kind: 'unavailable', message: 'There is no Python here.' } as const;
  }
}
