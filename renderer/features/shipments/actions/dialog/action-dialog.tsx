import { Alert, Modal } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionFooter, type Confirmation, type NextStep } from './action-footer.tsx'
import { ActionProgress } from '../run/action-progress.tsx'
import styles from './action-dialog.module.css'
import { useReturnFocus } from './use-return-focus.ts'
import { useTurn } from './use-turn.ts'
import type { BulkRun } from '../run/use-run.ts'

type ActionDialogFrameProps = {
  readonly title: string
  readonly size: number
  readonly run: BulkRun
  readonly total: number
  readonly confirmation: Confirmation
  /** Why the desk refused the only shipment. */
  readonly refusal: string | undefined
  /** What was done and what was refused, once there is something to report. */
  readonly report: ReactNode
  /** What is mostly done next, once there is something to report. */
  readonly next?: NextStep | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The frame of every action: ask, act with progress, report. Enter or Ctrl-Enter confirms, Escape leaves. */
export const ActionDialog = (props: ActionDialogFrameProps) => {
  const { title, size, run, total, confirmation, refusal, report, next } = props
  const { onConfirm, onClose, children } = props
  const { t } = useTranslation('shipment')
  useReturnFocus()
  const isTurn = useTurn()
  const isRunning = run.state.phase === 'running'
  const isReporting = run.state.phase === 'finished' && report !== undefined
  const submit = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault()
    if (isReporting) onClose()
    else if (!isRunning) onConfirm()
  }
  const submitByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  // What has begun is not left by accident: Stop ends it, and then there is something to read.
  const close = isRunning ? run.stop : onClose
  return (
    <Modal
      onKeyDown={submitByKeys}
      opened={isTurn}
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form noValidate onSubmit={submit} className={styles['form']}>
        {isReporting ? (
          report
        ) : isRunning && total > 1 ? (
          <ActionProgress state={run.state} total={total} />
        ) : (
          children
        )}
        {refusal !== undefined && !isRunning && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            icon={<IconAlertCircle />}
            title={t('refusal.title')}
          >
            {refusal}
          </Alert>
        )}
        <ActionFooter
          confirmation={confirmation}
          next={next}
          isReporting={isReporting}
          isRunning={isRunning}
          canStop={total > 1}
          onStop={run.stop}
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}
