import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { previewAddressFor } from '#shared/documents/preview-address.ts'
import type { PreviewMessage } from '#shared/documents/preview-message.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { aFaxedPdf, aHostilePdf, aLockedPdf } from '#helpers/documents/odd-pdfs.ts'
import { aFolder } from '#helpers/transfer/a-file.ts'
import { expectNoAxeViolations } from './axe.ts'
import { chromiumMajor, PDF_NEEDS } from './chromium-major.ts'
import { feedPreview } from './feed-preview.ts'
import { answerSave } from './native-dialogs.ts'
import { goTo, leavePreview, onADesk, strikeLast } from './on-a-desk.ts'

const invoice = aPdf({ pages: 3, text: 'Commercial invoice\nTwelve cups' })

const { app, page, dataDir, filled } = await onADesk(async (desk) => {
  const { reference } = await desk.ask('shipments.create', aRequest())
  const add = (file_name: string, file_format: string, file_content: Uint8Array) =>
    desk.ask('documents.add', {
      reference,
      file_name,
      file_format,
      file_content,
      document_type: 'commercial_invoice',
    })
  await add('invoice.pdf', 'pdf', invoice)
  await add('photo.png', 'png', aPng({ width: 400, height: 300 }))
  return reference
})
const isTooOld = chromiumMajor() < PDF_NEEDS
const dialog = page.getByRole('dialog')
const inside = page.frameLocator('iframe')
await goTo(page, `/shipments/${filled}`)

const open = async (name: string): Promise<void> => {
  await leavePreview(page)
  await page.getByRole('button', { name: new RegExp(`^Preview .*${name}`) }).click()
}
const openInvoice = async (): Promise<void> => {
  await open('invoice.pdf')
  await dialog.getByText('Page 1 of 3').waitFor()
  await expect.poll(getsKeys).toBe(true)
}
const scale = (): Promise<string> =>
  dialog
    .getByRole('button', { name: /usual size$/ })
    .textContent()
    .then(String)
const feed = (bytes: Uint8Array): Promise<readonly PreviewMessage[]> => feedPreview(page, bytes)
const isInFrame = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)
/** Whether keys are struck in the document: its frame may be the page's active element, and get none. */
const getsKeys = (): Promise<boolean> =>
  inside.locator('#stage').evaluate((stage) => document.hasFocus() && document.activeElement === stage)

describe.skipIf(isTooOld)(`the preview of a PDF (pdf.js needs Chromium ${PDF_NEEDS})`, () => {
  beforeEach(openInvoice)

  it('shows its pages with their text, which can be selected', async () => {
    const text = inside.getByText('Twelve cups').first()
    await text.waitFor()
    await text.selectText()
    expect(await text.evaluate(() => String(getSelection()))).toBe('Twelve cups')
  })

  it('is moved through and sized by keys alone, from the moment it is open', async () => {
    const usual = await scale()
    await page.keyboard.press('j')
    await dialog.getByText('Page 2 of 3').waitFor()
    await page.keyboard.press('End')
    await dialog.getByText('Page 3 of 3').waitFor()
    await page.keyboard.press('Home')
    await dialog.getByText('Page 1 of 3').waitFor()
    await page.keyboard.press('+')
    await expect.poll(scale).not.toBe(usual)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(usual)
  })

  it('lets Tab go round from the document to every button and back, and keys work from there, too', async () => {
    await page.keyboard.press('Tab')
    await expect.poll(isInFrame).toBe(false)
    const passed: string[] = []
    while (!(await isInFrame()) && passed.length < 20) {
      passed.push(String(await page.evaluate(() => document.activeElement?.textContent)))
      if (passed.length === 2) await page.keyboard.press('j')
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => dialog.innerText()).toContain('Page 2 of 3')
    expect(passed.length).toBe(await dialog.getByRole('button').count())
  })

  it('breaks no rule of accessibility', () => expectNoAxeViolations(page))

  it('closes by Escape, though the focus is in the document, and gives the focus back', async () => {
    strikeLast(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('invoice.pdf')
  })

  it('says so when it cannot be shown, and the document can still be saved, byte for byte', async () => {
    const filePath = join(aFolder(), 'copy.pdf')
    await answerSave(app, filePath)
    await inside.getByText('Twelve cups').first().waitFor()
    // Said by the frame itself: the desk takes no file that could not be shown.
    await inside.locator('body').evaluate(() => parent.postMessage({ kind: 'failed', why: 'damaged' }, '*'))
    await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('damaged')
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => existsSync(filePath) && readFileSync(filePath).equals(invoice)).toBe(true)
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

describe('the preview of a picture', () => {
  it('shows it as a whole, and larger', async () => {
    await open('photo.png')
    const picture = inside.getByRole('img', { name: /photo\.png/ })
    await picture.waitFor()
    await expect.poll(scale).toMatch(/100\s?%/)
    const width = () => picture.evaluate((image) => image.clientWidth)
    const before = await width()
    await dialog.getByRole('button', { name: 'Larger' }).click()
    await expect.poll(width).toBeGreaterThan(before)
  })
})

describe.skipIf(isTooOld)(
  `the preview of a fax with Chinese letters in it (needs Chromium ${PDF_NEEDS})`,
  () => {
    it('decodes the picture and knows the letters, with what lies beside it', async () => {
      expect((await feed(aFaxedPdf())).map(({ kind }) => kind)).toContain('shown')
      const fed = page.frameLocator('#fed')
      await fed.getByText('中文').waitFor()
      const colour = await fed.locator('.page canvas').evaluate((canvas: HTMLCanvasElement) => {
        const pixel = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 8, 1, 1)
        return [...(pixel?.data ?? [])]
      })
      expect(colour).toEqual([0, 0, 0, 255])
    })
  },
)

describe('a document that would do harm', () => {
  let said: readonly PreviewMessage[] = []
  beforeAll(async () => {
    said = await feed(aHostilePdf())
  })

  it.skipIf(isTooOld)(
    `is shown without its scripts, and nothing in it can be filled in or clicked (needs Chromium ${PDF_NEEDS})`,
    async () => {
      expect(said.map(({ kind }) => kind)).toContain('shown')
      const fed = page.frameLocator('#fed')
      await fed.getByText('Hostile').waitFor()
      await expect.poll(() => fed.locator('a:visible, input:visible, button:visible').count()).toBe(0)
      const loaded = await fed
        .locator('body')
        .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).host))
      // Electron counts none of a scheme of one's own.
      expect(new Set(loaded).size).toBeLessThanOrEqual(1)
    },
  )

  it('would find no bridge, no page, no network, no other address and no code but its own', async () => {
    const fed = page.frameLocator('#fed').locator('body')
    const outcome = await fed.evaluate(
      async (_body, addresses) => {
        const attempt = (work: () => unknown): string => {
          try {
            return work() === null ? 'refused' : 'done'
          } catch {
            return 'refused'
          }
        }
        const outcomeOf = (work: Promise<unknown>): Promise<string> =>
          work.then(
            () => 'done',
            () => 'refused',
          )
        const nested = document.createElement('iframe')
        nested.src = location.href
        const isNested = new Promise((resolve) => nested.addEventListener('load', resolve))
        document.body.append(nested)
        await isNested
        return {
          globals: ['shipdesk', 'require', 'process', 'electron'].filter((name) => name in globalThis),
          parent: attempt(() => parent.document),
          bridge: attempt((): unknown => Reflect.get(parent, 'shipdesk')),
          nested: nested.contentDocument === null ? 'refused' : 'done',
          popup: attempt(() => open('https://example.com/')),
          markup: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
          assembly: await outcomeOf(WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
          network: await Promise.all(addresses.map((one) => outcomeOf(fetch(one, { mode: 'no-cors' })))),
        }
      },
      ['https://example.com/', 'http://127.0.0.1:9/', page.url()],
    )
    expect(outcome).toEqual({
      globals: [],
      parent: 'refused',
      bridge: 'refused',
      nested: 'refused',
      popup: 'refused',
      markup: 'refused',
      assembly: 'refused',
      network: ['refused', 'refused', 'refused'],
    })
  })

  it('could lead its frame nowhere else, nor the window', async () => {
    const home = page.url()
    const frame = page.frames().find((one) => one.url() === previewAddressFor(home))
    if (frame === undefined) throw new Error('There is no preview.')
    const outcome = await frame.evaluate(async () => {
      location.href = '/index.html?elsewhere'
      // Answered after what was asked before it.
      await fetch(location.href)
      try {
        parent.location.href = 'https://example.com/'
        return 'done'
      } catch {
        return 'refused'
      }
    })
    expect(outcome).toBe('refused')
    expect(frame.url()).toBe(previewAddressFor(home))
    // What would leave for another host ends with nothing at all in the frame.
    await frame.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await frame.waitForURL(/^chrome-error:/)
    expect(page.url()).toBe(home)
  })

  it('is not shown when it is broken or locked, and that is said', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nnothing more')
    expect(await feed(broken)).toContainEqual({ kind: 'failed', why: 'damaged' })
    expect(await feed(aLockedPdf())).toContainEqual({ kind: 'failed', why: 'password' })
  })

  it('has caused no bug in all this', () => {
    const log = join(dataDir, 'logs', 'shipdesk.log')
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('"bug"')
  })
})
