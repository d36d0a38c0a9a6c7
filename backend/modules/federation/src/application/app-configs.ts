import { Injectable } from '@nestjs/common';
import { anonymous } from '../domain/rollout.ts';
import { firstVersion, type Versioned } from '../domain/versioned.ts';
import { AppBuilds } from './app-builds.ts';
import { ChangeSetting } from './change-setting.ts';
import { type ConfigFaults, configFaults } from './config-faults.ts';
import { LastKnown } from './last-known.ts';
import { SettingsStore } from './settings-store.ts';

export type AppConfig = Readonly<Record<string, unknown>>;

export interface AppConfigSetting {
  readonly setting: Versioned<AppConfig>;
  /** JSON Schema of what may be set. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export type AppConfigRefusal =
  | { readonly code: 'app_not_found'; readonly app: string }
  | { readonly code: 'not_of_schema'; readonly faults: ConfigFaults }
  | { readonly code: 'nothing_to_undo'; readonly app: string };

export type AppConfigOutcome =
  | ({ readonly ok: true } & AppConfigSetting)
  | { readonly ok: false; readonly refusal: AppConfigRefusal };

const idOf = (app: string): string => `app/${app}`;

/** What the site set for each app, by the schema of the build that is served. */
@Injectable()
export class AppConfigs {
  readonly #settings = new LastKnown('The configuration of apps', () => this.store.list());

  constructor(
    private readonly store: SettingsStore,
    private readonly setting: ChangeSetting,
    private readonly builds: AppBuilds,
  ) {}

  /** By app; apps for which nothing was set are left out. */
  async list(): Promise<ReadonlyMap<string, AppConfig>> {
    const settings = await this.#settings.now();
    const ofApps = [...settings].filter(([id]) => id.startsWith('app/'));
    return new Map(ofApps.map(([id, { value }]) => [id.slice('app/'.length), configIn(value)]));
  }

  async find(app: string): Promise<AppConfigOutcome> {
    const schema = await this.#schemaOf(app);
    if (!schema) return notFound(app);
    return { ok: true, setting: parsed((await this.store.find(idOf(app))) ?? firstVersion({})), schema };
  }

  /** Null when the value may be set. */
  async refusalOf(app: string, value: AppConfig): Promise<AppConfigRefusal | null> {
    const schema = await this.#schemaOf(app);
    if (!schema) return { code: 'app_not_found', app };
    const faults = configFaults(value, schema);
    return Object.keys(faults).length > 0 ? { code: 'not_of_schema', faults } : null;
  }

  async set(app: string, value: AppConfig, by: string): Promise<AppConfigOutcome> {
    const schema = await this.#schemaOf(app);
    if (!schema) return notFound(app);
    const faults = configFaults(value, schema);
    if (Object.keys(faults).length > 0) return { ok: false, refusal: { code: 'not_of_schema', faults } };
    const setting = await this.setting.execute({ id: idOf(app), atFirst: {}, change: () => value, by });
    return { ok: true, setting: parsed(setting), schema };
  }

  async undo(app: string): Promise<AppConfigOutcome> {
    const schema = await this.#schemaOf(app);
    if (!schema) return notFound(app);
    const setting = await this.setting.undo(idOf(app));
    if (!setting) return { ok: false, refusal: { code: 'nothing_to_undo', app } };
    return { ok: true, setting: parsed(setting), schema };
  }

  async #schemaOf(app: string): Promise<Readonly<Record<string, unknown>> | null> {
    const builds = await this.builds.list(anonymous);
    return builds.find(({ name }) => name === app)?.record.app.config ?? null;
  }
}

const configIn = (value: unknown): AppConfig => ({ ...Object(value) });

const parsed = ({ value, history, revision }: Versioned<unknown>): Versioned<AppConfig> => ({
  value: configIn(value),
  history: history.map((past) => ({ ...past, value: configIn(past.value) })),
  revision,
});

const notFound = (app: string): AppConfigOutcome => ({ ok: false, refusal: { code: 'app_not_found', app } });
