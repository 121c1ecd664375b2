type Preventable = { preventDefault(): void }

/** What of Electron's `Session` is locked; Electron's own is one. */
export type LockableSession = {
  setPermissionRequestHandler(
    handler: (page: unknown, permission: unknown, answer: (isGranted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: () => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setSpellCheckerEnabled(isEnabled: boolean): void
  setSpellCheckerLanguages(languages: string[]): void
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
  readonly webRequest: {
    onBeforeRequest(
      listener: (request: { url: string }, answer: (decision: { cancel: boolean }) => void) => void,
    ): void
  }
}

/** Schemes whose requests never leave this computer. */
const localSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/**
 * Takes everything from pages that they have no use for: permissions, devices, downloads and the network.
 * The spell checker goes too, because it would fetch its dictionaries.
 * @param exceptions addresses whose hosts may be asked: those of the renderer's development server, when there is one
 */
export const lockSession = (session: LockableSession, exceptions: readonly string[] = []): void => {
  const hosts = new Set(exceptions.map((address) => new URL(address).host))
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  // Switched off it still asks for the dictionary of the system's language, at every start.
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url, hosts) }))
}

const isLocal = (address: string, exceptions: ReadonlySet<string>): boolean => {
  const url = URL.parse(address)
  return url !== null && (localSchemes.has(url.protocol) || exceptions.has(url.host))
}
