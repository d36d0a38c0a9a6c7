import { useCallback, useEffect, useEffectEvent } from 'react';
import { useAppName } from '../app/app-scope.tsx';
import { useHost } from '../host/host.ts';
import type { AppEventHandler } from './event-bus.ts';
import type { AppEventDefinition } from './event-definition.ts';

/** Acts on an event while the component is on the page. The app names the event under `listens` of its manifest. */
export function useAppEvent<Payload>(event: AppEventDefinition<Payload>, handle: AppEventHandler<Payload>): void {
  const { events } = useHost();
  const app = useAppName();
  const onEvent = useEffectEvent(handle);
  useEffect(() => events.listen(event, (payload) => onEvent(payload), app), [events, event, app]);
}

/** How to tell others of an event, from a handler or an effect. The app names the event under `emits` of its manifest. */
export function useEmit<Payload>(event: AppEventDefinition<Payload>): (payload: Payload) => void {
  const { events } = useHost();
  const app = useAppName();
  return useCallback((payload) => events.emit(event, payload, app), [events, event, app]);
}
