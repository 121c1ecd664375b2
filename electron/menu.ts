/** The parts of Electron's menu items that are used here. */
export type MenuEntry = {
  role?: Role
  type?: 'separator'
  label?: string
  accelerator?: string
  submenu?: MenuEntry[]
  click?: () => void
}

type Role =
  | 'about'
  | 'appMenu'
  | 'close'
  | 'editMenu'
  | 'help'
  | 'quit'
  | 'reload'
  | 'resetZoom'
  | 'toggleDevTools'
  | 'togglefullscreen'
  | 'windowMenu'
  | 'zoomIn'
  | 'zoomOut'

/** What the menu depends on. */
export type MenuPorts = {
  readonly isMac: boolean
  readonly hasDevTools: boolean
  readonly openWindow: () => void
}

const separator = (): MenuEntry => ({ type: 'separator' })

/** The native menu: what the platform's people expect, by its standard roles, and a further window. */
export const createMenu = ({ isMac, hasDevTools, openWindow }: MenuPorts): MenuEntry[] => [
  ...(isMac ? [{ role: 'appMenu' } as const] : []),
  {
    label: 'File',
    submenu: [
      { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
      separator(),
      { role: isMac ? 'close' : 'quit' },
    ],
  },
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator(),
      { role: 'togglefullscreen' },
      ...(hasDevTools ? [separator(), { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  },
  { role: 'windowMenu' },
  { role: 'help', submenu: [{ role: 'about' }] },
]
