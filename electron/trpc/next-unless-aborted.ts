/**
 * Asks the source for its next step; undefined as soon as the signal says so, even if the source takes no notice.
 * Each step has a listener of its own: a race against one lasting promise would keep every step ever taken.
 */
export const nextUnlessAborted = (
  source: AsyncIterator<unknown>,
  signal?: AbortSignal,
): Promise<IteratorResult<unknown> | undefined> => {
  const step = new Promise<IteratorResult<unknown> | undefined>((resolve, reject) => {
    const stop = (): void => resolve(undefined)
    if (signal?.aborted === true) return stop()
    signal?.addEventListener('abort', stop, { once: true })
    void source
      .next()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', stop))
  })
  // Who stops listening before the step is taken must not leave a rejection that nobody handles.
  step.catch(() => undefined)
  return step
}
