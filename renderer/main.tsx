import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '#app/theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '#shared/bridge.ts'
import { App } from '#app/app.tsx'
import { languageFor } from '#shared/settings/language.ts'
import { putUpKeyGate } from '#app/lock/key-gate.ts'
import { startTexts } from '#app/i18n/i18n.ts'
import { askForFirst } from '#app/first-answers.ts'
import { followShipments } from '#app/live/follow-shipments.ts'
import { createTransport } from '#trpc/transport.ts'
import { TransportProvider } from '#trpc/transport-provider.tsx'

declare global {
  interface Window {
    readonly shipdesk: Bridge
  }
}

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no place to draw in.')

putUpKeyGate()
const transport = createTransport(window.shipdesk)
followShipments(transport)

const draw = async (): Promise<void> => {
  const settings = await askForFirst(transport)
  await startTexts(languageFor(settings?.language ?? 'system', navigator.languages))
  // Once and whole, rather than part by part as answers come, each of which would lay all of it out anew.
  createRoot(root).render(
    <StrictMode>
      <TransportProvider transport={transport}>
        <App />
      </TransportProvider>
    </StrictMode>,
  )
}
void draw()
