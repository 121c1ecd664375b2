import type { Browser } from '../chromium/browser.ts'
import { originMap } from '../platform/protocol.ts'
import { isPermitted, type Permission } from '../platform/session.ts'
import type { WebContents } from './web-contents.ts'

/** Permissions by Electron's name, and how Chromium's protocol names them. */
const PERMISSIONS: readonly (readonly [Permission, string])[] = [
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['clipboard-read', 'clipboard-read'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['media', 'camera'],
  ['storage-access', 'storage-access'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
]

/** Makes Chromium grant and deny what the program grants and denies to a page at an address. */
export const applyPermissions = async (
  browser: Browser,
  page: WebContents,
  address: string,
): Promise<void> => {
  const url = URL.parse(originMap.toChromium(address))
  if (url === null || url.origin === 'null') return
  const origin = url.origin
  await Promise.all(
    PERMISSIONS.map(async ([permission, name]) =>
      browser.root.send('Browser.setPermission', {
        origin,
        permission: { name },
        setting: (await isPermitted(page, permission, address)) ? 'granted' : 'denied',
      }),
    ),
  )
}
