import { useRef, useState } from 'react'
import type { AuditVerification } from '#shared/audit/verification.ts'
import type { Progress } from '#shared/progress.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { followJob } from '#trpc/follow-job.ts'

type State = {
  readonly isRunning: boolean
  readonly hasFailed: boolean
  readonly progress?: Progress
  readonly answer?: AuditVerification
}
const idle: State = { isRunning: false, hasFailed: false }

/** Looks at everything that the desk holds, with its progress, until it is stopped. */
export const useVerification = () => {
  const client = useTRPCClient()
  const [state, setState] = useState(idle)
  const stop = useRef<AbortController>(undefined)

  /** @param head an end of the history that was written down; empty for none */
  const verify = async (head: string): Promise<void> => {
    const abort = new AbortController()
    stop.current = abort
    setState({ ...idle, isRunning: true })
    try {
      const answer = await followJob(
        client,
        { signal: abort.signal, onProgress: (progress) => setState((one) => ({ ...one, progress })) },
        (job, options) =>
          client.audit.verify.query({ job, ...(head.trim() === '' ? {} : { head }) }, options),
      )
      setState({ ...idle, answer })
    } catch {
      setState(abort.signal.aborted ? idle : { ...idle, hasFailed: true })
    }
  }
  return {
    ...state,
    verify,
    stop: (): void => stop.current?.abort(),
  }
}
