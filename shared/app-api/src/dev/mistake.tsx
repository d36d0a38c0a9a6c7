import { Component, type ReactNode } from 'react';

interface MistakeProps {
  readonly children: ReactNode;
}

interface MistakeState {
  readonly trace: string | null;
}

/** Shows what the code at hand throws, until the next edit takes its place. */
export class Mistake extends Component<MistakeProps, MistakeState> {
  override state: MistakeState = { trace: null };

  static getDerivedStateFromError(error: unknown): MistakeState {
    return { trace: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { trace } = this.state;
    if (trace === null) return this.props.children;
    return (
      <pre role="alert" style={{ margin: 16, whiteSpace: 'pre-wrap' }}>
        {trace}
      </pre>
    );
  }
}
