export {
  type AppBudgets,
  type AppManifest,
  type AppRoute,
  defineApp,
  type NavLink,
  type RouteAccess,
} from './app/app-manifest.ts';
export { AppScope, type AppScopeValue, useApp, useAppConfig } from './app/app-scope.tsx';
export { type AppEventBus, type AppEventHandler, createEventBus } from './events/event-bus.ts';
export { type AppEventDefinition, defineAppEvent } from './events/event-definition.ts';
export { appEvents, learningProgressChanged, learningUnitCompleted } from './events/events.ts';
export { useAppEvent, useEmit } from './events/use-app-event.ts';
export {
  type LanguageChoice,
  registerPath,
  signInPath,
  useCurrentUser,
  useLanguage,
  useNotify,
  usePageTitle,
  usePermission,
  useSignedInUser,
  useSignInPath,
  useSiteConfig,
} from './host/capabilities.ts';
export { type CurrentUser, type Host, HostProvider, type Notice, type SiteConfig, useHost } from './host/host.ts';
export type { LoadedFill } from './slots/loaded-fill.ts';
export { Slot } from './slots/slot.tsx';
export {
  defineSlot,
  type FillComponent,
  fillSlot,
  hideSlot,
  type SlotDefinition,
  type SlotFill,
  type SlotOperation,
} from './slots/slot-definition.ts';
export {
  learningCourseHomeAside,
  learningCourseTabs,
  learningDiscussion,
  learningUnitFooter,
  learningUnitTitle,
  shellDashboardTop,
  shellHeaderActions,
  shellSlots,
  slots,
} from './slots/slots.ts';
