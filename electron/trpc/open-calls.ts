/** The calls of one page that have not ended yet, by their ids. */
export type OpenCalls = {
  readonly has: (id: string) => boolean
  readonly count: () => number
  /** Notes a call as open; the signal tells it when its answer is no longer wanted. */
  readonly open: (id: string) => AbortSignal
  readonly close: (id: string) => void
  readonly cancel: (id: string) => void
  readonly cancelAll: () => void
}

export const createOpenCalls = (): OpenCalls => {
  const calls = new Map<string, AbortController>()
  return {
    has: (id) => calls.has(id),
    count: () => calls.size,
    open: (id) => {
      const controller = new AbortController()
      calls.set(id, controller)
      return controller.signal
    },
    close: (id) => {
      calls.delete(id)
    },
    cancel: (id) => calls.get(id)?.abort(),
    cancelAll: () => {
      for (const controller of calls.values()) controller.abort()
    },
  }
}
