import { useSyncExternalStore } from 'react'
import type { ManifestResult } from '#shared/manifests/manifest.ts'
import type { Progress } from '#shared/progress.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'

/** What became of the paper of a manifest: shown, kept where there is nothing to show it with, or not made. */
export type Paper =
  { readonly kind: 'shown' } | { readonly kind: 'kept'; readonly path: string } | { readonly kind: 'missing' }

export type Made = { readonly manifest: ManifestResult; readonly paper: Paper }

/** What stands on the screen of manifesting: nothing, how far it is, or how it ended. */
export type Run =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'manifesting' | 'drawing'
      readonly progress: Progress | undefined
      readonly stopping: boolean
    }
  | {
      readonly phase: 'ended'
      readonly made: readonly Made[]
      readonly rejected: readonly Rejected[]
      readonly end: 'done' | 'stopped' | 'failed'
    }

const none: Run = { phase: 'none' }

// Kept beside the screens: whoever looks at a shipment meanwhile finds the work, and what became of it, on return.
const listeners = new Set<() => void>()
let current: Run = none

export const setRun = (change: (run: Run) => Run): void => {
  current = change(current)
  for (const listener of listeners) listener()
}

export const dismissRun = (): void => setRun((run) => (run.phase === 'ended' ? none : run))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const currentRun = (): Run => current
export const useRun = (): Run => useSyncExternalStore(subscribe, currentRun)
export const isUnderWay = ({ phase }: Run): boolean => phase === 'manifesting' || phase === 'drawing'
