import { Alert, Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#shared/progress.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { followJob } from './follow-job.ts'
import { KeptPath } from '#ui/layout/kept-path.tsx'
import classes from './manifests.module.css'

type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: Progress | undefined }
  | { readonly kind: 'kept'; readonly path: string }
  | { readonly kind: 'failed' }

type OpenDocumentProps = { readonly reference: string; readonly children: ReactNode }

/** The head of a manifest's page, with the action that makes its paper and shows it. */
export const OpenDocument = ({ reference, children }: OpenDocumentProps) => {
  const { t } = useTranslation('manifests')
  const { opening, open, stop } = useOpening(reference)
  const isRunning = opening.kind === 'running'
  useShortcut({ keys: 'P', label: t('page.open'), group: t('title'), disabled: isRunning, run: open })
  return (
    <>
      <header className={classes['head']}>
        {children}
        <Button
          variant="filled"
          leftSection={<IconPrinter size={16} aria-hidden />}
          rightSection={<KeyHint keys="P" />}
          aria-keyshortcuts="P"
          aria-disabled={isRunning || undefined}
          data-disabled={isRunning}
          onClick={isRunning ? undefined : open}
        >
          {t('page.open')}
        </Button>
      </header>
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
        <Alert color="red" role="alert">
          {t('page.failed')}
        </Alert>
      )}
      {opening.kind === 'kept' && (
        <Alert color="yellow" role="status">
          <KeptPath text={t('page.noViewer')} path={opening.path} />
        </Alert>
      )}
    </>
  )
}

const useOpening = (reference: string) => {
  const client = useTRPCClient()
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const running = useRef<AbortController>(undefined)
  // Who leaves the page does not wait for the paper any more.
  useEffect(() => () => running.current?.abort(), [])

  const open = async (): Promise<void> => {
    const controller = new AbortController()
    running.current = controller
    setOpening({ kind: 'running', progress: undefined })
    try {
      const { path, opened } = await followJob(
        client,
        (progress) => setOpening((one) => (one.kind === 'running' ? { ...one, progress } : one)),
        (job) => client.manifests.openDocument.mutate({ reference, job }, { signal: controller.signal }),
      )
      setOpening(opened ? { kind: 'none' } : { kind: 'kept', path })
    } catch {
      setOpening({ kind: controller.signal.aborted ? 'none' : 'failed' })
    }
  }
  return { opening, open: () => void open(), stop: () => running.current?.abort() }
}
