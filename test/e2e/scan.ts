import type { Page } from 'playwright-core'

/** The pause between two keys of a scanner, in seconds. */
const PAUSE = 0.005

const codeOf = (character: string): string => {
  if (/[a-z]/iu.test(character)) return `Key${character.toUpperCase()}`
  if (/\d/u.test(character)) return `Digit${character}`
  return character === '_' || character === '-' ? 'Minus' : ''
}

const strokeOf = (character: string) =>
  character === '\r'
    ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
    : { key: character, code: codeOf(character), text: character }

/**
 * Types as a scanner does, with Enter at the end: every key bears the time at which a scanner would have struck
 * it, so that a busy machine cannot make a slow hand of it.
 */
export const scan = async (page: Page, text: string): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const keys = `${text}\r`.split('').flatMap((character, place) => {
    const stroke = { ...strokeOf(character), timestamp: start + place * PAUSE }
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]
  })
  await Promise.all(keys)
  await session.detach()
}
