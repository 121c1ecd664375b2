import { Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '#shared/scan/visible.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { passing } from '#ui/dialogs/is-dialog-open.ts'
import { useFocusBack } from '#ui/dialogs/use-focus-back.ts'
import { type ArrivedScan, useWatchScans } from '#ui/scan/scan-receiver.ts'
import { ScanFacts } from './scan-facts.tsx'

type ScannerTestProps = { readonly settings: Settings; readonly onClose: () => void }

/** Shows what arrives of a scan and what is made of it; nothing is opened or filled in meanwhile. */
export const ScannerTest = ({ settings, onClose }: ScannerTestProps) => {
  const { t } = useTranslation('settings')
  const { t: common } = useTranslation('common')
  const [before] = useState(() => document.activeElement)
  const [scan, setScan] = useState<ArrivedScan>()
  useFocusBack(before)
  useWatchScans(setScan)
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('scanner.test')}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      {...passing}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('scanner.arrived')}
          description={t('scanner.waiting')}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={visibleText(scan?.text ?? '')}
          onChange={(event) => setScan({ text: event.currentTarget.value, end: 'nothing' })}
          dir="ltr"
        />
        {scan && scan.text !== '' ? (
          <ScanFacts scan={scan} around={{ prefix: settings.scan_prefix, suffix: settings.scan_suffix }} />
        ) : (
          <Text c="dimmed">{t('scanner.nothingYet')}</Text>
        )}
      </Stack>
    </Modal>
  )
}
