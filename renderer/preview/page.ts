import { pageMessage, type PageMessage, type PreviewMessage } from '#shared/documents/preview-message.ts'

/** The origin of the page around this one; none when there is no page around it. */
const origin = location.ancestorOrigins[0]

/** Says something to the program's page. */
export const tellPage = (message: PreviewMessage): void => {
  if (origin !== undefined) parent.postMessage(message, origin)
}

/** Calls the listener with whatever the program's page says; nobody else is heard. */
export const hearPage = (listener: (message: PageMessage) => void): void => {
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== origin) return
    const message = pageMessage.safeParse(event.data)
    if (message.success) listener(message.data)
  })
}
