import type { CreatedManifests, ManifestResult } from '#shared/manifests/manifest.ts'
import { type Client, followJob } from './follow-job.ts'
import { isUnderWay, type Made, manifestRun, type Paper } from './run-store.ts'

let stopping: AbortController | undefined

/** Stops what runs after the step that it is at; what was done stays done. */
export const stopRun = (): void => {
  stopping?.abort()
  manifestRun.change((run) => ('stopping' in run ? { ...run, stopping: true } : run))
}

/** Which of what waits is handed over: of one carrier or of all, and what is ready or all of it. */
export type Handover = { readonly carrier?: string; readonly states?: readonly ['ready_to_ship'] }

/** Manifests what waits, then makes the papers and shows them. One run at a time. */
export const manifestAndPrint = async (client: Client, handover: Handover): Promise<void> => {
  if (isUnderWay(manifestRun.get())) return
  const stop = new AbortController()
  stopping = stop
  manifestRun.change(() => ({ phase: 'manifesting', progress: undefined, stopping: false }))
  try {
    const { accepted, rejected } = await manifest(client, handover, stop.signal)
    const made: Made[] = []
    for (const one of accepted) made.push({ manifest: one, paper: await print(client, one, stop.signal) })
    manifestRun.change(() => ({ phase: 'ended', made, rejected, end: 'done' }))
  } catch {
    const end = stop.signal.aborted ? 'stopped' : 'failed'
    manifestRun.change(() => ({ phase: 'ended', made: [], rejected: [], end }))
  }
}

const manifest = (
  client: Client,
  { carrier, states }: Handover,
  signal: AbortSignal,
): Promise<CreatedManifests> =>
  followJob(
    client,
    (progress) => manifestRun.change((run) => (run.phase === 'manifesting' ? { ...run, progress } : run)),
    (job) =>
      client.manifests.create.mutate(
        { query: { ...(carrier && { carrier }), ...(states && { states: [...states] }) }, job },
        { signal },
      ),
  )

/** A paper that is not made stops nothing: the manifest is there, and so is the way to its paper. */
const print = async (client: Client, { reference }: ManifestResult, signal: AbortSignal): Promise<Paper> => {
  manifestRun.change((run) => ('stopping' in run ? { ...run, phase: 'drawing', progress: undefined } : run))
  try {
    const { path, opened } = await followJob(
      client,
      (progress) => manifestRun.change((run) => (run.phase === 'drawing' ? { ...run, progress } : run)),
      (job) => client.manifests.openDocument.mutate({ reference, job }, { signal }),
    )
    return opened ? { kind: 'shown' } : { kind: 'kept', path }
  } catch {
    return { kind: 'missing' }
  }
}
