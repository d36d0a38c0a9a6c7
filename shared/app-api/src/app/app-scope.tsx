import { createContext, type ReactNode, use, useMemo } from 'react';
import type { z } from 'zod';

/** Which app draws here. */
export interface AppScopeValue {
  readonly id: string;
  readonly version: string;
  /** What the site set for the app; read it by `useAppConfig`. */
  readonly config: unknown;
}

const AppContext = createContext<AppScopeValue | null>(null);

/** The shell puts one around every page and fill of an app. */
export function AppScope({ app, children }: { readonly app: AppScopeValue; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): AppScopeValue {
  const app = use(AppContext);
  if (!app) throw new Error('This component belongs to no app');
  return app;
}

/** Whose component this is: an app's, or the shell's own. */
export const useAppName = (): string => use(AppContext)?.id ?? 'shell';

/** The app's configuration, by its own schema: `useAppConfig(config)`. */
export function useAppConfig<Config extends z.ZodType>(schema: Config): z.output<Config> {
  const { config } = useApp();
  return useMemo(() => schema.parse(config ?? {}), [schema, config]);
}
