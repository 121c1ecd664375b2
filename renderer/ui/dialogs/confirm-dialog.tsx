import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from './use-focus-back.ts'

type ConfirmDialogProps = {
  readonly title: string
  /** What follows from it. */
  readonly children: ReactNode
  readonly confirm: string
  readonly leave?: string
  readonly isBusy?: boolean
  /** Why it was not done. */
  readonly failure?: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once before something goes that cannot be brought back. Leaving is what Enter does first. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, children, confirm, leave, isBusy = false, failure, onConfirm, onClose } = props
  const { t } = useTranslation('common')
  const [before] = useState(() => document.activeElement)
  useFocusBack(before)
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('actions.close') }}>
      <Stack gap="sm">
        <Text>{children}</Text>
        {failure && (
          <Alert color="red" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus onClick={onClose}>
            {leave ?? t('actions.cancel')}
          </Button>
          <Button variant="filled" color="red" loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
