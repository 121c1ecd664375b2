import type { Page } from 'playwright-core'
import { previewAddressFor } from '#shared/documents/preview-address.ts'
import { type PreviewMessage, previewMessage } from '#shared/documents/preview-message.ts'

/** Opens a preview beside the program's screens, gives it that, and hears what it says until it came to an end. */
export const feedPreview = async (page: Page, bytes: Uint8Array): Promise<readonly PreviewMessage[]> => {
  const heard: unknown = await page.evaluate(
    ({ address, content }) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.id = 'fed'
        frame.src = address
        // A frame that nobody sees draws nothing.
        frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%'
        const said: unknown[] = []
        addEventListener('message', ({ data, source, origin }: MessageEvent<{ readonly kind: string }>) => {
          if (source !== frame.contentWindow) return
          said.push(data)
          const texts = { language: 'en', document: 'Fed', page: 'Page {page}' }
          if (data.kind === 'ready')
            frame.contentWindow?.postMessage(
              { kind: 'show', bytes: Uint8Array.from(content), format: 'pdf', texts },
              origin,
            )
          if (data.kind === 'shown' || data.kind === 'failed') resolve(said)
        })
        document.querySelector('#fed')?.remove()
        document.body.append(frame)
      }),
    { address: previewAddressFor(page.url()), content: [...bytes] },
  )
  return previewMessage.array().parse(heard)
}
