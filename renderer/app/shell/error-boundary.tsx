import { Component, type ReactNode } from 'react'
import { PageFailure } from './page-failure.tsx'

type ErrorBoundaryProps = { readonly children: ReactNode }
type ErrorBoundaryState = { readonly failure: string | undefined }

/** Where a page breaks, says so in its place: the rest of the window goes on, and nothing saved is touched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  readonly tryAgain = (): void => {
    this.setState({ failure: undefined })
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === undefined ? (
      this.props.children
    ) : (
      <PageFailure failure={failure} onTryAgain={this.tryAgain} />
    )
  }
}
