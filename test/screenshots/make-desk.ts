import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '#electron/desk.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import type { SettingsChange } from '#shared/settings/settings.ts'

/** A data folder of its own for pictures, with as many made-up shipments as asked for. */
export const makeDesk = ({ rows }: { readonly rows: number }) => {
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-pictures-'))
  const open = () =>
    openDesk({
      folder,
      reportBug: (_id, error) => {
        throw error
      },
    })
  using desk = open()
  if (rows > 0) {
    seedDesk(desk, { rows, seed: 7 })
    desk.carriers.loadExample('Maria K.')
  }
  return {
    folder,
    choose: (change: SettingsChange): void => {
      using chosen = open()
      chosen.settings.update({ desk_name: 'Desk 3', operator: 'Maria K.', ...change }, 'Maria K.')
    },
    [Symbol.dispose]: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}
export type PictureDesk = ReturnType<typeof makeDesk>
