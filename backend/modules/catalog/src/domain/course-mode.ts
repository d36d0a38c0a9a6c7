/** One way to take a course run; `slug` is what enrollments carry. */
export interface CourseMode {
  readonly slug: string;
  readonly name: string;
  /** Whole units of the currency; 0 is free. */
  readonly minPrice: number;
  readonly currency: string;
  /** Nobody enters the mode after this. */
  readonly expiresAt: Date | null;
  readonly description: string | null;
  readonly sku: string | null;
  readonly bulkSku: string | null;
}

/** What a course run offers until somebody says otherwise: audit, Open edX's default. */
export const auditMode: CourseMode = {
  slug: 'audit',
  name: 'Audit',
  minPrice: 0,
  currency: 'usd',
  expiresAt: null,
  description: null,
  sku: null,
  bulkSku: null,
};

export const isExpired = (mode: CourseMode, now: Date): boolean => mode.expiresAt !== null && mode.expiresAt <= now;

export type ModesChanged =
  | { readonly ok: true; readonly modes: readonly CourseMode[] }
  | { readonly ok: false; readonly refusal: 'mode_exists' | 'mode_not_found' | 'last_mode' };

export function addMode(modes: readonly CourseMode[], added: CourseMode): ModesChanged {
  if (modes.some(({ slug }) => slug === added.slug)) return { ok: false, refusal: 'mode_exists' };
  return { ok: true, modes: [...modes, added] };
}

export type ModeChange = Partial<Omit<CourseMode, 'slug'>>;

export function changeMode(modes: readonly CourseMode[], slug: string, change: ModeChange): ModesChanged {
  if (!modes.some((mode) => mode.slug === slug)) return { ok: false, refusal: 'mode_not_found' };
  return { ok: true, modes: modes.map((mode) => (mode.slug === slug ? { ...mode, ...change } : mode)) };
}

/** A course run without a mode could not be entered. */
export function removeMode(modes: readonly CourseMode[], slug: string): ModesChanged {
  const left = modes.filter((mode) => mode.slug !== slug);
  if (left.length === modes.length) return { ok: false, refusal: 'mode_not_found' };
  return left.length === 0 ? { ok: false, refusal: 'last_mode' } : { ok: true, modes: left };
}
