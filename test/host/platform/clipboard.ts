import { refuseOthers } from '../refuse.ts'
import { BrowserWindow } from '../windows/browser-window.ts'
import { theBrowser } from '../chromium/engine.ts'

/** The clipboard is Chromium's own; it is reached through a page, whose permissions are lent for that moment. */
const inPage = async (expression: string): Promise<unknown> => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window)
    throw new Error('The stand-in for Electron reaches its clipboard through a window; there is none.')
  const { session } = await window.webContents.opening
  const { result: origin } = await session.send('Runtime.evaluate', {
    expression: 'origin',
    returnByValue: true,
  })
  const permission = { name: 'clipboard-read' }
  const allow = (setting: 'granted' | 'denied') =>
    theBrowser('clipboard').root.send('Browser.setPermission', {
      origin: String(origin.value),
      permission,
      setting,
    })
  await allow('granted')
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    return result.value
  } finally {
    await allow('denied')
  }
}

export const clipboard = refuseOthers('clipboard', {
  readText: async (): Promise<string> => String(await inPage('navigator.clipboard.readText()')),
  writeText: async (text: string): Promise<void> =>
    void (await inPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`)),
})
