import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, type BrowserContext, request as requests } from '@playwright/test';
import { demoPassword } from './start-product.ts';

export const demoCourse = 'course-v1:Lyceum+START101+2026';

export interface Person {
  readonly username: string;
  readonly password: string;
}

/** The demo accounts, for what needs their roles. */
export const author: Person = { username: 'author', password: demoPassword };
export const admin: Person = { username: 'admin', password: demoPassword };

/** Somebody nobody else is: journeys run side by side. */
export function someone(): Person & { readonly email: string; readonly name: string } {
  const username = `walker-${randomUUID().slice(0, 8)}`;
  return { username, email: `${username}@example.com`, name: 'Wanda Walker', password: 'wanders-2-far' };
}

/** A new learner, signed in in this browser. */
export async function aLearner(context: BrowserContext): Promise<Person> {
  const person = someone();
  await post(context.request, '/api/user/v2/account/registration/', {
    form: { ...person, terms_of_service: 'true', honor_code: 'true' },
  });
  return person;
}

/** A new learner of this course run, signed in in this browser. */
export async function anEnrolledLearner(context: BrowserContext, courseRun = demoCourse): Promise<Person> {
  const person = await aLearner(context);
  await post(context.request, '/api/enrollment/v1/enrollment', { data: { course_details: { course_id: courseRun } } });
  return person;
}

export async function signIn(context: BrowserContext, { username, password }: Person): Promise<void> {
  await post(context.request, '/api/user/v2/account/login_session/', {
    form: { email_or_username: username, password },
  });
}

/** Whom the server takes for the site's admin; `dispose()` it when all is said. */
export async function asAdmin(baseURL: string): Promise<APIRequestContext> {
  const site = await requests.newContext({ baseURL });
  await post(site, '/api/user/v2/account/login_session/', {
    form: { email_or_username: admin.username, password: admin.password },
  });
  return site;
}

interface Content {
  readonly form?: Record<string, string>;
  readonly data?: unknown;
}

/** Throws with the server's words when it refuses. */
export const post = (request: APIRequestContext, path: string, content: Content): Promise<APIResponse> =>
  send(request, 'POST', path, content);

export const patch = (request: APIRequestContext, path: string, data: unknown): Promise<APIResponse> =>
  send(request, 'PATCH', path, { data });

async function send(request: APIRequestContext, method: string, path: string, content: Content): Promise<APIResponse> {
  const { csrfToken } = (await (await request.get('/csrf/api/v1/token')).json()) as { readonly csrfToken: string };
  const response = await request.fetch(path, { ...content, method, headers: { 'x-csrftoken': csrfToken } });
  if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
  return response;
}
