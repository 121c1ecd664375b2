import { useEffect, useRef, useState } from 'react'
import type { Progress } from '#shared/progress.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { type Draft, requestOf, setDraft } from './import-store.ts'

type State = {
  readonly isReading: boolean
  readonly progress: Progress | undefined
  readonly failure: string | undefined
}
const idle: State = { isReading: false, progress: undefined, failure: undefined }
const REST = 300

/** Reads the file again whenever something was said about how. */
export const usePreview = (draft: Draft) => {
  const client = useTRPCClient()
  const [state, setState] = useState(idle)
  const stop = useRef<AbortController>(undefined)
  const { file } = draft
  const request = file && draft.job === undefined ? JSON.stringify(requestOf(draft, file)) : undefined
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })

  useEffect(() => {
    const { file: wanted } = latest.current
    if (request === undefined || !wanted) return
    const abort = new AbortController()
    const timer = setTimeout(() => void read(), REST)
    const read = async (): Promise<void> => {
      stop.current = abort
      const job = crypto.randomUUID()
      setState({ ...idle, isReading: true })
      const following = client.desk.progress.subscribe(
        { job },
        { onData: (progress) => setState((one) => ({ ...one, progress })) },
      )
      try {
        const preview = await client.transfer.importPreview.query(
          { ...requestOf(latest.current, wanted), job },
          { signal: abort.signal },
        )
        if (abort.signal.aborted) return
        setDraft((one) => (one.file?.file === wanted.file ? { ...one, preview } : one))
        setState(idle)
      } catch (error) {
        if (!abort.signal.aborted) setState({ ...idle, failure: error instanceof Error ? error.message : '' })
      } finally {
        following.unsubscribe()
      }
    }
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [client, request])

  return {
    ...state,
    stop: (): void => {
      stop.current?.abort()
      setState(idle)
    },
  }
}
