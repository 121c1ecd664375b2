import { useRef, useState } from 'react'
import { useRefreshShipments } from '#trpc/mutations/shipments.ts'
import { type Outcome, runOperation, type BulkOperation } from './bulk-operation.ts'

/** How far an action on one or many shipments has come. */
export type RunState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'running'; readonly done: number; readonly stopping: boolean }
  | { readonly phase: 'finished'; readonly outcomes: readonly Outcome[] }

export type BulkRun = {
  readonly state: RunState
  /** Acts on all; answers what became of each one that was tried. */
  readonly start: (operation: BulkOperation) => Promise<readonly Outcome[]>
  readonly stop: () => void
}

/** Acts on shipments, with progress and a way to stop. */
export const useRun = (references: readonly string[]): BulkRun => {
  const [state, setState] = useState<RunState>({ phase: 'asking' })
  const stopped = useRef(false)
  const refreshShipments = useRefreshShipments()
  const start = async (operation: BulkOperation): Promise<readonly Outcome[]> => {
    stopped.current = false
    setState({ phase: 'running', done: 0, stopping: false })
    const outcomes = await runOperation(references, operation, {
      isStopped: () => stopped.current,
      onProgress: (done) => setState({ phase: 'running', done, stopping: stopped.current }),
    })
    setState({ phase: 'finished', outcomes })
    void refreshShipments()
    return outcomes
  }
  const stop = (): void => {
    stopped.current = true
    setState((now) => (now.phase === 'running' ? { ...now, stopping: true } : now))
  }
  return { state, start, stop }
}
