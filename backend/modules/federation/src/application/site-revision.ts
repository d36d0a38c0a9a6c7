/** One number for the whole installation, counted up by every change of what pages are told. */
export abstract class SiteRevision {
  abstract current(): Promise<number>;
  abstract advance(): Promise<void>;
}
