import { Alert, Button, Group } from '@mantine/core'
import { IconFileText, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#shared/progress.ts'
import { usePrintDocument } from '#contract/printing/use-print-document.ts'
import { usePrinters } from '#contract/printing/use-printers.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { useMessages } from '#contract/use-messages.ts'
import type { ApiError } from '#shared/api-error.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { openManifest } from '#trpc/mutations/manifests.ts'
import { useQueueFile } from '#trpc/mutations/print-queue.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { UnopenedDocument } from '#ui/layout/kept-path.tsx'
import { Page } from '#ui/layout/page.tsx'
import classes from '../manifests.module.css'
import { ManifestsLink } from './manifests-link.tsx'

type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: Progress | undefined }
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: ApiError }

type OpenDocumentProps = {
  readonly reference: string
  readonly title: ReactNode
  /** What else can be done with it. */
  readonly tools: ReactNode
  readonly children: ReactNode
}

/** A manifest's page, with the action that makes its print and shows it. */
export const OpenDocument = ({ reference, title, tools, children }: OpenDocumentProps) => {
  const { t } = useTranslation('manifests')
  const { refusal } = useMessages()
  const { opening, open, stop } = useOpening(reference)
  const isRunning = opening.kind === 'running'
  useShortcut({ keys: 'P', label: t('page.open'), group: t('title'), disabled: isRunning, run: open })
  return (
    <Page
      above={<ManifestsLink />}
      title={title}
      tools={
        <Group gap="xs">
          {tools}
          <PrintManifest reference={reference} />
          <Button
            variant="filled"
            leftSection={<IconFileText size={16} aria-hidden />}
            rightSection={<KeyHint keys="P" />}
            aria-keyshortcuts="P"
            aria-disabled={isRunning || undefined}
            data-disabled={isRunning}
            onClick={isRunning ? undefined : open}
          >
            {t('page.open')}
          </Button>
        </Group>
      }
    >
      {isRunning && (
        <div className={classes['panel']}>
          <output className={classes['panelText']}>
            {opening.progress ? t('run.drawing', opening.progress) : t('page.opening')}
          </output>
          <Button variant="default" size="compact-sm" onClick={stop}>
            {t('run.stop')}
          </Button>
        </div>
      )}
      {opening.kind === 'failed' && (
        <Alert color="red" role="alert" title={t('page.failed')}>
          {refusal(opening.error)}
        </Alert>
      )}
      {opening.kind === 'kept' && (
        <Alert color="yellow" role="status">
          <UnopenedDocument path={opening.path} />
        </Alert>
      )}
      {children}
    </Page>
  )
}

const PRINT_KEYS = 'mod+P'

/** Has the print come out of the desk's printer for documents, if there is one. */
const PrintManifest = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('manifests')
  const printer = usePrinters('documents')?.printer
  const { mutateAsync: queue } = useQueueFile()
  const { print, isBusy } = usePrintDocument({
    name: useWordLabel()('printable', 'manifest'),
    failed: t('page.notPrinted'),
    queue: (how) => queue({ what: 'manifest', reference, ...how }).then(() => ({})),
  })
  const disabled = printer === undefined
  useShortcut({ keys: PRINT_KEYS, label: t('page.print'), group: t('title'), disabled, run: print })
  if (disabled) return null
  return (
    <Button
      leftSection={<IconPrinter size={16} aria-hidden />}
      rightSection={<KeyHint keys={PRINT_KEYS} />}
      aria-keyshortcuts={PRINT_KEYS}
      loading={isBusy}
      onClick={print}
    >
      {t('page.print')}
    </Button>
  )
}

const useOpening = (reference: string) => {
  const client = useTRPCClient()
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const running = useRef<AbortController>(undefined)
  // Who leaves the page does not wait for the print any more.
  useEffect(() => () => running.current?.abort(), [])

  const open = async (): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    setOpening({ kind: 'running', progress: undefined })
    try {
      const { path, opened } = await openManifest(client, reference, {
        signal: controller.signal,
        onProgress: (progress) => setOpening((one) => (one.kind === 'running' ? { ...one, progress } : one)),
      })
      setOpening(opened ? { kind: 'none' } : { kind: 'kept', path })
    } catch (thrown) {
      setOpening(controller.signal.aborted ? { kind: 'none' } : { kind: 'failed', error: apiErrorOf(thrown) })
    }
  }
  return { opening, open: () => void open(), stop: () => running.current?.abort() }
}
