import type { Browser } from '../chromium/browser.ts'
import { createEvent, notOffered, refuseOthers } from '../refuse.ts'
import { webContents } from '../windows/web-contents.ts'
import { defaultSession } from './session.ts'

/** Asks the program about each download that a page begins. It may forbid them; keeping one is not offered. */
export const watchDownloads = async ({ root }: Browser): Promise<void> => {
  root.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename, frameId }) => {
    const item = refuseOthers('a download', { getURL: () => url, getFilename: () => suggestedFilename })
    const event = createEvent({})
    const contents = webContents.fromDevToolsTargetId(frameId) ?? null
    defaultSession.tell('will-download', event, item, contents, null)
    root.send('Browser.cancelDownload', { guid }).catch(() => undefined)
    if (!event.defaultPrevented) throw notOffered(`downloads, but the program allows one of ${url}`)
  })
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}
