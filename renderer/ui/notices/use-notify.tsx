import { Button, Group } from '@mantine/core'
import { type NotificationData, notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export type Notice = Partial<Pick<NotificationData, 'title' | 'message' | 'color' | 'autoClose'>> & {
  /** A notice takes the place of the last one of its kind; without a kind they stand below each other. */
  readonly kind?: string
  /** The one thing that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

const shown = new Map<string, string>()

/** Shows a notice in the corner: a text alone, or all of it. What it answers takes the notice away again. */
export const useNotify = () => {
  const { t } = useTranslation('common')
  return useCallback(
    (notice: Notice | string): (() => void) => {
      const { kind, action, message, ...look } = typeof notice === 'string' ? { message: notice } : notice
      const before = kind && shown.get(kind)
      if (before) notifications.hide(before)
      // With a name of its own each time: it is read out again, and stays as long as any other.
      const id = notifications.show({
        ...look,
        message: action ? (
          <WithAction text={message} action={action} onRun={() => notifications.hide(id)} />
        ) : (
          message
        ),
        closeButtonProps: { 'aria-label': t('actions.close') },
      })
      if (kind) shown.set(kind, id)
      return () => void notifications.hide(id)
    },
    [t],
  )
}
export type Notify = ReturnType<typeof useNotify>

type WithActionProps = {
  readonly text: Notice['message']
  readonly action: NonNullable<Notice['action']>
  readonly onRun: () => void
}

const WithAction = ({ text, action, onRun }: WithActionProps) => (
  <Group justify="space-between" wrap="nowrap">
    <span>{text}</span>
    <Button
      size="xs"
      flex="none"
      onClick={() => {
        onRun()
        action.run()
      }}
    >
      {action.label}
    </Button>
  </Group>
)

/** Why what a key or a button asked for is not possible now; whoever strikes it ten times reads one answer. */
export const disabledNotice = (reason: string): Notice => ({
  message: reason,
  kind: 'disabled',
  color: 'yellow',
})
