interface EnrollmentWindow {
  readonly invitation_only: boolean;
  readonly enrollment_start: string | null;
  readonly enrollment_end: string | null;
}

/** Whether one may enroll by oneself now. The server decides; this is what the page offers. */
export function enrollmentDoor(
  { invitation_only: isByInvitation, enrollment_start: start, enrollment_end: end }: EnrollmentWindow,
  now: Date,
): 'open' | 'by_invitation' | 'not_yet' | 'over' {
  if (isByInvitation) return 'by_invitation';
  if (start !== null && new Date(start) > now) return 'not_yet';
  return end !== null && new Date(end) < now ? 'over' : 'open';
}
