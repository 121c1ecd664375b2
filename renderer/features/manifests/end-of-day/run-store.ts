import type { ManifestResult } from '#shared/manifests/manifest.ts'
import type { Progress } from '#shared/progress.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'
import { createStore } from '#ui/create-store.ts'

/** What became of the prints of all manifests: on its way to a printer, shown, kept where there is nothing to show it with, or not made. */
export type ManifestPrint =
  | { readonly kind: 'queued'; readonly printer: string }
  | { readonly kind: 'shown' }
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'missing' }

/** What stands on the screen of manifesting: nothing, how far it is, or how it ended. */
export type ManifestRun =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'manifesting' | 'drawing'
      readonly progress: Progress | undefined
      readonly stopping: boolean
    }
  | {
      readonly phase: 'ended'
      readonly made: readonly ManifestResult[]
      /** None where nothing was made. */
      readonly print?: ManifestPrint
      readonly rejected: readonly Rejected[]
      readonly end: 'done' | 'stopped' | 'failed'
    }

const none: ManifestRun = { phase: 'none' }

/** Whoever looks at a shipment meanwhile finds the work, and what became of it, on return. */
export const manifestRun = createStore<ManifestRun>(none)

export const dismissRun = (): void => manifestRun.change((run) => (run.phase === 'ended' ? none : run))

export const isUnderWay = ({ phase }: ManifestRun): boolean => phase === 'manifesting' || phase === 'drawing'
