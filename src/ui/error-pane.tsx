// What stands in a pane that broke, so that the panes beside it go on working.

import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button';
import { cx } from './cx';
import s from './error-pane.module.css';
import { Icon } from './icon';

export interface ErrorPaneProps {
  /** What happened, to which thing. */
  readonly title: string;
  /** What was kept and what to do. */
  readonly children?: ReactNode;
  /** For whoever is asked for help; behind a fold. */
  readonly details?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}

/** Says what happened, offers to try again, keeps the details behind a fold. */
export function ErrorPane({ title, children, details, onRetry, actions }: ErrorPaneProps) {
  return (
    <div className={cx(s['root'])} role="alert">
      <Icon name="danger" size={1.75} className={s['picture']} />
      <h3 className={cx(s['title'])}>{title}</h3>
      {children !== undefined && <div className={cx(s['words'])}>{children}</div>}
      <div className={cx(s['actions'])}>
        {onRetry && (
          <Button variant="primary" icon="refresh" onPress={onRetry}>
            Try again
          </Button>
        )}
        {actions}
      </div>
      {details !== undefined && (
        <details className={cx(s['details'])}>
          <summary>Details</summary>
          <pre>{details}</pre>
        </details>
      )}
    </div>
  );
}

export interface ErrorBoundaryProps {
  /** What the pane is, for the sentence: "The reader". */
  readonly name: string;
  /** Hands the error on to whoever keeps the log. */
  readonly onError?: ((error: unknown, componentStack: string) => void) | undefined;
  /** A change of this (the address, the id shown) clears the error. */
  readonly resetKey?: string | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: unknown;
  readonly hasFailed: boolean;
  readonly resetKey: string | undefined;
}

/** Catches what breaks while its children are drawn. One for each pane. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error, hasFailed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, hasFailed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info.componentStack ?? '');
  }

  override render(): ReactNode {
    const { error, hasFailed } = this.state;
    if (!hasFailed) return this.props.children;
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return (
      <ErrorPane
        title={`${this.props.name} could not be shown.`}
        details={details}
        onRetry={() => this.setState({ error: null, hasFailed: false })}
      >
        Everything you had written is kept. The rest of the window still works.
      </ErrorPane>
    );
  }
}
