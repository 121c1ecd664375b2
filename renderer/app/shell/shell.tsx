import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Settings } from '#shared/settings/settings.ts'
import { useLeaveField } from '#ui/shortcuts/use-leave-field.ts'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { useShortcutListener } from '#ui/shortcuts/use-shortcut-listener.ts'
import { useImportKey } from '#features/transfer/import/use-import-key.ts'
import { useJobNotices } from '#features/transfer/jobs/use-job-notices.ts'
import { KeyOverlay } from '../keys/key-overlay.tsx'
import { useLivePrinting } from '../live/use-live-printing.ts'
import { closePalette, openPalette, Palette } from '../palette/palette.tsx'
import { Routes } from '../routing/routes.tsx'
import { ScanDialog } from '../scan/scan-dialog.tsx'
import { useScanAnswers } from '../scan/use-scan-answers.tsx'
import { useScanner } from '../scan/use-scanner.ts'
import { useClockNotice } from './use-clock-notice.ts'
import { useDamageNotice } from './use-damage-notice.ts'
import { useBackupRestoredNotice, useRestoredNotice } from './use-restored-notice.tsx'
import { useWindowTitle } from './use-window-title.ts'
import { PinDialog } from '#contract/operators/pin-dialog.tsx'
import { useTellActivity } from '../lock/use-live-session.ts'
import { useLockKey } from '../lock/use-lock-key.ts'
import { useSignOnByBadge } from '../lock/use-sign-on-by-badge.ts'
import { Sidebar } from './sidebar.tsx'
import classes from './shell.module.css'

/** The window around every page: what leads everywhere, the keys that work everywhere, the scanner. */
export const Shell = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation()
  const [keysShown, setKeysShown] = useState(false)
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const group = t('groups.everywhere')

  useShortcutListener()
  useLeaveField(useCallback(() => main.current?.focus({ preventScroll: true }), []))
  const closeOverlays = useCallback(() => {
    setKeysShown(false)
    closePalette()
  }, [])
  const scans = useScanAnswers({
    hasSound: settings.scan_sound,
    around: { prefix: settings.scan_prefix, suffix: settings.scan_suffix },
    onOpen: closeOverlays,
    signOn: useSignOnByBadge(),
  })
  useScanner(scans.onScan)
  useLivePrinting()
  useTellActivity()
  useLockKey()
  useImportKey()
  const running = useJobNotices()
  useRestoredNotice()
  useBackupRestoredNotice()
  useDamageNotice()
  useClockNotice()
  useWindowTitle()
  useShortcut({ keys: 'mod+K', label: t('keys.palette'), group, run: openPalette, inFields: true })
  useShortcut({ keys: '?', label: t('keys.show'), group, run: () => setKeysShown(true) })
  useShortcut({ keys: t('keys.scanner'), label: t('keys.scan'), group })

  // Who packs looks at the parcel and at nothing else.
  const isBench = path === '/pack'
  const shownPath = useRef('')
  useEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    // A page that takes the focus itself has done so by now; else the keys of the page before would stay without a place.
    if (document.activeElement === document.body) main.current?.focus()
  }, [path])

  return (
    <div className={classes['shell']} data-bare={isBench || undefined}>
      <Sidebar
        settings={settings}
        isHidden={isBench}
        running={running}
        onShowKeys={() => setKeysShown(true)}
        onSkip={() => main.current?.focus()}
      />
      <main ref={main} className={classes['main']} tabIndex={-1}>
        <Routes />
      </main>
      <ScanDialog question={scans.question} onOpen={scans.open} onClose={scans.close} />
      <Palette />
      <PinDialog />
      <KeyOverlay opened={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  )
}
