import type { Browser } from '../chromium/browser.ts'
import { originMap } from '../platform/protocol.ts'
import { isPermitted } from '../platform/session.ts'

/** Permissions by Electron's name, and how Chromium's protocol names them. */
const PERMISSIONS: Readonly<Record<string, { readonly name: string; readonly [more: string]: unknown }>> = {
  'clipboard-sanitized-write': { name: 'clipboard-write' },
  'clipboard-read': { name: 'clipboard-read' },
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
  midi: { name: 'midi' },
  media: { name: 'camera' },
  'storage-access': { name: 'storage-access' },
  'idle-detection': { name: 'idle-detection' },
  'window-management': { name: 'window-management' },
}

/** Makes Chromium grant and deny what the program grants and denies to the pages of an address. */
export const applyPermissions = async (browser: Browser, address: string): Promise<void> => {
  const url = URL.parse(originMap.toChromium(address))
  if (url === null || url.origin === 'null') return
  const origin = url.origin
  await Promise.all(
    Object.entries(PERMISSIONS).map(([name, permission]) =>
      browser.root.send('Browser.setPermission', {
        origin,
        permission,
        setting: isPermitted(name, address) ? 'granted' : 'denied',
      }),
    ),
  )
}
