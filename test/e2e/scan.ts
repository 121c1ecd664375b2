import type { Page } from 'playwright-core'
import { type KeyboardLayout, strokeOn } from '#helpers/keyboard-layout.ts'

/** The pause between two keys of a scanner, in seconds. */
const PAUSE = 0.002
const [CONTROL, SHIFT] = [2, 8]

/** What stands between two parts of a code, as a scanner strikes it that knows no other way. */
export const SEPARATOR = '\u001d'
const separator = { key: ']', code: 'BracketRight', modifiers: CONTROL, windowsVirtualKeyCode: 221 }

const ends = {
  Enter: { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
} as const

type ScanOptions = {
  /** The keyboard that the computer takes the scanner for. */
  readonly layout?: KeyboardLayout
  /** The key that the scanner ends with, if with any. */
  readonly end?: keyof typeof ends | 'nothing'
}

/**
 * Types as a scanner does: every key bears the time at which a scanner would have struck it, so that a busy machine
 * cannot make a slow hand of it.
 */
export const scan = async (
  page: Page,
  code: string,
  { layout = 'american', end = 'Enter' }: ScanOptions = {},
): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const strokes = Array.from(code, (character) => {
    if (character === SEPARATOR) return separator
    const { key, code: place, shiftKey } = strokeOn(layout, character)
    return { key, code: place, text: key, modifiers: shiftKey ? SHIFT : 0 }
  })
  const all = end === 'nothing' ? strokes : [...strokes, ends[end]]
  await Promise.all(
    all.flatMap((stroke, place) => {
      const timed = { ...stroke, timestamp: start + place * PAUSE }
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...timed }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...timed }),
      ]
    }),
  )
  await session.detach()
  // Nobody strikes a key before the scanner has struck its last.
  await page.waitForTimeout(Math.max(0, (start + all.length * PAUSE) * 1000 - Date.now()))
}
