import { Component, type ReactNode } from 'react';
import { FaultPage } from './fault-page.tsx';

/** A page that throws shows what happened inside the frame instead of a white screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render(): ReactNode {
    return this.state.fault ? <FaultPage /> : this.props.children;
  }
}
