import type { NativeTexts } from './platform/native-texts.ts'

/** The parts of Electron's menu items that are used here. */
export type MenuEntry = {
  id?: string
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
  | 'copy'
  | 'cut'
  | 'delete'
  | 'editMenu'
  | 'front'
  | 'help'
  | 'hide'
  | 'hideOthers'
  | 'minimize'
  | 'paste'
  | 'quit'
  | 'redo'
  | 'reload'
  | 'resetZoom'
  | 'selectAll'
  | 'services'
  | 'toggleDevTools'
  | 'togglefullscreen'
  | 'undo'
  | 'unhide'
  | 'windowMenu'
  | 'zoom'
  | 'zoomIn'
  | 'zoomOut'

/** What the menu depends on. */
export type MenuPorts = {
  readonly isMac: boolean
  readonly hasDevTools: boolean
  readonly texts: NativeTexts
  readonly openWindow: () => void
}

const separator = (): MenuEntry => ({ type: 'separator' })

/** The native menu in the person's language: what the platform's people expect, and a further window. */
export const createMenu = (ports: MenuPorts): MenuEntry[] => [
  ...(ports.isMac ? [programMenu(ports.texts)] : []),
  fileMenu(ports),
  editMenu(ports.texts),
  viewMenu(ports),
  windowMenu(ports),
  { role: 'help', label: ports.texts.help, submenu: [{ role: 'about', label: ports.texts.about }] },
]

const programMenu = (texts: NativeTexts): MenuEntry => ({
  role: 'appMenu',
  submenu: [
    { role: 'about', label: texts.about },
    separator(),
    { role: 'services', label: texts.services },
    separator(),
    { role: 'hide', label: texts.hide },
    { role: 'hideOthers', label: texts.hideOthers },
    { role: 'unhide', label: texts.showAll },
    separator(),
    { role: 'quit', label: texts.quit },
  ],
})

const fileMenu = ({ isMac, texts, openWindow }: MenuPorts): MenuEntry => ({
  label: texts.file,
  submenu: [
    { id: 'new-window', label: texts.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
    separator(),
    isMac ? { role: 'close', label: texts.closeWindow } : { role: 'quit', label: texts.quit },
  ],
})

const editMenu = (texts: NativeTexts): MenuEntry => ({
  role: 'editMenu',
  label: texts.edit,
  submenu: [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    separator(),
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'delete', label: texts.delete },
    separator(),
    { role: 'selectAll', label: texts.selectAll },
  ],
})

const viewMenu = ({ hasDevTools, texts }: MenuPorts): MenuEntry => ({
  label: texts.view,
  submenu: [
    { role: 'resetZoom', label: texts.normalSize },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    separator(),
    { role: 'togglefullscreen', label: texts.fullScreen },
    // For those who build the program, in Electron's own words.
    ...(hasDevTools ? [separator(), { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ],
})

const windowMenu = ({ isMac, texts }: MenuPorts): MenuEntry => ({
  role: 'windowMenu',
  label: texts.window,
  submenu: [
    { role: 'minimize', label: texts.minimize },
    ...(isMac
      ? [
          { role: 'zoom', label: texts.zoom } as const,
          separator(),
          { role: 'front', label: texts.bringAllToFront } as const,
        ]
      : [{ role: 'close', label: texts.closeWindow } as const]),
  ],
})
