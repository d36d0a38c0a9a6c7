import type { PluginOption } from 'vite';

export interface MfeOptions {
  /** The app's name, as in its manifest. */
  readonly name: string;
  /** Further plugins an app needs. */
  readonly plugins?: readonly PluginOption[];
}
