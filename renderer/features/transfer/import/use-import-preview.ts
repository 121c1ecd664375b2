import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Progress } from '#shared/progress.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { followJob } from '#trpc/follow-job.ts'
import { type ImportDraft, importRequestOf, setDraft, withPreview } from './import-store.ts'

type State = {
  readonly isReading: boolean
  readonly progress: Progress | undefined
  readonly failure: Error | undefined
}
const idle: State = { isReading: false, progress: undefined, failure: undefined }
const REST = 300

/** Reads the file again whenever something was said about how. */
export const useImportPreview = (draft: ImportDraft) => {
  const client = useTRPCClient()
  const [state, setState] = useState(idle)
  const stop = useRef<AbortController>(undefined)
  const { file } = draft
  const request = file && draft.job === undefined ? JSON.stringify(importRequestOf(draft, file)) : undefined

  const read = useEffectEvent(async (abort: AbortController): Promise<void> => {
    if (!file) return
    stop.current = abort
    const asked = importRequestOf(draft, file)
    const readFor = JSON.stringify(asked)
    setState({ ...idle, isReading: true })
    try {
      const preview = await followJob(
        client,
        { signal: abort.signal, onProgress: (progress) => setState((one) => ({ ...one, progress })) },
        (job, options) => client.transfer.importPreview.query({ ...asked, job }, options),
      )
      if (abort.signal.aborted) return
      setDraft((one) => (one.file?.file === file.file ? withPreview(one, preview, readFor) : one))
      setState(idle)
    } catch (error) {
      if (!abort.signal.aborted)
        setState({ ...idle, failure: error instanceof Error ? error : new Error(String(error)) })
    }
  })
  useEffect(() => {
    if (request === undefined) return
    const abort = new AbortController()
    const timer = setTimeout(() => void read(abort), REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [request])

  return {
    ...state,
    stop: (): void => {
      stop.current?.abort()
      setState(idle)
    },
  }
}
