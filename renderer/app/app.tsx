import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import 'dayjs/locale/ar'
import 'dayjs/locale/de'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useQuery } from '@tanstack/react-query'
import { KeyNamesProvider } from '#ui/shortcuts/key-names.tsx'
import { speak, useSpokenLanguage } from './i18n/i18n.ts'
import { languageFor } from '#shared/settings/language.ts'
import { useKeyNamesInLanguage } from './keys/use-key-names-in-language.ts'
import { hashLocation } from './routing/hash-location.ts'
import { RecoveryPage } from '#features/recovery/recovery-page.tsx'
import { LockScreen } from './lock/lock-screen.tsx'
import { useLiveSession } from './lock/use-live-session.ts'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Shell } from './shell/shell.tsx'
import { DeskThemeProvider } from './theme/desk-theme-provider.tsx'
import type { Settings } from '#shared/settings/settings.ts'
import { useTRPC } from '#trpc/client.ts'
import { isOpen } from '#trpc/mutations/operators.ts'
import { useRecoveryTRPC } from '#trpc/recovery-client.ts'

/** The whole window, as the desk's settings want it. */
export const App = () => {
  const { settings, recovery } = useDeskSettings()
  const { session, isLocked, hasBeenOpen } = useDeskSession()
  useLiveSession()
  const keyNames = useKeyNamesInLanguage()
  const wanted = languageFor(settings?.language ?? 'system', navigator.languages)
  const language = useSpokenLanguage()
  useEffect(() => {
    if (wanted !== language) void speak(wanted)
  }, [wanted, language])
  // Settings come within milliseconds; a first picture in the wrong colours or language would only flicker.
  if (settings === undefined || isLocked === undefined) return null
  return (
    <DeskThemeProvider appearance={settings.appearance} density={settings.density} language={language}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <KeyNamesProvider names={keyNames}>
          <Router hook={hashLocation}>
            <ErrorBoundary>
              {recovery ? <RecoveryPage recovery={recovery} /> : hasBeenOpen && <Shell settings={settings} />}
            </ErrorBoundary>
          </Router>
          <Notifications position="bottom-right" autoClose={6000} />
          {isLocked && session && <LockScreen session={session} settings={settings} />}
        </KeyNamesProvider>
      </DatesProvider>
    </DeskThemeProvider>
  )
}

/** What a desk looks like as long as its settings cannot be read. */
const usual: Settings = {
  desk_name: 'Desk',
  operator: '—',
  appearance: 'system',
  language: 'system',
  density: 'normal',
  scan_sound: true,
  scan_prefix: '',
  scan_suffix: '',
  label_paper: '4x6',
  slip_prices: false,
  paper_language: 'desk',
  bench_counting: true,
  bench_last_scan: false,
  bench_slip: false,
  desk_defaults: {},
  order_rules: [],
  asks_desk_defaults: false,
  leads_only: [],
  lock_after_seconds: 0,
  badge_needs_pin: false,
}

/**
 * Who is signed on, and whether the window is covered until somebody is; that is `undefined` for the moment in which it is
 * read. What is covered later stays as it was; of a desk that begins locked nothing is read before.
 */
const useDeskSession = () => {
  const trpc = useTRPC()
  const { data: session, isPending } = useQuery(
    trpc.session.get.queryOptions(undefined, { staleTime: Infinity }),
  )
  const [hasBeenOpen, setOpen] = useState(false)
  const isLocked = isPending ? undefined : session !== undefined && !isOpen(session)
  if (isLocked === false && !hasBeenOpen) setOpen(true)
  return { session, isLocked, hasBeenOpen }
}

/**
 * The desk's settings, `undefined` for the moment in which they are read for the first time; or what there is where no desk
 * could be opened.
 */
const useDeskSettings = () => {
  const trpc = useTRPC()
  const { data, isPending, isError } = useQuery(
    trpc.settings.get.queryOptions(undefined, { staleTime: Infinity }),
  )
  // Where no desk could be opened, something else answers in its place.
  const recovery = useQuery(
    useRecoveryTRPC().recovery.state.queryOptions(undefined, { enabled: isError, staleTime: Infinity }),
  )
  const isSettled = !isPending && (!isError || !recovery.isPending)
  return { settings: isSettled ? (data ?? usual) : undefined, recovery: recovery.data }
}
