import { useCurrentUser, useSignInPath } from '@lyceum/app-api';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';

/** Sends a visitor to the sign-in page, and from there back. */
export function RequireSignIn({ children }: { readonly children: ReactNode }) {
  const user = useCurrentUser();
  const signInPath = useSignInPath();
  return user ? children : <Navigate to={signInPath} replace />;
}
