import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { goTo, leavePreview, onADesk, strikeLast } from './on-a-desk.ts'
import { scan } from './scan.ts'

const { page, app, filled } = await onADesk(async (desk) => {
  const { reference } = await desk.ask('shipments.create', aRequest())
  await desk.ask('documents.add', {
    reference,
    file_name: 'photo.png',
    file_format: 'png',
    file_content: aPng({ width: 400, height: 300 }),
    document_type: 'commercial_invoice',
  })
  return reference
})
const dialog = page.getByRole('dialog')
const inside = page.frameLocator('iframe')
await goTo(page, `/shipments/${filled}`)

const open = async (): Promise<void> => {
  await leavePreview(page)
  await page.getByRole('button', { name: /^Preview .*photo\.png/ }).click()
}
const openWhole = async (): Promise<void> => {
  await open()
  await inside.getByRole('img').waitFor()
  await expect.poll(getsKeys).toBe(true)
}
const scale = (): Promise<string | null> => dialog.getByRole('button', { name: /usual size$/ }).textContent()
const isInFrame = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLIFrameElement)
/** Whether keys are struck in the document: its frame may be the page's active element, and get none. */
const getsKeys = (): Promise<boolean> =>
  inside.locator('#stage').evaluate((stage) => document.hasFocus() && document.activeElement === stage)
const focusedLabel = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
/** Goes on by Tab, or back, until the document has the focus again; says what was passed, and strikes a key at one. */
const goRound = async (keys: 'Tab' | 'Shift+Tab', atSecond: string): Promise<readonly string[]> => {
  const passed: string[] = []
  await page.keyboard.press(keys)
  await expect.poll(isInFrame).toBe(false)
  while (!(await isInFrame()) && passed.length < 20) {
    passed.push(String(await focusedLabel()))
    if (passed.length === 2) await page.keyboard.press(atSecond)
    await page.keyboard.press(keys)
  }
  await expect.poll(getsKeys).toBe(true)
  return passed
}

/** Holds back what is asked of the preview's host, until what is returned is called. */
const holdPreviews = async (): Promise<() => Promise<void>> => {
  const letThrough = await app.evaluateHandle(({ session }) => {
    const waiting: (() => void)[] = []
    let isHeld = true
    session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
      const go = (): void => answer({ cancel: !url.startsWith('app:') })
      if (isHeld && url.startsWith('app://preview/')) waiting.push(go)
      else go()
    })
    return () => {
      isHeld = false
      for (const go of waiting) go()
    }
  })
  return () => letThrough.evaluate((go) => go())
}

describe('the keys of a preview', () => {
  it('reach the document from the moment it is shown', async () => {
    await openWhole()
    const before = await scale()
    await page.keyboard.press('-')
    await expect.poll(scale).not.toBe(before)
  })

  it('lead round by Tab, to every button and back, and the other way', async () => {
    await openWhole()
    const before = await scale()
    const passed = await goRound('Tab', '+')
    await expect.poll(scale).not.toBe(before)
    expect(passed.length).toBe(await dialog.getByRole('button').count())
    expect(await goRound('Shift+Tab', '-')).toEqual(passed.toReversed())
  })

  it('close it by Escape, though the focus is in the document', async () => {
    await openWhole()
    strikeLast(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focusedLabel).toContain('photo.png')
  })

  it('stay in its dialog while it is slow to come, and where they went once it is there', async () => {
    const letThrough = await holdPreviews()
    await open()
    await dialog.getByText('Opening the document').waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedLabel()).toBe('Smaller')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focusedLabel()).toBe('Close the preview')
    await letThrough()
    await inside.getByRole('img').waitFor()
    await expect.poll(() => dialog.getByText('Opening the document').count()).toBe(0)
    await expect.poll(() => focusedLabel()).toBe('Close the preview')
  })

  it('are the window’s when they are a scan, though the focus is in the document', async () => {
    await openWhole()
    await scan(page, 'nothing-known')
    await page.getByRole('alert').filter({ hasText: 'nothing-known' }).waitFor()
    expect(page.url()).not.toContain('nothing-known')
  })
})
