const proxyNames = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']

/** Why a download failed, in words for who waits for it. */
export const disabledReason = (
  error: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): string => {
  const proxy = proxyNames.find((name) => environment[name])
  const isProxyLeftOut = proxy !== undefined && !environment['ELECTRON_GET_USE_PROXY']
  const hint = isProxyLeftOut
    ? `; ${proxy} is set here, and is used only with ELECTRON_GET_USE_PROXY=true`
    : ''
  return `${firstCause(error)}${hint}`
}

/** `fetch failed` says nothing: what it was caused by does. */
const firstCause = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === '') return firstCause(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : firstCause(error.cause)
}
