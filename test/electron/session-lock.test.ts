import { describe, expect, it } from 'vitest'
import { lockSession, type LockableSession } from '#electron/session-lock.ts'

const lock = (exceptions?: readonly string[]) => {
  let request: Parameters<LockableSession['setPermissionRequestHandler']>[0] | undefined
  let check: Parameters<LockableSession['setPermissionCheckHandler']>[0] | undefined
  let device: (() => boolean) | undefined
  let before: Parameters<LockableSession['webRequest']['onBeforeRequest']>[0] | undefined
  let download: ((event: { preventDefault(): void }) => void) | undefined
  let isSpellChecking: boolean | undefined
  let languages: readonly string[] | undefined
  lockSession(
    {
      setPermissionRequestHandler: (handler) => void (request = handler),
      setPermissionCheckHandler: (handler) => void (check = handler),
      setDevicePermissionHandler: (handler) => void (device = handler),
      setSpellCheckerEnabled: (isEnabled) => void (isSpellChecking = isEnabled),
      setSpellCheckerLanguages: (chosen) => void (languages = chosen),
      on: (_event, listener) => void (download = listener),
      webRequest: { onBeforeRequest: (listener) => void (before = listener) },
    },
    exceptions,
  )
  return {
    isGranted: (permission: string) => {
      let isGranted: boolean | undefined
      request?.(null, permission, (answer) => void (isGranted = answer))
      return [isGranted, check?.()]
    },
    isCancelled: (url: string) => {
      let isCancelled: boolean | undefined
      before?.({ url }, ({ cancel }) => void (isCancelled = cancel))
      return isCancelled
    },
    isDownloadPrevented: () => {
      let isPrevented = false
      download?.({ preventDefault: () => void (isPrevented = true) })
      return isPrevented
    },
    mayUseDevice: () => device?.(),
    spellChecking: () => [isSpellChecking, languages],
  }
}

describe('a locked session', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-sanitized-write',
    'fileSystem',
    'usb',
    'openExternal',
    'unknown',
  ])('grants no page %s', (permission) => expect(lock().isGranted(permission)).toEqual([false, false]))

  it('gives no device, no download and no spell checker, which would fetch dictionaries', () => {
    const session = lock()
    expect(session.mayUseDevice()).toBe(false)
    expect(session.isDownloadPrevented()).toBe(true)
    expect(session.spellChecking()).toEqual([false, []])
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'http://localhost:5173/',
    'ws://localhost/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome-extension://x/y.js',
    'not an address',
  ])('lets nothing out: %s', (address) => expect(lock().isCancelled(address)).toBe(true))

  it.each([
    'app://shipdesk/index.html',
    'blob:app://shipdesk/1',
    'data:image/png;base64,AA',
    'devtools://devtools/x',
  ])('lets through what never leaves: %s', (address) => expect(lock().isCancelled(address)).toBe(false))

  it('makes one exception, for the development server, while there is one', () => {
    const session = lock(['http://localhost:5173/', 'http://preview.localhost:5173/preview/index.html'])
    expect(session.isCancelled('http://localhost:5173/main.tsx')).toBe(false)
    expect(session.isCancelled('ws://localhost:5173/')).toBe(false)
    expect(session.isCancelled('http://preview.localhost:5173/preview/main.ts')).toBe(false)
    expect(session.isCancelled('http://localhost:5174/')).toBe(true)
  })
})
