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

type Entry = { readonly [key: string]: unknown; readonly submenu?: readonly Entry[] }
type Item = Readonly<Record<string, unknown>> & { readonly submenu?: MenuRecord }
type MenuRecord = { readonly items: readonly Item[] }

let applicationMenu: MenuRecord | null = null

const build = (template: readonly Entry[]): MenuRecord =>
  refuseOthers('menu', {
    items: template.map((entry) => {
      refuseOtherOptions('Menu.buildFromTemplate', entry, OPTIONS)
      const { submenu, ...rest } = entry
      return submenu ? { ...rest, submenu: build(submenu) } : rest
    }),
  })

/** Menus are only kept: there is no screen edge to draw them at. A test may call an item's `click`. */
export const Menu = refuseOthers('Menu', {
  buildFromTemplate: build,
  setApplicationMenu: (menu: MenuRecord | null): void => void (applicationMenu = menu),
  getApplicationMenu: (): MenuRecord | null => applicationMenu,
})
