import type { AppEventDefinition } from './event-definition.ts';

/** What a listener does with an event; a promise that is rejected is contained like a throw. */
export type AppEventHandler<Payload> = (payload: Payload) => void | Promise<void>;

/**
 * Carries events between apps, which know the event and not each other. Only those hear an event that listen when it is
 * emitted: it says that something changed, the server says how things are.
 */
export interface AppEventBus {
  readonly emit: <Payload>(event: AppEventDefinition<Payload>, payload: Payload, by: string) => void;
  /** Returns how to stop listening. */
  readonly listen: <Payload>(
    event: AppEventDefinition<Payload>,
    handle: AppEventHandler<Payload>,
    by: string,
  ) => () => void;
}

interface BusOptions {
  readonly report: (failure: { readonly app: string; readonly error: unknown }) => void;
  /** Whether a payload that is not what the event promises throws where it is emitted, for its author to see. */
  readonly isStrict?: boolean;
}

interface Listener {
  readonly app: string;
  readonly hear: (payload: unknown) => void | Promise<void>;
}

/**
 * Nothing is checked or called for an event that nobody hears. A payload that is not what the event promises reaches no
 * listener and is reported against its emitter; a handler that throws is reported against its own app, and the others hear
 * the event all the same.
 */
export function createEventBus({ report, isStrict = false }: BusOptions): AppEventBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    emit(event, payload, by) {
      const hearing = listeners.get(event.id) ?? none;
      if (hearing.size === 0 && !isStrict) return;
      const checked = event.payload.safeParse(payload);
      if (!checked.success) {
        const error = new Error(`${by} emitted ${event.id} with another payload than it promises`, {
          cause: checked.error,
        });
        report({ app: by, error });
        if (isStrict) throw error;
        return;
      }
      for (const listener of [...hearing]) deliver(listener, checked.data, report);
    },
    listen(event, handle, by) {
      const hear = (payload: unknown) => {
        const checked = event.payload.safeParse(payload);
        return checked.success ? handle(checked.data) : Promise.reject(checked.error);
      };
      const listener: Listener = { app: by, hear };
      const hearing = listeners.get(event.id) ?? new Set();
      listeners.set(event.id, hearing.add(listener));
      return () => void hearing.delete(listener);
    },
  };
}

const none: ReadonlySet<Listener> = new Set();

function deliver({ app, hear }: Listener, payload: unknown, report: BusOptions['report']): void {
  try {
    Promise.resolve(hear(payload)).catch((error: unknown) => report({ app, error }));
  } catch (error) {
    report({ app, error });
  }
}
