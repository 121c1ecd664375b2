import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/ar'
import 'dayjs/locale/de'
import { useLayoutEffect } from 'react'
import { Router } from 'wouter'
import { KeyNamesProvider } from '#ui/shortcuts/key-names.tsx'
import { speak } from './i18n/i18n.ts'
import { languageFor } from '#shared/settings/language.ts'
import { useKeyNamesInLanguage } from './keys/use-key-names-in-language.ts'
import { hashLocation } from './routing/hash-location.ts'
import { useDeskSettings } from './settings/use-desk-settings.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Shell } from './shell/shell.tsx'
import { DeskThemeProvider } from './theme/desk-theme-provider.tsx'

/** The whole window, as the desk's settings want it. */
export const Desk = () => {
  const settings = useDeskSettings()
  const keyNames = useKeyNamesInLanguage()
  const language = languageFor(settings?.language ?? 'system', navigator.languages)
  useLayoutEffect(() => {
    void speak(language)
  }, [language])
  // Settings come within milliseconds; a first picture in the wrong colours or language would only flicker.
  if (settings === undefined) return null
  return (
    <DeskThemeProvider appearance={settings.appearance} density={settings.density} language={language}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <KeyNamesProvider names={keyNames}>
          <Router hook={hashLocation}>
            <ErrorBoundary>
              <Shell settings={settings} />
            </ErrorBoundary>
          </Router>
          <Notifications position="bottom-right" autoClose={6000} />
        </KeyNamesProvider>
      </DatesProvider>
    </DeskThemeProvider>
  )
}
