import { defineContract } from '../contract.ts';

/**
 * Server-sent events: `event: revision` with the revision of the site as data, at once, after each change and every 20
 * seconds. Whoever sees another revision than that of their list of apps asks for the list again.
 */
export const watchChanges = defineContract({
  id: 'federation.watchChanges',
  summary: 'Hear of new releases, rollbacks, configurations and looks within a second',
  method: 'GET',
  path: '/api/federation/v1/changes',
  permission: 'public',
  response: null,
  produces: 'text/event-stream',
  status: 200,
  refusals: [
    {
      status: 503,
      code: 'too_many_streams',
      when: 'as many pages listen as one process bears; ask for the list instead',
    },
  ],
});
