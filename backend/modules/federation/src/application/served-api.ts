import type { GatedSite } from '../domain/gates/gated-site.ts';

/** What this server answers: its contracts, their version, the permissions it knows. */
export abstract class ServedApi {
  abstract current(): GatedSite['backend'];
}
