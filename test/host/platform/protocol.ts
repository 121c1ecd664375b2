import type { CustomScheme, Privileges } from 'electron'
import { refuseOthers, refuseOtherOptions } from '../refuse.ts'
import { createOriginMap } from './origin-map.ts'

type Handler = (request: Request) => Response | Promise<Response>

const PRIVILEGES = [
  'standard',
  'secure',
  'supportFetchAPI',
  'codeCache',
  'stream',
  'bypassCSP',
  'corsEnabled',
]
/** What a mapped scheme is anyway; a program that does not say so would get something else from Electron. */
const NEEDED: readonly (keyof Privileges)[] = ['standard', 'secure', 'supportFetchAPI']

const handlers = new Map<string, Handler>()
const privileged = new Set<string>()
export const originMap = createOriginMap()

export const protocol = refuseOthers('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]): void => {
    for (const { scheme, privileges = {} } of schemes) {
      refuseOtherOptions('registerSchemesAsPrivileged', privileges, PRIVILEGES)
      if (!NEEDED.every((one) => privileges[one] === true) || privileges.bypassCSP === true)
        throw new Error(
          `The stand-in for Electron knows only schemes that are ${NEEDED.join(', ')}: ${scheme}.`,
        )
      privileged.add(scheme)
      originMap.register(scheme)
    }
  },
  handle: (scheme: string, handler: Handler): void => {
    if (!privileged.has(scheme)) throw new Error(`The scheme ${scheme} was not registered as privileged.`)
    if (handlers.has(scheme)) throw new Error(`There is a handler for ${scheme} already.`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})

/** What answers an address as the program writes it; undefined when the program answers no such scheme. */
export const handlerOf = (address: string): Handler | undefined => {
  const scheme = URL.parse(address)?.protocol.slice(0, -1)
  return scheme === undefined ? undefined : handlers.get(scheme)
}
