import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest } from '#helpers/a-request.ts'
import { hostHere } from '../host/host-here.ts'
import { callFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'

const created = z.object({ kind: z.literal('result'), data: z.object({ reference: z.string() }) })

// On other systems Electron itself asks the system, and says when nothing opened.
it.skipIf(process.platform !== 'linux')(
  'a paper is not called opened on a desktop that has nothing to open it with',
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'opening-'))
    await using desk = await launchShipdesk({ dataDir })
    await desk.app.evaluate(() => void (process.env['PATH'] = ''))
    // The stand-in opens nothing at all; like this it says what a real Electron says.
    if (hostHere() === 'stand-in')
      await desk.app.evaluate(({ shell }) => void Reflect.set(shell, 'openPath', () => Promise.resolve('')))
    const { reference } = created.parse(await callFromPage(desk.page, 'shipments.create', aRequest())).data
    expect(await callFromPage(desk.page, 'transfer.printSummary', { reference })).toMatchObject({
      data: { opened: false },
    })
    await desk.close()
    rmSync(dataDir, { recursive: true })
  },
)
