import type { Checklist } from '#shared/manifests/checklist.ts'
import type { CreatedManifests, ManifestResult } from '#shared/manifests/manifest.ts'
import { readPrinter } from '#contract/printing/use-printers.ts'
import type { DeskClient } from '#trpc/client.ts'
import type { Follow } from '#trpc/follow-job.ts'
import { handOver, openAllManifests, queueManifest } from '#trpc/mutations/manifests.ts'
import { isUnderWay, manifestRun, type ManifestPrint } from './run-store.ts'
import { takeTicks } from './ticks.ts'

let stopping: AbortController | undefined

/** Stops what runs after the step that it is at; what was done stays done. */
export const stopRun = (): void => {
  stopping?.abort()
  manifestRun.change((run) => ('stopping' in run ? { ...run, stopping: true } : run))
}

/** Makes manifests, then prints them. One run at a time. */
export const manifestAndPrint = async (
  client: DeskClient,
  make: (follow: Follow) => Promise<CreatedManifests>,
): Promise<void> => {
  if (isUnderWay(manifestRun.get())) return
  const stop = new AbortController()
  stopping = stop
  manifestRun.change(() => ({ phase: 'manifesting', progress: undefined, stopping: false }))
  try {
    const { accepted, rejected } = await make({
      signal: stop.signal,
      onProgress: (progress) =>
        manifestRun.change((run) => (run.phase === 'manifesting' ? { ...run, progress } : run)),
    })
    const print = accepted.length > 0 ? { print: await printManifests(client, accepted, stop.signal) } : {}
    manifestRun.change(() => ({ phase: 'ended', made: accepted, ...print, rejected, end: 'done' }))
  } catch {
    const end = stop.signal.aborted ? 'stopped' : 'failed'
    manifestRun.change(() => ({ phase: 'ended', made: [], rejected: [], end }))
  }
}

/**
 * Hands over what is ticked of those carriers that were asked about, as they stood then. What was stopped or failed stays ticked as
 * it was, to be tried again.
 */
export const handOverAsTicked = (
  client: DeskClient,
  { carriers: lists, until }: Checklist,
): Promise<void> => {
  const { carriers, forget } = takeTicks(lists)
  return manifestAndPrint(client, async (follow) => {
    const created = await handOver(client, { carriers, until }, follow)
    forget()
    return created
  })
}

/** All go in one go. A print that is not made stops nothing: the manifest is there, and so is the way to its print. */
const printManifests = async (
  client: DeskClient,
  manifests: readonly ManifestResult[],
  signal: AbortSignal,
): Promise<ManifestPrint> => {
  manifestRun.change((run) => ('stopping' in run ? { ...run, phase: 'drawing', progress: undefined } : run))
  const references = manifests.map(({ reference }) => reference)
  try {
    const printer = await readPrinter(client, 'documents')
    if (printer) {
      for (const reference of references) await queueManifest(client, reference, printer.printer)
      return { kind: 'queued', printer: printer.name }
    }
    const { path, opened } = await openAllManifests(client, references, {
      signal,
      onProgress: (progress) =>
        manifestRun.change((run) => (run.phase === 'drawing' ? { ...run, progress } : run)),
    })
    return opened ? { kind: 'shown' } : { kind: 'kept', path }
  } catch {
    return { kind: 'missing' }
  }
}
