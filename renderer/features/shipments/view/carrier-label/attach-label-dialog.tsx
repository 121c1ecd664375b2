import { Alert, Button, FileButton, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { found } from '#shared/documents/inspect/found.ts'
import { CARRIER_LABEL_SIZE_LIMIT } from '#shared/labels/carrier-label.ts'
import { contentsName } from '#shared/shipments/contents-name.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useAttachLabel } from '#trpc/mutations/labels.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useReturnFocus } from '../../actions/dialog/use-return-focus.ts'
import { DropArea } from '../../documents/drop-area.tsx'
import { useFindingText } from '../../documents/use-finding-text.ts'
import styles from './carrier-label.module.css'

type AttachLabelDialogProps = { readonly shipment: Shipment; readonly onClose: () => void }

const EVERY = ''

/** Takes the file that the carrier's portal gave, by choosing or dropping it; what speaks against it stands below. */
export const AttachLabelDialog = ({ shipment, onClose }: AttachLabelDialogProps) => {
  const { t } = useTranslation(['shipment', 'common'])
  const { contents } = shipment
  const [chosen, setChosen] = useState(EVERY)
  const { take, isBusy, failure } = useAttaching(shipment.reference, chosen, onClose)
  useReturnFocus()
  const packages = contents.map((one, index) => ({
    value: one.reference,
    label: [t('carrierLabel.packageOf', { number: index + 1, of: contents.length }), contentsName(one)]
      .filter((part) => part !== undefined)
      .join(' · '),
  }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('carrierLabel.title')}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <Stack gap="sm">
        <Text>{t('carrierLabel.help')}</Text>
        {contents.length > 1 && (
          <NativeSelect
            label={t('carrierLabel.for')}
            data={[{ value: EVERY, label: t('carrierLabel.every') }, ...packages]}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        )}
        <DropArea onFiles={([file]) => take(file)} inDialog>
          <div className={styles['drop']}>
            <FileButton accept=".pdf,.png,.zpl,.txt,.prn" onChange={take}>
              {(props) => (
                <Button {...props} loading={isBusy} data-autofocus>
                  {t('carrierLabel.choose')}
                </Button>
              )}
            </FileButton>
            <Text c="dimmed" size="sm">
              {t('carrierLabel.drop')}
            </Text>
          </div>
        </DropArea>
        {failure !== undefined && (
          <Alert color="red" variant="light" role="alert">
            {failure}
          </Alert>
        )}
      </Stack>
    </Modal>
  )
}

/** Sends a file to the desk, which looks at it; says why where it does not take it. */
const useAttaching = (reference: string, contents: string, onDone: () => void) => {
  const { t } = useTranslation('shipment')
  const attach = useAttachLabel()
  const notify = useNotify()
  const { refusal } = useMessages()
  const findingText = useFindingText()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  const send = async (file: File): Promise<void> => {
    const content = await contentOf(file)
    if (!content) return setFailure(findingText(found('unreadable', {})))
    const which = contents === EVERY ? {} : { contents }
    try {
      await attach({ reference, ...which, file_name: file.name, file_content: content })
      notify(t('carrierLabel.done', { name: isolate(file.name) }))
      onDone()
    } catch (error) {
      setFailure(refusal(apiErrorOf(error)))
    }
  }
  const take = (file: File | null | undefined): void => {
    if (!file || isBusy) return
    setFailure(undefined)
    if (file.size >= CARRIER_LABEL_SIZE_LIMIT)
      return setFailure(findingText(found('too_large', { limit: CARRIER_LABEL_SIZE_LIMIT })))
    setBusy(true)
    void send(file).finally(() => setBusy(false))
  }
  return { take, isBusy, failure }
}

/** The bytes of a file; nothing where it went away meanwhile, or may not be read. */
const contentOf = async (file: File): Promise<Uint8Array | undefined> => {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
