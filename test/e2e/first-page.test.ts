import { expect, it } from 'vitest'
import { z } from 'zod'
import { FRAME_CHANNEL } from '#shared/bridge.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { launchShipdesk } from './launch.ts'
import { aFilledFolder } from './on-a-desk.ts'

const { dataDir } = await aFilledFolder((test) => {
  seedDesk(test.inside(), { rows: 30, seed: 5, clock: test.clock })
})
const heard = z.array(z.object({ path: z.string() }))

it('a window begins with few files, in its own language, and asks for all that its list shows at once', async () => {
  await using desk = await launchShipdesk({ dataDir, locale: 'de-DE' })
  const { app, page } = desk
  await app.evaluate(({ ipcMain }, channel) => {
    const frames: unknown[] = []
    Reflect.set(globalThis, 'frames', frames)
    ipcMain.on(channel, (_event, frame: unknown) => void frames.push(frame))
  }, FRAME_CHANNEL)
  // What comes later comes once the list is there.
  await page.addInitScript(() => {
    new MutationObserver((_, watcher) => {
      if (document.querySelector('[role=row] [role=gridcell]') === null) return
      watcher.disconnect()
      const scripts = [...document.querySelectorAll('script, link[rel=modulepreload]')]
      Reflect.set(
        globalThis,
        'firstScripts',
        scripts.map((script) => script.getAttribute('src') ?? script.getAttribute('href')),
      )
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await page.waitForFunction(() => 'firstScripts' in globalThis)

  const scripts = z
    .array(z.string())
    .parse(await page.evaluate((): unknown => Reflect.get(globalThis, 'firstScripts')))
    .map((file) => /([\w-]+)-[\w-]{8}\.js$/u.exec(file)?.[1] ?? file)
  expect(scripts.toSorted()).toEqual(['de', 'index', 'rolldown-runtime', 'window'])

  const asked = heard
    .parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'frames')))
    .map(({ path }) => path)
  // The page that was there before may still have been asking.
  const start = asked.lastIndexOf('shipments.changes')
  expect(asked.slice(start, start + 6)).toEqual([
    'shipments.changes',
    'settings.get',
    'session.get',
    'shipments.counts',
    'drafts.get',
    'shipments.list',
  ])
})
