import { Component, type ReactNode } from 'react';

type Props = { readonly onError: (error: Error) => void; readonly children: ReactNode };

/** Hands an error in drawing to the program, before Ink shows it to the learner with its stack. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error) {
    this.props.onError(error);
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
