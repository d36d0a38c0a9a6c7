import type { AppRow } from '@lyceum/contracts/federation';
import { Container, Loading } from '@lyceum/ui';
import { Frame } from './frame.tsx';

/** The frame, while the code of the first page is on its way: one can leave, and sees that something comes. */
export function FirstLoad({ apps }: { readonly apps: readonly AppRow[] }) {
  return (
    <Frame apps={apps}>
      <Container size="lg" py="xl">
        <Loading />
      </Container>
    </Frame>
  );
}
