import { Component, Fragment, type ReactNode, Suspense } from 'react';
import { useHost } from '../host/host.ts';
import type { LoadedFill } from './loaded-fill.ts';
import type { SlotDefinition } from './slot-definition.ts';

interface SlotProps<Props extends object> {
  readonly of: SlotDefinition<Props>;
  readonly props: Props;
  /** What the slot holds when nobody replaces or hides it. */
  readonly children?: ReactNode;
}

/** A place that other apps fill. A fill that fails to load or to draw leaves its part empty; the page stands. */
export function Slot<Props extends object>({ of: slot, props, children }: SlotProps<Props>): ReactNode {
  const host = useHost();
  const fills = host.fillsOf(slot.id);
  if (fills.some(({ operation }) => operation === 'hide')) return null;
  const draw = (fill: LoadedFill, inner?: ReactNode) => (
    <FillBoundary key={fill.key} fallback={inner ?? null} onError={(error) => host.report({ app: fill.app, error })}>
      <Suspense fallback={inner ?? null}>
        <fill.Component {...props}>{inner}</fill.Component>
      </Suspense>
    </FillBoundary>
  );
  const replacement = fills.find(({ operation }) => operation === 'replace');
  const own = replacement ? draw(replacement) : children;
  const content = (
    <>
      {own && <Fragment key="own">{own}</Fragment>}
      {fills.filter(({ operation }) => operation === 'insert').map((fill) => draw(fill))}
    </>
  );
  return fills
    .filter(({ operation }) => operation === 'wrap')
    .reduce<ReactNode>((inner, fill) => draw(fill, inner), content);
}

interface FillBoundaryProps {
  readonly fallback: ReactNode;
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
}

class FillBoundary extends Component<FillBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
