import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/print-queue/print-job.ts'
import { useQueuedNotice } from '#contract/printing/use-queued-notice.ts'
import { ReasonField } from '#contract/reason/reason-field.tsx'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useReasonAgain } from '../actions/labels/why-again.tsx'
import { usePrintableText } from './use-printable-text.ts'
import { useReprint } from './use-reprint.ts'

type ReprintDialogProps = { readonly job: PrintJob; readonly onClose: () => void }

/** Asks why something is printed once more, and on which printer. */
export const ReprintDialog = ({ job, onClose }: ReprintDialogProps) => {
  const { t } = useTranslation(['printing', 'shipment', 'common'])
  const notify = useNotify()
  const noticeOf = useQueuedNotice()
  const what = usePrintableText()(job)
  const { reason, check, field } = useReasonAgain(1)
  const { printers, isBusy, refusal, print } = useReprint(job)
  const [chosen, setChosen] = useState(job.printer)
  const printer = printers.find((one) => one.printer === chosen) ?? printers[0]

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || !printer || !check()) return
    if (!(await print({ printer: printer.printer, ...reason }))) return
    notify(noticeOf(what, printer))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reprint.title')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text>{t('reprint.help', { what })}</Text>
          {printer ? (
            <NativeSelect
              label={t('printer')}
              data={printers.map((one) => ({ value: String(one.printer), label: one.name }))}
              value={String(printer.printer)}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            />
          ) : (
            <Text>{t('noPrintersHelp')}</Text>
          )}
          <ReasonField {...field} label={t('shipment:printLabel.whyAgain')} />
          {refusal !== undefined && (
            <Alert color="red" variant="light" role="alert">
              {refusal}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
            <Button type="submit" variant="filled" loading={isBusy}>
              {t('reprint.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
