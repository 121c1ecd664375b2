import type { MenuItem, MenuItemConstructorOptions } from 'electron'
import { refuseOthers, refuseOtherOptions } from '../refuse.ts'

const OPTIONS = [
  'role',
  'type',
  'label',
  'accelerator',
  'submenu',
  'click',
  'id',
  'enabled',
  'visible',
  'checked',
]

type Entry = MenuItemConstructorOptions | MenuItem
type Item = { readonly label: string; readonly submenu?: MenuRecord }
type MenuRecord = { readonly items: Item[] }

let applicationMenu: MenuRecord | null = null

const build = (template: readonly Entry[]): MenuRecord =>
  refuseOthers('menu', {
    items: template.map((entry) => {
      refuseOtherOptions('Menu.buildFromTemplate', entry, OPTIONS)
      const { submenu, ...rest } = entry
      const item = { label: '', ...rest }
      return submenu ? { ...item, submenu: menuOf(submenu) } : item
    }),
  })

const menuOf = (submenu: NonNullable<Entry['submenu']>): MenuRecord =>
  Array.isArray(submenu) ? build(submenu) : submenu

/** Menus are only kept: there is no screen edge to draw them at. A test may call an item's `click`. */
export const Menu = refuseOthers('Menu', {
  buildFromTemplate: build,
  setApplicationMenu: (menu: MenuRecord | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): MenuRecord | null => applicationMenu,
})
