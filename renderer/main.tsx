import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '#app/theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/app.tsx'
import { languageFor } from '#shared/settings/language.ts'
import { putUpKeyGate } from '#app/lock/key-gate.ts'
import { startTexts } from '#app/i18n/i18n.ts'
import { TransportProvider } from '#trpc/transport-provider.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no place to draw in.')

putUpKeyGate()
startTexts(languageFor('system', navigator.languages))
createRoot(root).render(
  <StrictMode>
    <TransportProvider>
      <App />
    </TransportProvider>
  </StrictMode>,
)
