import type * as Electron from 'electron'
import type { CallbackResponse, OnBeforeRequestListenerDetails } from 'electron'
import { LoudEmitter, refuseOthers, type HostEvent } from '../refuse.ts'
import type { WebContents } from '../windows/web-contents.ts'
import { protocol } from './protocol.ts'

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
/** What a page may be permitted, by Electron's name of it. */
export type Permission = Parameters<RequestHandler>[1]
type AskPermission = (
  page: WebContents,
  permission: Permission,
  answer: (isGranted: boolean) => void,
  details: { readonly requestingUrl: string; readonly isMainFrame: boolean },
) => void
/** What the program is told of a request. */
export type RequestDetails = Pick<OnBeforeRequestListenerDetails, 'id' | 'url' | 'method'>
/** A download, before it is forbidden. */
type Download = { readonly getURL: () => string; readonly getFilename: () => string }
type BeforeRequest = (details: RequestDetails, answer: (decision: CallbackResponse) => void) => void

export type SessionEventArguments = {
  'will-download': [event: HostEvent, item: Download, contents: object | null, frame: object | null]
}
let askPermission: AskPermission | undefined
let beforeRequest: BeforeRequest | undefined

class Session extends LoudEmitter<SessionEventArguments> {
  readonly protocol = protocol
  readonly webRequest = refuseOthers('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null): void => void (beforeRequest = listener ?? undefined),
  })
  setPermissionRequestHandler(handler: AskPermission | null): void {
    askPermission = handler ?? undefined
  }
  // Electron asks it what to tell pages beforehand; here they are told what they would be answered.
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}
  setSpellCheckerLanguages(_languages: string[]): void {}
}

export const defaultSession = new Session('session', ['will-download'])
export const session = refuseOthers('session', { defaultSession })

/** Whether the program lets a page have a permission. A program without a handler for that grants everything. */
export const isPermitted = (page: WebContents, permission: Permission, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!askPermission) return resolve(true)
    askPermission(page, permission, resolve, { requestingUrl: address, isMainFrame: true })
  })

/** Whether the program lets a request go on. */
export const isRequestAllowed = (details: RequestDetails): Promise<boolean> =>
  new Promise((resolve) => {
    if (!beforeRequest) return resolve(true)
    beforeRequest(refuseOthers('a request', details), ({ cancel }) => resolve(cancel !== true))
  })
