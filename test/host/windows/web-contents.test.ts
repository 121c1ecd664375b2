import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Browser } from '../chromium/browser.ts'
import { openCdpPipe } from '../chromium/cdp-pipe.ts'
import { setBrowser } from '../chromium/engine.ts'
import { BrowserWindow } from './browser-window.ts'

const command = z.object({ id: z.number(), method: z.string() })

/** A Chromium in which somebody closes each page as soon as it is there. */
const losingPages = (): Browser => {
  const [asked, answered] = [new PassThrough(), new PassThrough()]
  asked.setEncoding('utf8').on('data', (text: string) => {
    for (const one of text.split('\0').slice(0, -1)) {
      const { id, method } = command.parse(JSON.parse(one))
      const isMade = method === 'Target.createTarget'
      const answer = isMade
        ? { result: { targetId: 'A' } }
        : { error: { message: 'No target with given id found' } }
      answered.write(`${JSON.stringify({ id, ...answer })}\0`)
    }
  })
  return { ...openCdpPipe(asked, answered), close: () => Promise.resolve(), version: '1' }
}

it('a window whose page is closed while it opens is closed, so that the program can end', async () => {
  setBrowser(losingPages())
  const window = new BrowserWindow()
  await new Promise<void>((resolve) => window.once('closed', resolve))
  expect(BrowserWindow.getAllWindows()).toEqual([])
})
