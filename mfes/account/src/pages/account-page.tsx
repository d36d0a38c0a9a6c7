import { useSignedInUser } from '@lyceum/app-api';
import { Page } from '@lyceum/ui';

export function AccountPage() {
  const user = useSignedInUser();
  return <Page title={user.name}>{user.username}</Page>;
}
