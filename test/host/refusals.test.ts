import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixtureFolder, launchFixture, temporaryFolder } from './fixture/launch-fixture.ts'
import { hostHere } from './host-here.ts'

const refusals = [
  ['awaits-ready.ts', 'Electron becomes ready only after the module has ended'],
  ['asks-for-more.ts', 'does not offer App.setBadgeCount'],
  ['imports-more.ts', "does not provide an export named 'autoUpdater'"],
  ['listens-for-more.ts', "does not offer the event 'gpu-info-update' of app"],
  ['opens-unsafe-window.ts', 'knows only sandboxed, isolated pages'],
  ['opens-window-too-soon.ts', 'Cannot create BrowserWindow before app is ready'],
] as const

// Electron has all that, and people who answer.
describe.skipIf(hostHere() === 'electron')(
  'a program on the stand-in that asks for what only Electron has',
  () => {
    it.each(refusals)('%s ends, and says why', (file, why) => {
      using folder = temporaryFolder()
      const { status, stderr } = spawnSync(
        join(import.meta.dirname, 'electron'),
        [join(fixtureFolder, file)],
        {
          env: { ...process.env, XDG_CONFIG_HOME: folder.path, NODE_OPTIONS: '' },
          encoding: 'utf8',
          timeout: 30_000,
        },
      )
      expect(stderr).toContain(why)
      expect(status).toBe(1)
    })

    it('hears at once that nobody answers a dialog, unless a test does', async () => {
      using folder = temporaryFolder()
      await using fixture = await launchFixture(folder.path)
      const { app } = fixture
      await expect(app.evaluate(({ dialog }) => dialog.showSaveDialog({ title: 'Where?' }))).rejects.toThrow(
        'nobody there to answer',
      )
      await expect(app.evaluate(({ shell }) => shell.openExternal('https://example.com'))).rejects.toThrow(
        'no desktop',
      )
      const answer = app.evaluate(({ dialog }) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/there' })
        return dialog.showSaveDialog({})
      })
      expect(await answer).toEqual({ canceled: false, filePath: '/there' })
    })
  },
)
