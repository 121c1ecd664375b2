import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

type Notice = {
  readonly message: string
  /** What can be done about it, and how that is called. */
  readonly act?: { readonly label: string; readonly run: () => void }
  /** Whether it stays until it is closed. */
  readonly stays?: boolean
}

/** The page speaks of one thing at a time: a new notice takes the place of the one before. */
let lastNotice = ''

/** Takes a notice away, if it is still there. */
export const hideNotice = (id: string): void => void notifications.hide(id)

/** Shows short notices in the corner, each with one thing to do if there is one; answers the notice's name. */
export const useNotices = () => {
  const { t } = useTranslation('common')
  return useCallback(
    ({ message, act, stays = false }: Notice): string => {
      notifications.hide(lastNotice)
      lastNotice = notifications.show({
        withCloseButton: true,
        ...(stays && { autoClose: false }),
        closeButtonProps: { 'aria-label': t('actions.close') },
        message: (
          <Group justify="space-between" wrap="nowrap">
            <span>{message}</span>
            {act && (
              <Button
                size="xs"
                flex="none"
                onClick={() => {
                  notifications.hide(lastNotice)
                  act.run()
                }}
              >
                {act.label}
              </Button>
            )}
          </Group>
        ),
      })
      return lastNotice
    },
    [t],
  )
}
