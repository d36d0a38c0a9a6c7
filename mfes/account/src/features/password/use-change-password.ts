import * as identity from '@lyceum/contracts/identity';
import { call } from '@lyceum/sdk';
import { useMutation } from '@tanstack/react-query';

export interface PasswordChange {
  readonly old_password: string;
  readonly new_password: string;
}

export const useChangePassword = () =>
  useMutation({ mutationFn: (change: PasswordChange) => call(identity.changePassword, { body: { ...change } }) });
