import { LoudEmitter, refuseOthers } from '../refuse.ts'
import { protocol } from './protocol.ts'

type PermissionRequestHandler = (
  page: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void
type PermissionCheckHandler = (page: unknown, permission: string, origin: string) => boolean
type Decision = { readonly cancel?: boolean; readonly redirectURL?: string }
type BeforeRequest = (details: object, answer: (decision: Decision) => void) => void

const EVENTS = ['will-download']
let checkPermission: PermissionCheckHandler | undefined
let beforeRequest: BeforeRequest | undefined

class Session extends LoudEmitter {
  readonly protocol = protocol
  readonly webRequest = refuseOthers('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null): void => void (beforeRequest = listener ?? undefined),
  })
  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    checkPermission = handler ?? undefined
  }
  // Nobody could answer a question here: what the check does not grant is refused without asking.
  setPermissionRequestHandler(_handler: PermissionRequestHandler | null): void {}
  setDevicePermissionHandler(_handler: (() => boolean) | null): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}
}

export const defaultSession = new Session('session', EVENTS)
export const session = refuseOthers('session', { defaultSession })

/** Whether the program lets pages have a permission, by Electron's name of it; Electron's default is yes. */
export const isPermitted = (permission: string, origin: string): boolean =>
  checkPermission?.(null, permission, origin) ?? true

/** Whether the program lets a request go on. */
export const isRequestAllowed = (details: object): Promise<boolean> =>
  new Promise((resolve) => {
    if (!beforeRequest) return resolve(true)
    beforeRequest(details, ({ cancel }) => resolve(cancel !== true))
  })
